"""A whole dossier held against its texts, by a lock that answers for what has not changed."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from briefing.errors import Code
from briefing.evidence import proving
from briefing.evidence.copied import Run, Shingles
from briefing.evidence.lock.record import Lock
from briefing.evidence.outcome import Outcome, by_verdict
from briefing.evidence.proof import Proof, Verdict
from briefing.evidence.prove import prove_fact
from briefing.evidence.provers.article import Lacking, prove_source
from briefing.evidence.source_text import SourceText
from briefing.evidence.texts import TextFile, text_file
from briefing.loading.load import Loaded, load
from briefing.model.article import Article
from briefing.model.entities import Entities
from briefing.model.facts import Fact

GOLDEN = Path(__file__).parents[2] / "golden"
TEXT = (GOLDEN / "sources" / "bridge.txt").read_text(encoding="utf-8")
TEXTS: Mapping[str, TextFile] = {"opening": text_file(Path("bridge.txt"), TEXT)}
ALL = {"opening", "berg-master", "lind-mayor", "road-again", "cost", "lifetime", "payer"}


class Bridge:
    """The dossier of the bridge in a folder, to be edited and proved."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.proved: list[str] = []
        self.lock = self.prove(None).lock

    def edit(self, old: str, new: str, file: str = "articles/opening.yaml") -> Bridge:
        """Change something in a file, which must be there."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")
        return self

    def load(self) -> Loaded:
        """Load what the files say now."""
        return load(self.folder)

    def prove(self, known: Lock | None, texts: Mapping[str, TextFile] = TEXTS) -> Outcome:
        """Prove what the files say now, and remember which facts were held against the text."""
        self.proved.clear()
        dossier, _, locate = self.load()
        return proving.prove(dossier, texts, known, locate)

    def again(self, texts: Mapping[str, TextFile] = TEXTS) -> Outcome:
        """Prove once more by the lock of the first time."""
        assert self.lock is not None
        return self.prove(self.lock, texts)


@pytest.fixture
def bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bridge:
    """Give the dossier, proved, and count which facts are proved from now on."""
    calls: list[str] = []

    def counted(fact: Fact, article: Article, entities: Entities, source: SourceText) -> Proof:
        calls.append(fact.id.removeprefix("opening/"))
        return prove_fact(fact, article, entities, source)

    def counted_source(article: Article, entities: Entities, source: SourceText) -> tuple[Lacking, ...]:
        calls.append("source")
        return prove_source(article, entities, source)

    monkeypatch.setattr(proving, "prove_fact", counted)
    monkeypatch.setattr(proving, "prove_source", counted_source)
    made = Bridge(Path(shutil.copytree(GOLDEN / "dossier", tmp_path / "content")))
    made.proved = calls
    return made


def codes(outcome: Outcome) -> list[tuple[Code, str]]:
    """Give the findings without their hints."""
    return [(each.code, each.message) for each in outcome.findings]


def test_a_true_dossier(bridge: Bridge) -> None:
    """Each fact has its verdict, nothing is found, and there is a lock."""
    outcome = bridge.prove(None)
    assert (outcome.findings, {*outcome.verdicts}) == ((), {f"opening/{name}" for name in ALL})
    assert Verdict.NOT_PROVED not in outcome.verdicts.values()
    assert outcome.lock == bridge.lock
    counts = by_verdict(bridge.load().dossier, outcome.verdicts)
    assert sum(counts["opening"]) == len(ALL)
    assert counts["opening"][-1] == 0


def test_everything_is_proved_without_a_lock(bridge: Bridge) -> None:
    """Without a lock every fact is held against the text once, and so is what the article says of itself."""
    bridge.prove(None)
    assert sorted(bridge.proved) == sorted({*ALL, "source"})


def test_nothing_that_is_unchanged_is_proved_again(bridge: Bridge) -> None:
    """What the lock answers for costs no proof, and gives the same lock."""
    outcome = bridge.again()
    assert bridge.proved == []
    assert (outcome.proofs, outcome.findings, outcome.lock) == ({}, (), bridge.lock)


@pytest.mark.parametrize(
    ("old", "new", "proved"),
    [
        ("The repair cost three", "The whole repair cost three", ["cost"]),
        ("evidence: [5, 6]", "evidence: [6, 5]", ["lifetime"]),
        ("importance: 1", "importance: 2", []),
        ("\n    about: repair-cost", "\n    about: repair-cost   # the sum", []),
        ("title: Bridge opens again", "title: Bridge opens", ["source"]),
        ("yesterday's.", "the day before its own.", ["source"]),
        ("[cost]\n", "[cost, opening]\n", []),
    ],
)
def test_what_has_changed_is_proved_again(bridge: Bridge, old: str, new: str, proved: list[str]) -> None:
    """Only a fact that says something else, or a source that does, is held against the text again."""
    outcome = bridge.edit(old, new).again()
    assert bridge.proved == proved
    assert outcome.findings == ()
    assert outcome.lock is not None


def test_a_changed_name_is_proved_again(bridge: Bridge) -> None:
    """Where a record of the registry changes, the facts that rest on it are proved again, and those by context."""
    context = {name for name, each in bridge.again().verdicts.items() if each is Verdict.BY_CONTEXT}
    bridge.edit("strait-bridge: {name: Strait Bridge,", "strait-bridge: {name: Strait Bridge, aliases: [new bridge],",
                "entities.yaml")  # fmt: skip
    assert bridge.again().findings == ()
    assert {*bridge.proved} >= {"opening", "lifetime", "source"} | {name.partition("/")[2] for name in context}
    assert not {*bridge.proved} & {"payer", "cost"} - {name.partition("/")[2] for name in context}


def test_another_anchor_takes_every_proof(bridge: Bridge) -> None:
    """All relative dates count from the anchor: with another one everything is proved again, and some of it fails."""
    outcome = bridge.edit("anchor: 2024-05-05", "anchor: 2024-05-13").again()
    assert {*bridge.proved} == {*ALL, "source"}
    assert "nothing in paragraph 2 says '4 May 2024'" in [message for _, message in codes(outcome)]
    assert outcome.lock is None


def test_rules_of_another_version(bridge: Bridge) -> None:
    """What other rules proved is proved again."""
    assert bridge.lock is not None
    bridge.prove(bridge.lock._replace(rules=bridge.lock.rules + 1))
    assert {*bridge.proved} == {*ALL, "source"}


@pytest.mark.parametrize(
    ("old", "new", "message", "place"),
    [
        ("words: we have our road again", "words: we have our bridge again", "the words do not stand in paragraph 3",
         "we have our bridge"),
        ("as_written: three million", "as_written: 3 million", "'3 million' does not stand in paragraph 4",
         "3 million"),
        ("evidence: 3\n  lind", "evidence: 12\n  lind", "the text has no paragraph 12", "12"),
        ("title: Bridge opens again", "title: Bridge shuts again", "the title does not stand in the text",
         "Bridge shuts"),
        ("genre: report", "genre: report\n  published: 2024-05-09",
         "nothing in the text says '9 May 2024' of its publication", "2024-05-09"),
        ("genre: report", "genre: report\n  authors: [Ana Berg, Vera Moss]", "'Vera Moss' does not stand in the text",
         "Vera Moss"),
    ],
)  # fmt: skip
def test_what_is_not_proved_has_its_place(bridge: Bridge, old: str, new: str, message: str, place: str) -> None:
    """A value that the text does not carry is a finding at its own field, and there is no lock."""
    outcome = bridge.edit(old, new).again()
    (one,) = outcome.findings
    assert (one.code, one.message, outcome.lock) == (Code.NOT_PROVED, message, None)
    line = (bridge.folder / "articles" / "opening.yaml").read_text(encoding="utf-8").splitlines()[one.location.line - 1]
    assert line[one.location.column - 1 :].startswith(place)
    assert one.hint


def test_all_findings_in_the_order_of_the_file(bridge: Bridge) -> None:
    """Everything that is not proved is told in one go, in order."""
    bridge.edit("as_written: three million", "as_written: 3 million").edit("words: we have", "words: we had")
    places = [each.location for each in bridge.again().findings]
    assert len(places) == 2
    assert places == sorted(places)


OTHER: Mapping[str, TextFile] = {}


def test_no_text_and_no_lock(bridge: Bridge) -> None:
    """Without text and lock the article is told once, at its fingerprint, and its facts are not proved."""
    outcome = bridge.prove(None, OTHER)
    (one,) = outcome.findings
    assert one.code is Code.NO_SOURCE_TEXT
    assert "no fact of the article can be proved" in one.message
    assert {*outcome.verdicts.values()} == {Verdict.NOT_PROVED}
    assert outcome.lock is None


def test_no_text_but_a_lock(bridge: Bridge) -> None:
    """By its lock an article needs no text as long as nothing of it changes."""
    outcome = bridge.again(OTHER)
    assert (outcome.findings, outcome.lock, bridge.proved) == ((), bridge.lock, [])


def test_no_text_and_a_changed_fact(bridge: Bridge) -> None:
    """A fact that has changed cannot be proved without the text; the others stay proved."""
    outcome = bridge.edit("The repair cost three", "The whole repair cost three").again(OTHER)
    assert codes(outcome) == [
        (Code.NOT_PROVED, "the fact changed since it was proved, and the article's text is not at hand")
    ]
    assert [name for name, each in outcome.verdicts.items() if each is Verdict.NOT_PROVED] == ["opening/cost"]


def test_no_text_and_a_changed_source(bridge: Bridge) -> None:
    """What the article says of itself cannot be proved without the text either."""
    outcome = bridge.edit("title: Bridge opens again", "title: Bridge opens").again(OTHER)
    message = "what the article says of itself changed since it was proved, and its text is not at hand"
    assert codes(outcome) == [(Code.NOT_PROVED, message)]


def test_no_text_and_changed_names(bridge: Bridge) -> None:
    """Where names have changed the text must be read again, for any of its words may mean another now."""
    bridge.edit("mayor: {name: mayor,", "mayor: {name: mayor, aliases: [burgomaster],", "entities.yaml")
    assert codes(bridge.again(OTHER)) == [
        (
            Code.NO_SOURCE_TEXT,
            "none of the texts has this fingerprint, and names have changed since the facts were proved",
        )
    ]


def test_no_text_and_another_fingerprint(bridge: Bridge) -> None:
    """A lock made by another text answers for nothing."""
    bridge.edit("fingerprint: 2f26", "fingerprint: 0f26")
    (one,) = bridge.again(OTHER).findings
    assert one.code is Code.NO_SOURCE_TEXT


def test_copied_words(bridge: Bridge) -> None:
    """Nine words in a row of the text are told at their place in a summary, and the lock is not made."""
    bridge.edit("provided that somebody greases them every spring", "as long as somebody greases it every spring")
    (one,) = (outcome := bridge.again()).findings
    assert (one.code, outcome.lock) == (Code.COPIED_TEXT, None)
    assert "\n" not in one.message
    assert "13 words in a row stand in paragraph 6 of the source text: 'as long as somebody greases it" in one.message
    line = (bridge.folder / "articles" / "opening.yaml").read_text(encoding="utf-8").splitlines()[one.location.line - 1]
    assert line[one.location.column - 1 :].startswith("as long as")


def test_copied_words_in_a_fact(bridge: Bridge) -> None:
    """A fact's sentence is looked at when the fact is proved."""
    bridge.edit(
        "text: The report does not disclose who paid for the repair.",
        "text: Who paid for the repair nobody would disclose; the town is silent, and so is everybody else.",
    )
    found = [each for each in bridge.again().findings if each.code is Code.COPIED_TEXT]
    assert len(found) == 1
    assert "paragraph 8" in found[0].message


def test_quoted_words_are_not_copied(bridge: Bridge) -> None:
    """The words of a quotation may stand in a sentence of ours between quotation marks."""
    long = TEXT.replace("We have our road again", "We have our road again and nobody takes it from us any more")
    texts = {"opening": text_file(Path("bridge.txt"), long)}
    words = "We have our road again and nobody takes it from us any more"
    bridge.edit("words: we have our road again", f"words: {words}")
    bridge.edit("said that the island had its road again. [", f"said: “{words}”. [")
    fingerprint = "2f26f7114a54a2d3d73b02a8743660b836f39b6062f42b8e585efd799e994bc5"
    bridge.edit(fingerprint, texts["opening"].fingerprint)
    assert bridge.prove(None, texts).findings == ()


def test_sentences_that_were_proved_are_not_looked_at_again(bridge: Bridge, monkeypatch: pytest.MonkeyPatch) -> None:
    """A summary that the lock knows costs no search for copied words, a new sentence of it one."""
    asked: list[str] = []
    longest = Shingles.longest

    def asking(shingles: Shingles, ours: str, *rest: Sequence[str]) -> Run | None:
        asked.append(ours)
        return longest(shingles, ours, *rest)

    monkeypatch.setattr(Shingles, "longest", asking)
    bridge.again()
    assert asked == []
    bridge.edit("cut a blue ribbon in the rain and", "cut a ribbon in the rain and").again()
    assert len(asked) == 1


def test_where_a_quotation_has_changed_copied_words_are_looked_for_everywhere(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its words were no copied ones; without it they may be, in whatever sentence they stand."""
    asked: list[str] = []
    longest = Shingles.longest

    def asking(shingles: Shingles, ours: str, *rest: Sequence[str]) -> Run | None:
        asked.append(ours)
        return longest(shingles, ours, *rest)

    monkeypatch.setattr(Shingles, "longest", asking)
    bridge.edit("words: we have our road again", "words: have our road again").again()
    (article,) = bridge.load().dossier.articles
    assert {fact.text for fact in article.facts.values()} < {*asked}
    assert len(asked) > len(article.facts)
