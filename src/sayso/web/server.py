"""uvicorn, as sayso runs it: no log of who asked what, nothing believed of what a proxy says, no websockets."""

import socket
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI


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

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Says that it is ready when it answers, and ends as it should on Ctrl-C: not before."""
        await super().startup(sockets)
        self._ready()
