"""`sayso serve`: the library in a browser."""

import os
import socket
from ipaddress import ip_address
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Annotated

import typer

from sayso import settings
from sayso.cli.options import AtLibrary
from sayso.errors import SettingsError

if TYPE_CHECKING:
    from sayso.web.access import Access

PORT = 8087
PASSWORD = "SAYSO_PASSWORD"


def serve(
    *,
    host: Annotated[
        str, typer.Option(help="The address to listen on; this computer only, unless you say.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port; 0 takes one that is free.", min=0, max=65535)] = PORT,
    library: AtLibrary = None,
    password_file: Annotated[
        Path | None,
        typer.Option(help=f"A file whose first line is the password, else {PASSWORD}.", show_default=False),
    ] = None,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME", help="Another name under which browsers come here; again for more.", show_default=False
        ),
    ] = None,
    open: Annotated[bool, typer.Option("--open", help="Open a browser.")] = False,
) -> None:
    """Show the library in a browser.

    Every story, claim, article and source is a page; add articles and correct
    what is wrong there too. It answers this computer only, and nothing is
    ever fetched from elsewhere. Ctrl-C stops it.

    To let others in, give a password and an address. The password travels as
    it is typed, so put a proxy with https before it, unless the network is
    your own.

    [bold]Examples[/bold]

      sayso serve --open
      sayso serve --library investigation.sqlite --port 9000
      sayso serve --host 0.0.0.0 --password-file password.txt
      sayso serve --password-file password.txt --allow-host desk.example.org

    Programs ask under /api (see /api/openapi.json). What changes something
    must come from the server's own pages; a program says so with a header:

      curl http://127.0.0.1:8087/api/stories
      curl -H 'Origin: http://127.0.0.1:8087' --cookie-jar jar \\
        --data-urlencode "password=$SAYSO_PASSWORD" http://127.0.0.1:8087/login
    """
    with _listening(host, port) as listening:
        access = _access(listening, host, allow_host or [], _password(password_file))
        _serve(listening, settings.library(library), access, open)


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens there: found out before anything is opened, so that what is wrong is one line."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except (socket.gaierror, UnicodeError):
        raise SettingsError(f"--host: there is no address {host!r}") from None
    try:
        return socket.create_server(address[:2], family=family)
    except PermissionError:
        raise SettingsError(f"--port: this system lets only its administrator listen on port {port}") from None
    except OSError as error:
        raise SettingsError(f"{_shown(str(address[0]))}:{port}: {_reason(error)}") from None


def _reason(error: OSError) -> str:
    import errno

    if error.errno == errno.EADDRINUSE:
        return "another program listens there; give another --port, or 0 for a free one"
    if error.errno == errno.EADDRNOTAVAIL:
        return "is no address of this computer"
    return f"cannot listen there: {error.strerror}"


def _access(listening: socket.socket, host: str, names: list[str], password: str | None) -> "Access":
    """Who may come in; without a password only who sits at this computer.

    Raises:
        SettingsError: others could come, and there is no password.
    """
    from sayso.web.access import Access

    address = ip_address(listening.getsockname()[0].partition("%")[0])
    if password is not None:
        return Access.by_password(password, [_shown(str(address)), host, *names], address.is_unspecified)
    if not address.is_loopback or names:
        what = "--allow-host" if names else f"--host {address}"
        raise SettingsError(f"{what} lets other computers in: give a --password-file, or {PASSWORD}")
    return Access(hosts=Access.hosts | {_shown(str(address))})


def _password(file: Path | None) -> str | None:
    from sayso.web.access import LEAST

    where = f"{file}" if file else PASSWORD
    try:
        given = file.read_text(encoding="utf-8").partition("\n")[0] if file else os.environ.get(PASSWORD)
    except (OSError, ValueError) as error:
        raise SettingsError(f"{file}: cannot be read: {getattr(error, 'strerror', None) or 'is no text'}") from None
    if given is None:
        return None
    given = given.rstrip("\r")
    if len(given) < LEAST:
        raise SettingsError(f"{where}: wants a password of at least {LEAST} letters")
    return given


def _url(listening: socket.socket) -> str:
    address, port = listening.getsockname()[:2]
    return f"http://{_shown(address)}:{port}/"


def _shown(address: str) -> str:
    return f"[{address}]" if ":" in address else address


def _serve(listening: socket.socket, library: Path, access: "Access", open: bool) -> None:
    """Serves until Ctrl-C, which uvicorn raises again when all is closed."""
    from sayso.web.app import create
    from sayso.web.server import Server

    url = _url(listening)

    def ready() -> None:
        print(f"sayso: {url} (Ctrl-C stops)", flush=True)
        if open:
            _open(url)

    Server(create(library, access), ready).run(sockets=[listening])


def _open(url: str) -> None:
    import webbrowser

    Thread(target=webbrowser.open, args=(url,), daemon=True).start()  # some browsers return only when they are closed
