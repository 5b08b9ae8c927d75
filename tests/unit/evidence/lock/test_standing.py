from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from briefing.evidence.lock import making
from briefing.evidence.lock import standing as comparing
from briefing.evidence.lock.digests import RULES, passage
from briefing.evidence.lock.making import still_proved
from briefing.evidence.lock.record import FactLine, Lock
from briefing.evidence.lock.standing import Standing, standing
from briefing.evidence.proof import Verdict
from briefing.model.article import Article
from briefing.model.certainty import Certainty
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf
from briefing.model.entities import Entities, EntityClass
from briefing.model.facts import KINDS, Fact
from tests import builders

COMMON: dict[str, Any] = {
    "about": "opening-day",
    "date": "2024-05-04",
    "people": ["ana-berg", "olaf-lind"],
    "organisations": "harbour-office",
    "places": "port-town",
    "named": "bridge",
    "by": "ana-berg",
    "act": "opening",
    "according_to": "engineers",
    "via": "harbour-office",
    "certainty": "reported",
    "evidence": [1, 2],
    "importance": 1,
    "questions": {"date": "When did it open?"},
}
FACTS = {
    "event": builders.event(**COMMON, text="The bridge opened on 4 May 2024."),
    "figure": builders.figure(**COMMON, approximate=True, ordinal=True),
    "quotation": builders.quotation(**COMMON),
    "office": builders.office(**COMMON),
    "claim": builders.claim(**COMMON),
    "gap": builders.gap(**COMMON),
}
ENTITIES = builders.entities_tree(
    people={
        "olaf-lind": {"name": "Olaf Lind", "aliases": "O. Lind", "misspelt": "Olaf Lindt", "country": "north-island"}
    },
    organisations={"harbour-office": {"name": "Harbour Office", "part_of": "north-office", "country": "north-island"},
                   "north-office": {"name": "North Office"}},
    places={"north-island": {"name": "North Island", "demonyms": "Northern"}},
    offices={"harbour-master": {"name": "harbour master", "organisation": "harbour-office", "not_with": "mayor"},
             "mayor": {"name": "mayor", "single": True}},
    named={"bridge": {"name": "Strait Bridge", "type": "bridge"}},
    groups={"engineers": {"name": "engineers"}},
)  # fmt: skip
SUMMARY = "The bridge opened. [event]\nIt cost a lot. [figure, gap]\n\nNobody says why. [gap]"
JUDGEMENT = {
    "text": "It is likely. [report/event]",
    "likelihood": "likely",
    "confidence": "low",
    "because": "One text.",
}
DIGESTS = [
    "2d7fd62ceda9799765ac37dbafe8e006",
    "86ed94c9dae8773a1d461a9a26f3de26",
    "3106a720026daa3be4124ed0c562923e",
    "50fe19b318f4dfb00642eb8d0842b724",
    "cfdc5961d8bdae14a52046ba0755f3eb",
]
NOT_CLAIMED = {"id", "article", "theme", "importance", "questions"}


def made(article: Article | None = None, entities: Any = None, **main: Any) -> Dossier:
    """Make a dossier with facts of all kinds in which every field is given."""
    article = article or builders.article("report", FACTS, summary=SUMMARY)
    return builders.unchecked(article, entities=entities or ENTITIES, **{"judgements": [JUDGEMENT], **main})


LOCK = builders.lock(made())


def changed_article(**fields: Any) -> Dossier:
    """Make the dossier with other fields of its article."""
    return made(builders.article("report", **{"facts": FACTS, "summary": SUMMARY, **fields}))


def changed_fact(name: str, /, **fields: Any) -> Dossier:
    """Make the dossier with a fact that has other values."""
    (article,) = made().articles
    fact = article.facts[name].model_copy(update=fields)
    return made(article.model_copy(update={"facts": {**article.facts, name: fact}}))


def others(value: Any) -> Iterator[Any]:
    """Give other values in the place of one."""
    match value:
        case bool():
            yield not value
        case Certainty():
            yield from (each for each in Certainty if each != value)
        case Edtf():
            yield from map(
                Edtf.parse,
                (
                    "2024-05-05",
                    "2024-05",
                    "2024",
                    "2024-05-04~",
                    "2024-05-04?",
                    "2024-05-04/2024-05-06",
                ),
            )
        case Decimal():
            yield from (value + 1, -value, value * 10, None)
        case str():
            yield from (f"{value}x", value[:-1], value.swapcase())
        case (int(), *_):
            yield from ((2, 1), (1,), (1, 2, 3), (1, 3))
        case (str(), *_):
            yield from ((*value, "mayor"), (), value[:-1], ("mayor", *value[1:]))
        case _:
            yield "another"


FIELDS = [(kind, field) for kind, model in KINDS.items() for field in model.model_fields if field not in NOT_CLAIMED]


def test_what_was_proved_is_proved() -> None:
    """A dossier in which nothing has changed stands as it was proved."""
    assert standing(made(), LOCK) == Standing(
        verdicts={f"report/{kind}": Verdict.PROVED for kind in KINDS},
        unproved=frozenset(),
        known_entities=frozenset(LOCK.entities),
    )


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_any_change_of_a_field_is_noticed(kind: str, field: str) -> None:
    """Whatever a fact says of the world cannot change unnoticed, and the field that has changed is named."""
    for value in others(getattr(made().articles[0].facts[kind], field)):
        now = standing(changed_fact(kind, **{field: value}), LOCK)
        assert now.unproved == {f"report/{kind}"}, value
        assert now.changed == {f"report/{kind}": (field,)}, value


@pytest.mark.parametrize("field", sorted(NOT_CLAIMED - {"id", "article"}))
@pytest.mark.parametrize("kind", KINDS)
def test_what_says_nothing_of_the_world_may_change(kind: str, field: str) -> None:
    """Where a fact is filed, how much it matters and how it is asked about are the author's to change."""
    assert standing(changed_fact(kind, **{field: "another"}), LOCK) == standing(made(), LOCK)


def test_a_figure_of_nought_is_not_an_open_one() -> None:
    """A lower bound of 0 says something else than none."""
    assert standing(changed_fact("figure", low=Decimal(0)), builders.lock(changed_fact("figure", low=None))).unproved


def test_fields_that_come_and_go_are_named() -> None:
    """A field that was given later or taken out is a change of the fact."""
    before, after = changed_fact("event", act=None, via=()), changed_fact("event", date=Edtf.parse("2024"), by=())
    now = standing(after, builders.lock(before))
    assert now.changed == {"report/event": ("date", "act", "via", "by")}


@pytest.mark.parametrize(("entity_class", "name", "field"), [
    (each, name, field)
    for each, name, entity in Entities.model_validate(ENTITIES)
    for field in type(entity).model_fields
    if field not in {"single", "not_with"}
])  # fmt: skip
def test_any_change_of_a_name_is_noticed(entity_class: EntityClass, name: str, field: str) -> None:
    """The record of an entity is part of each proof that rests on it, or on one that belongs to it."""
    tree = {each: {**entities} for each, entities in ENTITIES.items()}
    value = "mayor" if field in {"part_of", "country", "organisation"} else "Another"
    tree[entity_class.value][name] = {**tree[entity_class.value][name], field: value}
    now = standing(made(entities=tree), LOCK)
    assert now.entities.keys() == {name}
    assert now.entities[name] == len(now.unproved)
    named = {fact.id for fact in made().facts if any(each == name for _, each in fact.references)}
    assert named <= now.unproved


def test_a_country_counts_for_its_people() -> None:
    """Texts call people by their country, so that its names are part of their proofs."""
    tree = {**ENTITIES, "places": {**ENTITIES["places"], "north-island": {"name": "North Isle"}}}
    only = {"about-lind": builders.claim(people="olaf-lind"), "about-berg": builders.claim(people="ana-berg")}
    before = builders.article("report", only, summary=SUMMARY)
    assert standing(made(before, tree), builders.lock(made(before))).unproved == {"report/about-lind"}


@pytest.mark.parametrize("fields", [{"single": True}, {"not_with": ()}])
def test_who_may_hold_which_office_is_no_matter_of_texts(fields: Any) -> None:
    """The rules for offices are checked on their own."""
    tree = {**ENTITIES, "offices": {name: {**each, **fields} for name, each in ENTITIES["offices"].items()}}
    assert standing(made(entities=tree), LOCK).verdicts == standing(made(), LOCK).verdicts


def test_new_and_lost_names_are_noticed() -> None:
    """A person whose name might be meant in the texts as well, or is no more, is told."""
    tree = {**ENTITIES, "people": {**ENTITIES["people"], "berta-berg": {"name": "Berta Berg", "family": "Berg"}}}
    now = standing(made(entities=tree), LOCK)
    assert (now.new_entities, now.untold_entities(made()), now.unproved) == (
        ("berta-berg",),
        ("berta-berg",),
        frozenset(),
    )
    assert standing(made(), builders.lock(made(entities=tree))).stale == ("entity berta-berg",)


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"anchor": "2024-05-06"}, "anchor"),
        ({"anchor": "2024-05"}, "anchor"),
        ({"source": builders.source(fingerprint="b" * 64)}, "fingerprint"),
        ({"anchor": "2024", "source": builders.source(fingerprint="b" * 64)}, "fingerprint"),
    ],
)
def test_what_all_proofs_of_an_article_rest_on_is_noticed(fields: Any, what: str) -> None:
    """Another anchor or another text takes the proof from all facts of the article, and is told once."""
    now = standing(changed_article(**fields), LOCK)
    assert (len(now.unproved), now.articles) == (6, {"report": what})
    assert not now.changed
    assert not now.altered


def test_the_theme_of_an_article_may_change() -> None:
    """The theme that facts inherit is no part of a proof."""
    assert standing(changed_article(theme="another"), LOCK) == standing(made(), LOCK)


SOURCE: dict[str, Any] = {
    "title": "Bridge opens again",
    "genre": "report",
    "authors": ["Ana Berg"],
    "contributors": ["Olaf Lind"],
    "publication": "The Strait",
    "agency": "harbour-office",
    "dateline": "PORT TOWN",
    "published": "2024-05-05",
    "republished": "2024-05-06",
}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Bridge opens once more"),
        ("title", "bridge opens again"),
        ("genre", "commentary"),
        ("authors", []),
        ("authors", ["Ana Berg", "Olaf Lind"]),
        ("contributors", ["Olaf Lint"]),
        ("publication", None),
        ("agency", "north-office"),
        ("dateline", "GULL BAY"),
        ("published", "2024-05-06"),
        ("published", "2024-05"),
        ("republished", None),
    ],
)
def test_what_an_article_says_of_itself_is_noticed(field: str, value: Any) -> None:
    """Any other value in the source of an article is told with its field; the facts stay proved."""
    whole = builders.lock(changed_article(source=builders.source(**SOURCE)))
    fields = {name: each for name, each in {**SOURCE, field: value}.items() if each is not None}
    now = standing(changed_article(source=builders.source(**fields)), whole)
    assert now.sources == {"report": (field,)}
    assert not now.unproved
    assert not now.is_whole


def test_why_the_anchor_holds_is_noticed() -> None:
    """The reason of the anchor is printed: another one is told, and the facts stay proved."""
    now = standing(changed_article(anchor_why="Another reason."), LOCK)
    assert (now.sources, now.unproved) == ({"report": ("anchor_why",)}, frozenset())


def test_an_article_s_line_changed_by_hand_is_noticed() -> None:
    """Where the marks of the fields are the same, and the digest is not, it is the line that has changed."""
    line = LOCK.articles["report"]
    now = standing(made(), LOCK._replace(articles={"report": line._replace(digest="0" * 32)}))
    assert (now.sources, now.altered) == ({}, ("report",))


@pytest.mark.parametrize(
    ("summary", "offsets"),
    [
        (SUMMARY.replace("a lot", "little"), (27,)),
        (SUMMARY.replace("[figure, gap]", "[figure]"), (27,)),
        (SUMMARY.replace("[figure, gap]", "[gap, figure]"), (27,)),
        (SUMMARY.replace("opened", "closed").replace("why", "how"), (0, 57)),
        (f"{SUMMARY} It is new. [gap]", (80,)),
    ],
)
def test_any_change_of_a_summary_is_noticed(summary: str, offsets: tuple[int, ...]) -> None:
    """Each sentence is proved with the facts that it cites; the place of the changed one is known."""
    now = standing(changed_article(summary=summary), LOCK)
    assert now.sentences == {"report": offsets}
    assert now.longer == ({"report"} if len(summary) > len(SUMMARY) + 1 else set())
    assert (now.unproved, now.stale) == (frozenset(), ())


def test_lines_of_a_summary_may_end_elsewhere() -> None:
    """The ends of lines say nothing that was not proved."""
    folded = "The bridge\n  opened. [event] It cost a\nlot. [figure, gap]\n  \n\nNobody says why. [gap]\n"
    assert standing(changed_article(summary=folded), LOCK) == standing(made(), LOCK)


@pytest.mark.parametrize(
    "summary",
    [
        "It cost a lot. [figure, gap]\nThe bridge opened. [event]\n\nNobody says why. [gap]",
        "The bridge opened. [event]\n\nIt cost a lot. [figure, gap]\nNobody says why. [gap]",
        "The bridge opened. [event]\n\nNobody says why. [gap]",
        f"{SUMMARY}\nThe bridge opened. [event]",
    ],
)
def test_a_summary_of_proved_sentences_in_another_order_is_not_proved(summary: str) -> None:
    """'The next day' counts from the sentence before it, so that none may move, go or come twice."""
    now = standing(changed_article(summary=summary), LOCK)
    assert (now.rearranged, now.sentences, now.stale, now.is_whole) == (("report",), {}, (), False)
    assert "report" not in now.settled(changed_article(summary=summary))


def test_a_line_of_a_sentence_that_is_not_there_is_too_many() -> None:
    """A merge may leave the line of a sentence that nobody wrote into the summary as it is."""
    digests = {"report": LOCK.sentences["report"] | {"0" * 32}}
    assert standing(made(), LOCK._replace(sentences=digests)).stale == (f"sentence report {'0' * 32}",)


def test_nothing_is_settled_where_an_office_has_changed() -> None:
    """Titles in all sentences are held against the facts that give offices: changed, of another kind, new or gone."""
    (article,) = made().articles
    office = article.facts["office"]
    facts = {name: fact for name, fact in article.facts.items() if name != "office"}
    claim = article.facts["claim"].model_copy(update={"id": office.id})
    for others in (
        {**facts, "office": office.model_copy(update={"holder": "ana-berg", "date": None})},
        {**facts, "office": claim},
        {**facts, "office": office, "other": office.model_copy(update={"id": "report/other"})},
        facts,
    ):
        changed = made(article.model_copy(update={"facts": others}))
        assert standing(changed, LOCK).settled(changed) == frozenset()
    other = changed_fact("event", text="Another.")
    assert "report/office" in standing(other, LOCK).settled(other)


def test_what_cites_a_changed_fact_of_another_article_is_not_settled() -> None:
    """A summary may cite facts of other articles: it is held against them again where any has changed."""
    citing = builders.article("second", summary="It is so. [report/event]")
    plain = builders.article("third", summary="It is so. [opening]")
    (article,) = made().articles
    lock = builders.lock(builders.unchecked(article, citing, plain, entities=ENTITIES))
    changed = builders.unchecked(*changed_fact("event", text="Another.").articles, citing, plain, entities=ENTITIES)
    assert standing(changed, lock).settled(changed) & {"report", "second", "third"} == {"third"}


def test_an_article_that_is_called_like_a_judgement_settles_none() -> None:
    """Its summary may be proved while the judgement is not."""
    article = builders.article("judgement-1", FACTS, summary=SUMMARY)
    judgement = {**JUDGEMENT, "text": "It is likely. [judgement-1/event]"}
    dossier = builders.unchecked(article, entities=ENTITIES, judgements=[judgement])
    changed = builders.unchecked(article, entities=ENTITIES, judgements=[{**judgement, "likelihood": "unlikely"}])
    lock = builders.lock(dossier)
    assert standing(dossier, lock).is_whole
    assert "judgement-1" not in standing(changed, lock).settled(changed)


def test_another_agency_takes_the_proofs_of_its_article() -> None:
    """No passage names an agency that tells a text itself: told by another one, all facts are looked at again."""
    changed = changed_article(source=builders.source(agency="harbour-office"))
    now = standing(changed, LOCK)
    assert "agency" in now.sources["report"]
    assert now.retold == {"report"}
    assert now.settled(changed).isdisjoint({"report", "judgement-1", *now.verdicts})
    assert still_proved(changed, LOCK, LOCK.passages) == {}


@pytest.mark.parametrize("field", [*JUDGEMENT])
def test_any_change_of_a_judgement_is_noticed(field: str) -> None:
    """Text, likelihood, confidence and reasons of a key judgement were all looked at."""
    other = {"likelihood": "unlikely", "confidence": "high"}.get(field, "Another. [report/event]")
    now = standing(made(judgements=[JUDGEMENT, {**JUDGEMENT, field: other}]), LOCK)
    assert now.judgements == (1,)
    assert standing(made(judgements=[{**JUDGEMENT, field: other}]), LOCK).stale == ()


def test_lines_without_a_match_are_stale() -> None:
    """Facts, articles and judgements that are gone leave lines behind, which are told; those of a gone article once."""
    gone = builders.lock(builders.unchecked(*made().articles, builders.article("gone"), entities=ENTITIES))
    lock = gone._replace(facts={**gone.facts, "report/old": FactLine(Verdict.CITED, "0", "0", "text:0000")})
    lock = lock._replace(judgements=LOCK.judgements | {"0" * 32})
    now = standing(made(), lock)
    assert now.stale == (f"judgement {'0' * 32}", "article gone", "fact report/old")
    assert not now.unproved


def test_a_new_fact_and_a_new_article_are_not_proved() -> None:
    """A fact without a line is told alone, an article without one as a whole."""
    (article,) = made().articles
    fact: Fact = article.facts["gap"].model_copy(update={"id": "report/new"})
    more = article.model_copy(update={"facts": {**article.facts, "new": fact}})
    now = standing(builders.unchecked(more, builders.article("second"), entities=ENTITIES), LOCK)
    assert (now.never, now.new_articles) == (("report/new",), ("second",))
    assert now.unproved == {"report/new", "second/opening"}


@pytest.mark.parametrize("lock", [None, LOCK._replace(rules=RULES - 1)])
def test_without_a_lock_of_these_rules_nothing_is_proved(lock: Lock | None) -> None:
    """No lock, or one of older rules, leaves everything unproved."""
    now = standing(made(), lock)
    assert (len(now.unproved), now.verdicts, now.outdated) == (6, {}, lock is not None)
    assert (now.sentences, now.judgements) == ({"report": (0, 27, 57)}, (0,))


def test_new_rules_are_in_every_seal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that older rules proved holds nothing, even where a merge has put it under a newer first line.

    The seventh is the line of the article.
    """
    for module in (making, comparing):
        monkeypatch.setattr(module, "RULES", RULES + 1)
    monkeypatch.setattr("briefing.evidence.lock.digests.RULES", RULES + 1)
    now = standing(made(), LOCK._replace(rules=RULES + 1))
    assert (len(now.unproved), len(now.altered)) == (6, 7)


def test_a_paragraph_that_reads_otherwise_takes_the_proof() -> None:
    """Where other names are found in a passage than before, or other words, its facts must be proved again."""
    read = {"report": [*LOCK.passages["report"]]}
    assert still_proved(made(), LOCK, read) == standing(made(), LOCK).verdicts
    for text, names in (("paragraph 2 of report", ()), ("another", LOCK.passages["report"][1].entities)):
        assert still_proved(made(), LOCK, {"report": [read["report"][0], passage(text, names)]}) == {}
    assert still_proved(made(), LOCK, {}) == {}


def test_context_is_looked_at_again_where_any_name_has_changed() -> None:
    """A pronoun may mean somebody else once there is somebody else; what stands in the passage itself stays."""
    lock = builders.lock(made(), report_gap=Verdict.BY_CONTEXT)
    tree = {**ENTITIES, "people": {**ENTITIES["people"], "berta-berg": {"name": "Berta Berg"}}}
    assert still_proved(made(), lock, lock.passages)["report/gap"] is Verdict.BY_CONTEXT
    assert still_proved(made(entities=tree), lock, lock.passages).keys() == lock.facts.keys() - {"report/gap"}
    assert still_proved(
        made(), builders.lock(made(entities=tree), report_gap=Verdict.BY_CONTEXT), lock.passages
    ).keys() == (lock.facts.keys() - {"report/gap"})


def test_digests_stay_what_they_are() -> None:
    """Whoever has proved a dossier need not do it again because the program was rewritten."""
    line = LOCK.facts["report/event"]
    digests = [line.seal, line.passages, LOCK.entities["olaf-lind"], min(LOCK.sentences["report"]), *LOCK.judgements]
    assert digests == DIGESTS
