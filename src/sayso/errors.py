"""Everything that sayso raises.

SaysoError                 one clear line for the person who called; exit code 1
├── LocationError          a location cannot be read: absent, empty, binary, too large, too deep
├── LibraryError           the library is absent, damaged, busy or another version's
│   └── NotFoundError      it holds nothing of that name, or several
├── WeightsError           the weights are absent or not the ones that this version wants
└── SettingsError          a setting has a value that it cannot have; exit code 2
"""


class SaysoError(Exception):
    """The base of all; its text is one line, fit to print as it is."""


class LocationError(SaysoError):
    """One location could not be ingested; the others of the call still are."""

    def __init__(self, location: str, reason: str) -> None:
        super().__init__(f"{location}: {reason}")
        self.location = location
        self.reason = reason


class LibraryError(SaysoError):
    """The library cannot do it: it is absent, damaged, busy or another version's."""


class NotFoundError(LibraryError):
    """The library is well, and holds nothing of that name, or several things of which none is chosen."""


class ReadOnlyError(LibraryError):
    """The library can be read and not be written."""


class WeightsError(SaysoError):
    """The weights are absent, damaged, or not the ones that this version of sayso wants."""


class SettingsError(SaysoError):
    """A setting has a value that it cannot have."""
