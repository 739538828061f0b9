"""Who may come in: which names of this machine are answered, the password, how often it may be tried, and sessions."""

import re
import secrets
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from ipaddress import ip_address, ip_network
from threading import Lock

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
TRIES, TRIES_OF_ALL, WINDOW = 10, 100, 15 * 60
"""Wrong passwords in so many seconds: of one client, and of all together."""
IDLE, LONGEST = 12 * 3600, 7 * 24 * 3600
"""Seconds after which a session ends: unused, and in any case."""
LEAST = 8
"""The letters of the shortest password."""
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:[0-9]{1,5})?", re.IGNORECASE | re.ASCII)


class TooManyTries(Exception):
    """The password was tried too often; `wait` is in seconds."""

    def __init__(self, wait: int) -> None:
        super().__init__(wait)
        self.wait = wait


@dataclass(slots=True)
class _Session:
    born: float
    used: float

    def over(self, now: float) -> bool:
        return now - self.used > IDLE or now - self.born > LONGEST


@dataclass
class Access:
    """What is asked of a request before it is answered. One for an app, shared by its threads.

    Attributes:
        password_hash: of argon2id; None asks for no password, which is for loopback addresses only.
        hosts: the names that the `Host` of a request may have, without ports.
        any_address: or any address written as numbers. A page elsewhere can bend a name of its own to this machine
            (DNS rebinding), and its requests then bear that name; it cannot do so with numbers.
    """

    password_hash: str | None = None
    hosts: frozenset[str] = LOOPBACK
    any_address: bool = False
    clock: Callable[[], float] = time.monotonic
    _sessions: dict[bytes, _Session] = field(default_factory=dict)
    _tries: dict[str, deque[float]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    _one_at_a_time: Lock = field(default_factory=Lock)

    @classmethod
    def by_password(cls, password: str, hosts: Iterable[str] = (), any_address: bool = False) -> "Access":
        """Access with a password; `hosts` come on top of the loopback's names."""
        return cls(PasswordHasher().hash(password), LOOPBACK | {name.casefold() for name in hosts}, any_address)

    def answers(self, host: str) -> bool:
        """Whether a request with this `Host` is meant for this server."""
        match = _HOST.fullmatch(host)
        if not match:
            return False
        name = match[1].casefold()
        return name in self.hosts or (self.any_address and _is_address(name.strip("[]")))

    def log_in(self, client: str, password: str) -> str | None:
        """A new session's token if the password is right.

        Raises:
            TooManyTries: whether it is right is not looked at.
        """
        self._try(client)
        if not self._right(password):
            return None
        token = secrets.token_urlsafe(32)
        now = self.clock()
        with self._lock:
            self._tries.pop(_network(client), None)
            self._sessions = {key: one for key, one in self._sessions.items() if not one.over(now)}
            self._sessions[_key(token)] = _Session(now, now)
        return token

    def knows(self, token: str) -> bool:
        """Whether this is a session's token; it is used by asking."""
        now = self.clock()
        with self._lock:
            session = self._sessions.get(_key(token))
            if session is None or session.over(now):
                return False
            session.used = now
            return True

    def log_out(self, token: str) -> None:
        """Ends a session."""
        with self._lock:
            self._sessions.pop(_key(token), None)

    def _try(self, client: str) -> None:
        """Counts a try before the password is looked at, so that many at once are counted too."""
        now = self.clock()
        with self._lock:
            recent = {who: deque(one for one in when if now - one < WINDOW) for who, when in self._tries.items()}
            self._tries = {who: when for who, when in recent.items() if when}
            own = self._tries.get(_network(client), deque())
            every = sorted(one for when in self._tries.values() for one in when)
            for tries, most in ((own, TRIES), (every, TRIES_OF_ALL)):
                if len(tries) >= most:
                    raise TooManyTries(int(tries[0] + WINDOW - now) + 1)
            self._tries.setdefault(_network(client), own).append(now)

    def _right(self, password: str) -> bool:
        """Takes as long for a wrong password as for the right one, and one at a time: each takes 64 MiB."""
        if self.password_hash is None:
            return False
        with self._one_at_a_time:
            try:
                return PasswordHasher().verify(self.password_hash, password)
            except VerificationError:
                return False


def _key(token: str) -> bytes:
    """What is kept of a token: who reads this process's memory cannot use it."""
    return sha256(token.encode("utf-8", "replace")).digest()


def _network(client: str) -> str:
    """The client as tries are counted: whoever has one IPv6 address has the 2^64 beside it too."""
    if not _is_address(client) or ip_address(client).version == 4:
        return client
    return str(ip_network(f"{client.partition('%')[0]}/64", strict=False))


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
