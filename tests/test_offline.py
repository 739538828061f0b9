"""Nothing is fetched, ever: the whole read with sockets blocked, in a process of its own."""

import subprocess
import sys
from pathlib import Path

STORY = Path(__file__).parents[1] / "examples" / "stopped-flights"

BLOCKED = """
import socket, sys
def refuse(*_, **__): raise AssertionError("a socket was opened")
socket.socket.__init__ = refuse
socket.create_connection = refuse
socket.getaddrinfo = refuse
sys.argv = ["sayso", "read", sys.argv[1], "--format", sys.argv[2]]
from sayso.cli import main
main()
"""


def test_a_story_is_read_with_sockets_blocked():
    for format in ("json", "html"):
        done = subprocess.run(
            [sys.executable, "-c", BLOCKED, str(STORY), format], capture_output=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        assert done.stdout
