"""Every setting of sayso: its name, default and help. Flags, environment variables and the reference come from here."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sayso.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting, a whole number. The environment variable is `SAYSO_` and the name in capitals."""

    name: str
    default: int
    least: int
    help: str

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return "SAYSO_" + self.name.upper()


SETTINGS: dict[str, Setting] = {
    one.name: one
    for one in (
        Setting("threads", 0, 0, "Processor threads that the weights run on; 0 takes as many as there are cores."),
        Setting(
            "confidence", 30, 0, "Least confidence of an attribution, in per cent; more means fewer and surer ones."
        ),
        Setting(
            "person_confidence", 40, 0, "The same for words credited to a person by name; the higher of both counts."
        ),
        Setting("width", 0, 0, "Columns of the text output; 0 takes the terminal's own."),
    )
}


def value(name: str, given: int | None = None) -> int:
    """The value of a setting: what was given, else the environment's, else the default.

    Raises:
        SettingsError: the environment's value is not a whole number, or too small.
    """
    setting = SETTINGS[name]
    raw = str(given) if given is not None else os.environ.get(setting.variable, str(setting.default))
    if not raw.strip().isdecimal() or int(raw) < setting.least:
        raise SettingsError(f"{setting.variable}: wants a whole number of at least {setting.least}, not {raw!r}")
    return int(raw)


def library(given: Path | None = None) -> Path:
    """Where the library is: what was given, else SAYSO_LIBRARY, else `sayso/library.sqlite` in the user's data folder.

    That is XDG_DATA_HOME, else `~/.local/share` (https://specifications.freedesktop.org/basedir-spec/).

    Raises:
        SettingsError: SAYSO_LIBRARY is set to nothing.
    """
    named = str(given) if given is not None else os.environ.get("SAYSO_LIBRARY")
    if named is not None and not named.strip():
        raise SettingsError("SAYSO_LIBRARY: wants the path of a file, not nothing")
    folder = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(named or os.path.expanduser(f"{folder}/sayso/library.sqlite"))  # noqa: PTH111 (works without a home)


def clock() -> Callable[[], datetime]:
    """The time, or what SOURCE_DATE_EPOCH says it is (https://reproducible-builds.org/specs/source-date-epoch/).

    Raises:
        SettingsError: SOURCE_DATE_EPOCH is no time.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not given:
        return lambda: datetime.now(UTC)
    try:
        fixed = datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        raise SettingsError(f"SOURCE_DATE_EPOCH: wants seconds since 1970, not {given!r}") from None
    return lambda: fixed
