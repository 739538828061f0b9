from pathlib import Path

from by_hand import at, credit

from sayso.ingest import from_text
from sayso.read import blocks
from sayso.read.chains import Chains
from sayso.read.facts import Facts
from sayso.read.statements import Statements, hedges, records
from sayso.records import UNSTATED, Span

STORY = Path(__file__).parents[2] / "examples" / "stopped-flights" / "1-northern-signal.txt"
LEAK = "the dam above Velm leaks at both ends"


def test_a_chain_runs_from_the_outlet_to_the_deepest_source(told):
    text = f"Harrow Radio reported that a Verenian source said that the keeper claimed that {LEAK}."
    found = told(
        text,
        credit(text, "Harrow Radio", "reported", text[text.index("a Verenian") : -1], kind="outlet"),
        credit(text, "a Verenian source", "said", text[text.index("the keeper") : -1], kind="unnamed"),
        credit(text, "the keeper", "claimed", LEAK),
    )
    assert found.chain(LEAK) == ["Harrow Radio", "a Verenian source", "the keeper"]
    assert found[LEAK].evidence == ("cue",)


def test_what_a_general_threatens_is_told_by_whoever_tells_of_it(told):
    text = f"A Verenian source said that the general threatened that {LEAK}."
    found = told(
        text,
        credit(text, "A Verenian source", "said", text[text.index("the general") : -1], kind="unnamed"),
        credit(text, "the general", "threatened", LEAK),
    )
    assert found.chain(LEAK) == ["A Verenian source"]


def test_the_pages_own_word_has_no_chain(told):
    text = "The dam above Velm was built in the spring. Oda Brandt said it leaks at both ends."
    found = told(text, credit(text, "Oda Brandt", "said", "it leaks at both ends"))
    assert found.chain("was built") == []
    assert found["was built"].stated
    assert found["was built"].evidence == ("page",)
    assert found.chain("it leaks") == ["Oda Brandt"]


def test_reportedly_leaves_the_root_unstated(told):
    text = "The dam above Velm reportedly leaks at both ends."
    found = told(text, credit(text, "", "reportedly", "leaks at both ends", rule="sourceless"))
    assert found["leaks at both ends"].chain == ()
    assert not found["leaks at both ends"].stated


def test_reportedly_within_an_account_takes_nothing_from_its_source(told):
    text = "Oda Brandt said that the dam above Velm reportedly leaks at both ends."
    found = told(
        text,
        credit(text, "Oda Brandt", "said", "the dam above Velm reportedly leaks at both ends"),
        credit(text, "", "reportedly", "leaks at both ends", rule="sourceless"),
    )
    assert found.chain("leaks at both ends") == ["Oda Brandt"]
    assert found["leaks at both ends"].stated


def test_a_refusal_to_comment_is_a_statement_of_its_sentence(told):
    text = "The dam above Velm leaks at both ends. The ministry declined to comment."
    found = told(text, credit(text, "The ministry", "declined to comment", kind="organisation"))
    assert found["declined"].act == "declines"
    assert found.chain("declined") == ["The ministry"]


BLOCK = (
    "The town was quiet on Monday.\n\n"
    "Harrow Radio reported:\n\n"
    "The keeper said that the dam leaks at both ends. Nobody had told the town council about it.\n\n"
    "A Quiet Town\n\n"
    "The town was quiet on Tuesday as well."
)


def block(told):
    return told(
        BLOCK,
        credit(
            BLOCK, "Harrow Radio", "reported",
            "The keeper said that the dam leaks at both ends. Nobody had told the town council about it.",
            kind="outlet", rule="introduced",
        ),
        credit(BLOCK, "The keeper", "said", "the dam leaks at both ends"),
    )  # fmt: skip


def test_what_a_block_tells_is_told_by_its_outlet(told):
    found = block(told)
    assert found.chain("the dam leaks at both ends") == ["Harrow Radio", "The keeper"]
    assert "block" in found["the dam leaks at both ends"].evidence
    assert found.chain("Nobody had told")[0] == "Harrow Radio"


def test_what_stands_outside_a_block_is_not_its_outlets(told):
    found = block(told)
    assert found.chain("quiet on Monday") == []
    assert found.chain("quiet on Tuesday") == []


def test_neither_a_heading_nor_an_introducing_line_is_a_statement(told):
    words = [BLOCK[p.span.start : p.span.end] for p in block(told).passages]
    assert not [w for w in words if "A Quiet Town" in w or "Radio reported" in w]


RELAY = (
    "The Kestrel Post reported that a Verenian source said that the flights were stopped at the border. "
    "The paper added that the general was furious about the matter."
)


def test_what_an_outlet_adds_goes_back_to_the_one_source_that_it_cites(told):
    found = told(
        RELAY,
        credit(
            RELAY, "The Kestrel Post", "reported", RELAY[RELAY.index("a Ver") : RELAY.index(". The")], kind="outlet"
        ),
        credit(RELAY, "a Verenian source", "said", "the flights were stopped at the border", kind="unnamed"),
        credit(RELAY, "The paper", "added", "the general was furious about the matter", kind="outlet"),
    )
    assert found.chain("was furious") == ["The Kestrel Post", "a Verenian source"]
    assert found["was furious"].evidence == ("cue", "relay")


def test_an_outlet_that_cites_two_sources_is_not_given_either(told):
    text = RELAY + " The Kestrel Post said that a Costane source claimed that the border is open."
    found = told(
        text,
        credit(text, "The Kestrel Post", "reported", text[text.index("a Ver") : text.index(". The")], kind="outlet"),
        credit(text, "a Verenian source", "source [said]", "the flights were stopped at the border", kind="unnamed"),
        credit(text, "The paper", "added", "the general was furious about the matter", kind="outlet"),
        credit(text, "[The Kestrel Post] said", "Post [said]", text[text.index("a Cost") : -1], kind="outlet"),
        credit(text, "a Costane source", "claimed", "the border is open", kind="unnamed"),
    )
    assert found.chain("was furious") == ["The Kestrel Post"]


def test_what_we_learned_has_the_chain_of_the_sentence_after_it(told):
    text = (
        "This week we learned that the flights may have been stopped. "
        "The Kestrel Post, citing a Verenian source, said that two were turned back."
    )
    found = told(
        text,
        credit(text, "we", "learned", "the flights may have been stopped", kind="author"),
        credit(text, "The Kestrel Post", "said", "two were turned back", kind="outlet"),
    )
    assert found.chain("the flights may have been stopped") == ["The Kestrel Post"]
    assert found["the flights may have been stopped"].evidence == ("following",)


def test_a_passage_relayed_from_an_outlet_that_relays_another_keeps_all_three(told):
    """The structure of the stopped flights: one unnamed source behind every sentence of another outlet's passage."""
    text = STORY.read_text(encoding="utf-8")
    block = next(d for d in blocks.find(from_text(text, "story.txt")) if at(text, "Ostmark Daily News") in d.source)
    threat = "the Verenian army threatened to bring down the Costane drones using its own jets or the battery at Dormen"
    stopped = "the Verenian army prevented a Costane flight over a radar in the Mount Ieros area"
    found = told(
        text,
        block,
        credit(text, "the [Independent] said", "Independent [said]", "Citing a Verenian source", threat, kind="outlet"),
        credit(text, "Citing [a Verenian source]", "[Citing] a", threat, kind="unnamed"),
        credit(text, "[the report] said", "the report [said]", stopped, kind="outlet"),
    )
    assert found.chain(threat) == ["Ostmark Daily News", "Tarsun Independent", "a Verenian source"]
    assert found.chain(stopped) == ["Ostmark Daily News", "Tarsun Independent", "a Verenian source"]
    assert found["Another stopped flight"].chain == found[stopped].chain
    assert found["Another stopped flight"].evidence == ("block", "continues")


def test_the_statements_point_to_their_words_and_hedges(known):
    text = f"Oda Brandt said that {LEAK}. It may rain on Monday in the valley. Reportedly, it may snow in May."
    found = known(
        text,
        credit(text, "Oda Brandt", "said", LEAK),
        credit(text, "", "Reportedly", "it may snow in May", rule="sourceless"),
    )
    page = from_text(text, "story.txt")
    passages = Statements(page, found.drafts, Chains(found.drafts, found.identities)).find()
    ids = {id(d): f"a{i}" for i, d in enumerate(found.drafts, 1)}
    out = records(passages, page, ids, {key: source.id for key, source in found.sources.items()}, Facts())
    assert [text[s.span.start : s.span.end] for s in out] == [s.text for s in out]
    assert [s.root for s in out] == ["s1", None, UNSTATED]
    assert [s.attributions for s in out] == [("a1",), (), ("a2",)]
    assert [[text[a:b] for a, b in s.hedges] for s in out] == [[], ["may"], ["may"]]
    assert hedges(text, Span(0, 10)) == ()
