"""uvicorn, as sayso runs it: no log of who asked what, nothing believed of what a proxy says, no websockets."""

import gc
import os
import socket
from collections.abc import Callable
from types import FrameType

import uvicorn
from fastapi import FastAPI

COLLECTED = (20_000, 20, 20)
"""When Python looks for garbage: a page makes hundreds of thousands of records, none of them in a ring."""


class Server(uvicorn.Server):
    """Serves an app on a socket that listens already."""

    def __init__(self, app: FastAPI, ready: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                access_log=False,
                log_level="warning",
                proxy_headers=False,
                server_header=False,
                ws="none",
                http="h11",
                timeout_graceful_shutdown=5,
            )
        )
        self._ready = ready

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Ends as it should, or asked twice at once: what is kept is kept by each transaction, not at the end."""
        if self.should_exit:
            os._exit(128 + sig)
        super().handle_exit(sig, frame)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Says that it is ready when it answers, and ends as it should on Ctrl-C: not before."""
        for one in sockets or ():  # without it a page waits 40 ms for the other side to confirm its headers
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        gc.freeze()  # what is loaded by now stays; to look through it again and again is a fifth of a large page's time
        gc.set_threshold(*COLLECTED)
        await super().startup(sockets)
        self._ready()
