"""Where everything of a dossier stands in its files: looked up only when there is something to tell about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from briefing.errors import Code, Finding, Location
from briefing.loading.characters import without_forbidden
from briefing.loading.draft import Draft
from briefing.loading.problems import Problem, finding
from briefing.loading.source import ContentFile
from briefing.loading.tree import spots
from briefing.model.dossier import Dossier


@dataclass(frozen=True, eq=False)
class Places:
    """The places of a dossier; files are parsed again where the outline that loading leaves is too coarse."""

    dossier: Dossier
    main: ContentFile
    registry: ContentFile
    articles: Mapping[str, ContentFile]

    def __call__(self, fact_id: str, *steps: str | int) -> Location:
        """Give the place of a fact, or of a field in it; one that the file does not have stands where the fact does.

        The steps lead into the field: ``locate("opening/cost", "people", 1)`` is the second of the people.
        """
        article, _, fact = fact_id.partition("/")
        file = self.articles[article]
        if steps and ("facts", fact, *steps) in _all(file):
            return file.location(("facts", fact, *steps))
        return file.location(("facts", fact), at_key=True)

    def article(self, name: str, *steps: str | int) -> Location:
        """Give the place of a field of an article, or the beginning of its file."""
        file = self.articles[name]
        return file.location(steps) if steps else Location(file.name, 1, 1)

    def sentence(self, article: str, offset: int) -> Location:
        """Give the place of a character of an article's summary."""
        text = self.dossier.articles_by_id[article].summary
        return self.articles[article].location_within(("summary",), text, offset)

    def judgement(self, number: int, offset: int = 0) -> Location:
        """Give the place of a character of a key judgement's text; judgements are counted from 0."""
        text = self.dossier.judgements[number].text
        return self.main.location_within(("judgements", number, "text"), text, offset)

    def entity(self, name: str) -> Location:
        """Give the place of an entity."""
        return self.registry.location((str(self.dossier.entities.class_of(name)), name), at_key=True)

    def finding(self, code: Code, place: Location, message: str, hint: str | None = None) -> Finding:
        """Make a finding at a place, with the line that it is about."""
        text = self._texts.get(place.file, "")
        return finding(place.file, text, Problem(code, place.line, place.column, message, hint))

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        return {file.name: file.text for file in (self.main, self.registry, *self.articles.values())}


def places(dossier: Dossier, draft: Draft) -> Places:
    """Keep of the files what places are found by; what they say is in the dossier."""
    main, registry, *articles = (read.file._replace(tree=None) for read in draft.files)
    return Places(dossier, main, registry, dict(zip(draft.articles, articles, strict=True)))


def _all(file: ContentFile) -> Mapping[tuple[str | int, ...], object]:
    return spots(without_forbidden(file.text))
