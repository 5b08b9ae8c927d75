"""Valid content for tests, so that each test says only what matters to it.

``article_tree``, ``dossier_tree`` and ``entities_tree`` are what files say; ``write_dossier`` writes them to a folder;
``fact``, ``article`` and ``dossier`` are the values that come of them; ``unchecked`` makes a dossier of any articles;
``lock`` is what proving one would give, and ``write_lock`` puts it into the folder; ``prove`` proves one by its texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from briefing.evidence.collection import Collection, collect
from briefing.evidence.lock.digests import passage
from briefing.evidence.lock.making import make
from briefing.evidence.lock.reading import read
from briefing.evidence.lock.record import LOCK_FILE, Lock, as_bytes
from briefing.evidence.outcome import Outcome
from briefing.evidence.proof import Verdict
from briefing.evidence.proving import prove as prove_dossier
from briefing.loading.load import load
from briefing.model.article import Article
from briefing.model.dossier import Dossier, DossierFile
from briefing.model.entities import Entities
from briefing.model.facts import Fact

Tree = dict[str, Any]

WORDS = (
    "officials told and insist and reject that the possible and expected bridge would carry every car and every bus too"
)
"""Twenty words for summaries, which mark every certainty, but none unmistakably."""


def event(**fields: Any) -> Tree:
    """Give an event as it stands in a file."""
    return {
        "kind": "event",
        "text": "The bridge opened on 4 May 2024 at Port Town, with Ana Berg of the Harbour Office.",
        "date": "2024-05-04",
        "people": "ana-berg",
        "organisations": "harbour-office",
        "places": "port-town",
        "evidence": "1",
        **fields,
    }


def figure(**fields: Any) -> Tree:
    """Give a figure as it stands in a file."""
    return {
        "kind": "figure",
        "text": "The repair cost three million crowns.",
        "of": "cost of the repair",
        "low": "3,000,000",
        "high": "3,000,000",
        "unit": "crowns",
        "as_written": "three million",
        "evidence": "1",
        **fields,
    }


def quotation(**fields: Any) -> Tree:
    """Give a quotation as it stands in a file."""
    return {
        "kind": "quotation",
        "text": "Ana Berg said that the island had its road again.",
        "speaker": "ana-berg",
        "words": "we have our road again",
        "according_to": "ana-berg",
        "evidence": "1",
        **fields,
    }


def office(**fields: Any) -> Tree:
    """Give an office that somebody held as it stands in a file."""
    return {
        "kind": "office",
        "text": "Ana Berg was harbour master on 4 May 2024.",
        "date": "2024-05-04",
        "holder": "ana-berg",
        "office": "harbour-master",
        "evidence": "1",
        **fields,
    }


def claim(**fields: Any) -> Tree:
    """Give a claim as it stands in a file."""
    return {"kind": "claim", "text": "The bridge lasts.", "evidence": "1", **fields}


def gap(**fields: Any) -> Tree:
    """Give a gap as it stands in a file."""
    return {"kind": "gap", "text": "The report does not disclose who paid.", "evidence": "1", **fields}


def summary(*cited: str, words: int = 140) -> str:
    """Give a summary of a length whose sentences cite facts, the last of them over and over."""
    sentences = [" ".join(WORDS.split()[:20]).capitalize() for _ in range(words // 20)]
    names = (*cited, *[cited[-1]] * len(sentences))
    return "\n".join(f"{sentence}. [{name}]" for sentence, name in zip(sentences, names, strict=False)) + "\n"


def source(**fields: Any) -> Tree:
    """Give the source of an article as it stands in a file."""
    return {"title": "Bridge opens again", "genre": "report", "fingerprint": "a" * 64, **fields}


def article_tree(facts: Mapping[str, Tree] | None = None, **fields: Any) -> Tree:
    """Give an article as its file says it; its summary cites all facts."""
    facts = facts or {"opening": event()}
    return {
        "source": source(),
        "anchor": "2024-05-05",
        "anchor_why": "The text calls 4 May 2024 yesterday.",
        "theme": "traffic",
        "summary": summary(*facts),
        "facts": dict(facts),
        **fields,
    }


def dossier_tree(**fields: Any) -> Tree:
    """Give the main file of a dossier."""
    return {"title": "The bridge", "as_of": "2024-06-01", "themes": {"traffic": "Traffic"}, **fields}


def entities_tree(**classes: Mapping[str, Any]) -> Tree:
    """Give the registry: what the facts here name, and what is added to each class."""
    base: Tree = {
        "people": {"ana-berg": {"name": "Ana Berg", "family": "Berg"}},
        "organisations": {"harbour-office": {"name": "Harbour Office"}},
        "places": {"port-town": {"name": "Port Town"}},
    }
    return {name: {**base.get(name, {}), **classes.get(name, {})} for name in {**base, **classes}}


def write_dossier(
    folder: Path, *, main: Tree | None = None, entities: Tree | None = None, articles: Mapping[str, Tree] | None = None
) -> Path:
    """Write a dossier, valid unless told otherwise, and give its folder."""
    (folder / "articles").mkdir(parents=True)
    _write(folder / "dossier.yaml", main or dossier_tree())
    _write(folder / "entities.yaml", entities or entities_tree())
    for name, tree in (articles or {"opening": article_tree()}).items():
        _write(folder / "articles" / f"{name}.yaml", tree)
    return folder


def _write(path: Path, tree: Tree) -> None:
    path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")


def article(name: str = "opening", facts: Mapping[str, Tree] | None = None, **fields: Any) -> Article:
    """Make an article."""
    return Article.model_validate({**article_tree(facts, **fields), "<id>": name})


def fact(tree: Tree | None = None, **fields: Any) -> Fact:
    """Make a fact, an event unless told otherwise; its full id is 'opening/fact'."""
    return article(facts={"fact": {**(tree or event()), **fields}}).facts["fact"]


def dossier(
    folder: Path, *, main: Tree | None = None, entities: Tree | None = None, articles: Mapping[str, Tree] | None = None
) -> Dossier:
    """Load a dossier that was written for the test."""
    return load(write_dossier(folder, main=main, entities=entities, articles=articles)).dossier


def unchecked(*articles: Article, entities: Tree | None = None, **main: Any) -> Dossier:
    """Put articles together without the checks of the whole, for what no test needs to repeat and no file may say."""
    fields = dict(DossierFile.model_validate(dossier_tree(**main)))
    registry = Entities.model_validate(entities_tree() if entities is None else entities)
    return Dossier.model_construct(**fields, entities=registry, articles=articles or (article(),))


def lock(dossier: Dossier, **verdicts: Verdict) -> Lock:
    """Make a lock by which all facts are proved, but for those of another verdict: `opening_cost=Verdict.CITED`.

    The texts are made up: they have as many paragraphs as are cited, and each names what its facts name.
    """
    proved = {fact.id: verdicts.get(fact.id.replace("/", "_"), Verdict.PROVED) for fact in dossier.facts}
    texts = {}
    for each in dossier.articles:
        cited = range(1, max(number for fact in each.facts.values() for number in fact.evidence) + 1)
        named = {
            number: {name for fact in each.facts.values() if number in fact.evidence for _, name in fact.references}
            for number in cited
        }
        texts[each.id] = [passage(f"paragraph {number} of {each.id}", named[number] - {each.id}) for number in cited]
    return make(dossier, proved, texts)


def write_lock(folder: Path, **verdicts: Verdict) -> Path:
    """Write a lock for the dossier in a folder, and give its path."""
    path = folder / LOCK_FILE
    path.write_bytes(as_bytes(lock(load(folder).dossier, **verdicts)))
    return path


def prove(folder: Path, sources: Path) -> tuple[Collection, Outcome]:
    """Prove the dossier in a folder by its lock and its texts, and write the lock if all is proved."""
    dossier, _, locate = load(folder)
    found = collect(sources, {article.source.fingerprint: article.id for article in dossier.articles})
    outcome = prove_dossier(dossier, found.texts, read(folder)[0], locate)
    if outcome.lock is not None:
        (folder / LOCK_FILE).write_bytes(as_bytes(outcome.lock))
    return found, outcome
