"""How a unit stands to the claim that it belongs to: from the act of its attribution, its chain and its own words."""

from sayso.link.claims.english import CORRECTS, UNCONFIRMED
from sayso.link.claims.roots import Roots
from sayso.link.claims.units import Unit
from sayso.records import OUTLETS, UNSTATED, Stance

_SECOND_HAND = OUTLETS | {"document", "post"}


def stance(unit: Unit, roots: Roots, opposed: bool) -> Stance:
    """The stance; `opposed` says that its words contradict the claim's.

    A denial of the claim's words and words that contradict it are both denials; a denial of contradicting words is not.
    """
    sentence = _around(unit)
    if UNCONFIRMED.search(sentence):
        return "cannot-confirm"
    if unit.statement.act == "declines":
        return "declines"
    if CORRECTS.search(sentence):
        return "corrects"
    if denied(unit) != opposed:
        return "denies"
    return "relays" if _second_hand(unit, roots) else "asserts"


def answers(unit: Unit) -> bool:
    """Whether it answers what others tell, by its act or words, and tells nothing of its own."""
    return denied(unit) or unit.statement.act == "declines" or bool(UNCONFIRMED.search(_around(unit)))


def goes_on(unit: Unit, before: Unit) -> bool:
    """Whether a denial goes on: 'denied that there had been a mine. "Nothing has been found," she said'."""
    mine, denial = unit.statement, before.statement
    text = unit.reading.article.text[before.span.end : unit.span.start]
    speaks = mine.act == "says" and mine.chain[-1:] == denial.chain[-1:] != ()
    return denied(before) and speaks and mine.id != denial.id and "\n" not in text


def denied(unit: Unit) -> bool:
    """Whether it is denied, or told by somebody whose word is denied: "she denied that he had said so"."""
    return "denies" in (unit.statement.act, *(one.act for one in unit.attributions))


def _second_hand(unit: Unit, roots: Roots) -> bool:
    chain = [unit.reading.source(id) for id in unit.statement.chain]
    if unit.statement.root == UNSTATED or len(chain) > 1:
        return True
    return bool(chain and chain[0].kind in _SECOND_HAND) or bool(roots.outlets.relays(unit.reading, unit.statement))


def _around(unit: Unit) -> str:
    """The unit with its attribution's cue and source, which say whether anything was confirmed."""
    text, spans = unit.reading.article.text, [unit.span]
    for one in unit.attributions:
        spans += [*one.cue_spans, *one.source_spans]
    near = [span for span in spans if abs(span.start - unit.span.start) < 400]
    return text[min(span.start for span in near) : max(span.end for span in near)]
