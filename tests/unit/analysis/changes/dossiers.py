"""Dossiers that differ in one thing, made of the small golden one and of the shipped one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from briefing.loading.load import load
from briefing.model.article import Article
from briefing.model.dossier import Dossier
from briefing.model.entities import Entities
from briefing.model.facts import Fact
from briefing.resources import content_folder

GOLDEN = Path(__file__).parents[3] / "golden" / "dossier"


@cache
def small() -> Dossier:
    """Load the golden dossier: one article, seven facts, a judgement."""
    return load(GOLDEN).dossier


@cache
def shipped() -> Dossier:
    """Load the shipped dossier."""
    return load(content_folder()).dossier


def remade(dossier: Dossier, **fields: Any) -> Dossier:
    """Give a dossier with other fields, none of which is checked."""
    kept = {name: getattr(dossier, name) for name in Dossier.model_fields}
    return Dossier.model_construct(**{**kept, **fields})


def with_article(dossier: Dossier, name: str, article: Article | None) -> Dossier:
    """Put an article in the place of another, or take it out."""
    kept = (article if each.id == name else each for each in dossier.articles)
    return remade(dossier, articles=tuple(each for each in kept if each is not None))


def with_facts(dossier: Dossier, name: str, facts: Mapping[str, Fact]) -> Dossier:
    """Give an article other facts."""
    return with_article(dossier, name, dossier.articles_by_id[name].model_copy(update={"facts": facts}))


def mutated(dossier: Dossier, full_id: str, **fields: Any) -> Dossier:
    """Change fields of a fact."""
    article, _, name = full_id.partition("/")
    facts = dossier.articles_by_id[article].facts
    return with_facts(dossier, article, {**facts, name: facts[name].model_copy(update=fields)})


def without(dossier: Dossier, full_id: str) -> Dossier:
    """Take out a fact."""
    article, _, name = full_id.partition("/")
    facts = dossier.articles_by_id[article].facts
    return with_facts(dossier, article, {key: fact for key, fact in facts.items() if key != name})


def renamed(dossier: Dossier, full_id: str, name: str) -> Dossier:
    """Give a fact another id within its article; what it was about by default, it still is."""
    article, _, old = full_id.partition("/")
    facts = dossier.articles_by_id[article].facts
    called = {name if key == old else key: fact for key, fact in facts.items()}
    return with_facts(dossier, article, {**called, name: _called(facts[old], article, name)})


def _called(fact: Fact, article: str, name: str) -> Fact:
    full = f"{article}/{name}"
    about = full if fact.about == fact.id else fact.about
    own = tuple(article if each == fact.article else each for each in fact.according_to)
    return fact.model_copy(update={"id": full, "article": article, "about": about, "according_to": own})


def article_called(dossier: Dossier, old: str, new: str) -> Dossier:
    """Give an article another id."""
    article = dossier.articles_by_id[old]
    facts = {name: _called(fact, new, name) for name, fact in article.facts.items()}
    return with_article(dossier, old, article.model_copy(update={"id": new, "facts": facts}))


def moved(dossier: Dossier, full_id: str, target: str) -> Dossier:
    """Move a fact to the end of another article."""
    name = full_id.partition("/")[2]
    fact = dossier.facts_by_id[full_id]
    facts = dossier.articles_by_id[target].facts
    return with_facts(without(dossier, full_id), target, {**facts, name: _called(fact, target, name)})


def with_person(dossier: Dossier, person_id: str, **fields: Any) -> Dossier:
    """Change fields of a person."""
    kept = {each: getattr(dossier.entities, each) for each in Entities.model_fields}
    person = dossier.entities.people[person_id].model_copy(update=fields)
    people = {**dossier.entities.people, person_id: person}
    return remade(dossier, entities=Entities.model_construct(**{**kept, "people": people}))
