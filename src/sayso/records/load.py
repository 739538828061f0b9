"""Makes records of what `to_dict` gave: plain lists, dictionaries, strings and numbers, as JSON holds them."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
Build = Callable[[Any], Any]
_PLAIN = (str, int, float, bool, NoneType)


def load(kind: type[Record], plain: Mapping[str, Any]) -> Record:
    """The record of this kind that `plain` tells of; fields that it lacks take their defaults, others are passed over.

    Raises:
        ValueError: it is no such record: a field without a default is missing, or is something else.
    """
    try:
        made: Record = _record(cast(Any, kind))(plain)
    except (TypeError, KeyError, IndexError, AttributeError) as error:
        raise ValueError(f"is no {kind.__name__} ({error})") from None
    return made


@cache
def _builder(kind: Any) -> Build:  # noqa: ANN401 - types of many kinds: unions, literals, classes
    """What makes a value of this type out of a plain one; looked up once for each type."""
    if kind in _PLAIN or get_origin(kind) is Literal:
        return lambda plain: plain
    if get_origin(kind) in (Union, UnionType):
        return _optional(kind)
    if get_origin(kind) is tuple:
        return _several(get_args(kind))
    if issubclass(kind, tuple):
        return lambda plain: kind(*plain)
    if isinstance(kind, type) and is_dataclass(kind):
        return _record(kind)
    raise TypeError(f"no record holds a {kind}")


def _optional(kind: UnionType) -> Build:
    (some,) = (one for one in get_args(kind) if one is not NoneType)
    build = _builder(some)
    return lambda plain: None if plain is None else build(plain)


def _several(kinds: tuple[Any, ...]) -> Build:
    if kinds[-1] is Ellipsis:
        each = _builder(kinds[0])
        return lambda plain: tuple([each(one) for one in plain])
    builds = [_builder(kind) for kind in kinds]
    return lambda plain: tuple([build(one) for build, one in zip(builds, plain, strict=True)])


class _Field(NamedTuple):
    name: str
    build: Build


@cache
def _record(kind: type[Any]) -> Build:
    hints = get_type_hints(kind)
    known = [_Field(one.name, _builder(hints[one.name])) for one in fields(kind)]
    return lambda plain: kind(**{one.name: one.build(plain[one.name]) for one in known if one.name in plain})
