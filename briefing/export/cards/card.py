"""Questions as other programs get them: plain values, whole in themselves, from which each format is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from briefing.export.cards.answers import accepted
from briefing.model.certainty import PHRASES
from briefing.model.dossier import Dossier
from briefing.quiz import values
from briefing.quiz.knowing import unmarked
from briefing.quiz.propositions import Proposition, World
from briefing.quiz.question import Kind, Posed

FormName = Literal["choice", "order", "typed"]


class Card(NamedTuple):
    """A question with its key, its rationale and its reference, in plain text."""

    id: str
    """The fact and what is asked of it; it stays the same when the wording is mended."""
    identity: str
    """What other programs know it again by (`Question.card`): it outlives a new name of its article, too."""
    kind: Kind
    form: FormName
    """One of the choices is right, all are put in their order, or the answer is given in words."""
    stem: str
    """The question; _____ stands for a gap. Where the answer is one of a closed list, it says which there are."""
    choices: tuple[str, ...]
    """The choices as shown, in order; none where the answer is given in words."""
    key: tuple[int, ...]
    """The positions of the right choices, from 0: one, or for an order all, the earliest first; none where typed."""
    answers: tuple[str, ...]
    """The right answer in words, then other ways of writing it; of an order none."""
    rationale: tuple[str, ...]
    """Why: the fact in one sentence, who says so and how sure it is, and what others say where sources differ."""
    reference: str
    """Article and paragraphs, whole in itself: 'Putin in Pyongyang (A), paragraphs 6, 10'."""
    topic: str
    """The id of the theme of the fact."""
    topic_title: str
    article: str
    """The id of the article."""
    importance: int
    """1 indispensable, 2 good to know, 3 minor."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Give its topic, its kind and its article, as words without spaces."""
        return (f"topic::{self.topic}", f"kind::{self.kind}", f"article::{self.article}")


class Deck(NamedTuple):
    """What cards are drawn from."""

    title: str
    subtitle: str
    language: str
    """A BCP 47 tag."""
    cards: tuple[Card, ...]


def deck(dossier: Dossier, posed: Sequence[Posed], world: World) -> Deck:
    """Make cards of questions."""
    cards = tuple(_card(each, dossier, world) for each in posed)
    return Deck(unmarked(dossier.title), unmarked(dossier.subtitle or ""), dossier.language, cards)


def _card(posed: Posed, dossier: Dossier, world: World) -> Card:
    question = posed.question
    fact = world.proposition(question.fact)
    topic = dossier.facts_by_id[question.fact].theme
    is_order = isinstance(question.key, values.Sequence)
    form: FormName = "order" if is_order else "choice" if posed.choices else "typed"
    return Card(
        id=question.id,
        identity=question.card,
        kind=question.kind,
        form=form,
        stem=_stem(posed),
        choices=tuple(choice.text for choice in posed.choices),
        key=posed.key if posed.choices else (),
        answers=() if is_order else accepted(question, world),
        rationale=tuple(_rationale(fact, question.key, world)),
        reference=_reference(fact, world),
        topic=topic,
        topic_title=unmarked(dossier.themes[topic]),
        article=question.article,
        importance=question.importance,
    )


def _stem(posed: Posed) -> str:
    """Give the stem; nobody knows the words of a closed list who doesn't see it."""
    stem, key = posed.question.stem, posed.question.key
    is_listed = isinstance(key, values.Term) and key.among == "certainty"
    return f"{stem} ({'; '.join(PHRASES.values())})" if is_listed and not posed.choices else stem


def _rationale(fact: Proposition, key: values.Value, world: World) -> Iterator[str]:
    """Tell the fact, or of an order all of its events; then who says so, how sure it is, and what others say."""
    told = [world.proposition(name) for name in key.facts] if isinstance(key, values.Sequence) else [fact]
    for each in told:
        yield f"{each.text} ({each.certainty}, {each.attribution})"
    yield from fact.differing


def _reference(fact: Proposition, world: World) -> str:
    article = world.articles[fact.article]
    paragraphs = ", ".join(map(str, fact.paragraphs))
    name = "paragraph" if len(fact.paragraphs) == 1 else "paragraphs"
    return f"{article.title.rstrip('.')} ({article.letter}), {name} {paragraphs}"
