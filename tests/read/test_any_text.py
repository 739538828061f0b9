"""Whatever the text and whatever is taken for an attribution in it, reading ends, and what it gives points to words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.read import attributions
from sayso.read.chains import Chains
from sayso.read.drafts import Draft
from sayso.read.facts import Facts
from sayso.read.nesting import nest
from sayso.read.sources import Identities
from sayso.read.statements import Statements, records
from sayso.read.tagger import Tags
from sayso.records import UNSTATED, Article, Page, Span

WORDS = [
    "Oda Brandt", "Brandt", "he", "who", "I", "said", "reportedly", "The paper", "the Independent", "a source",
    "the source", "another official", "Tarsun Independent also reported:", "(Lask Wire) –", "Sources", "the minister",
    "it rains.", "By Tor Ibsel – September 14 – Harrow Radio", "“", "”", '"', "‘", "’", ".", ",", "\n", "\n\n",
    "\u2028", "大坝", "👍🏽",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
PLACES = st.tuples(st.floats(0, 1), st.floats(0, 0.3))
PARTS = st.tuples(PLACES, PLACES, PLACES, st.sampled_from(["says", "declines", "alleges", "threatens"]))


def drafted(text, parts):
    *places, act = parts
    source, cue, content = (
        Span(start := int(at * (len(text) - 1)), min(len(text), start + 1 + int(share * len(text))))
        for at, share in places
    )
    return Draft((source,), (cue,), (content,), act, "person")


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.lists(PARTS, max_size=4))
def test_any_attributions_of_any_text_make_sources_and_statements(text, parts):
    page = Page(Article("0", "x.txt", None, None, None, None, "en", text, ""))
    drafts = [*attributions.find(page, Tags([])), *(drafted(text, one) for one in parts)]
    drafts = nest(sorted(drafts, key=lambda one: one.at))
    identities = Identities(text)
    for draft in drafts:
        for one in [*draft.ancestors(), draft]:
            identities.place(one)
    sources = identities.finish()
    passages = Statements(page, drafts, Chains(drafts, identities)).find()
    ids = {id(draft): f"a{i}" for i, draft in enumerate(drafts, 1)}
    known = {source.id for source in sources.values()}
    for source in sources.values():
        assert source.id not in source.candidates and set(source.candidates) <= known
        assert all(0 <= start < end <= len(text) for start, end in source.mentions)
    for one in records(passages, page, ids, {key: source.id for key, source in sources.items()}, Facts()):
        assert text[one.span.start : one.span.end] == one.text != ""
        assert one.root in (None, UNSTATED) or one.root == one.chain[-1]
