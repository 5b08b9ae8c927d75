"""From a folder of files to a dossier, or to every finding at once."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from briefing.errors import Code, ContentError, Finding, Location
from briefing.loading.checks import CHECKS, said
from briefing.loading.draft import Draft, Read, understand
from briefing.loading.locate import MAIN_FILE
from briefing.loading.places import Places, places
from briefing.loading.source import ContentFile, read
from briefing.model.article import Article
from briefing.model.dossier import Dossier, DossierFile
from briefing.model.entities import Entities, EntityClass

REGISTRY_FILE = "entities.yaml"
ARTICLES_FOLDER = "articles"


class Loaded(NamedTuple):
    """A dossier that is right, and where its articles, facts and entities stand in the files."""

    dossier: Dossier
    places: Mapping[str, Location]
    """By id of article or entity, or full id of a fact."""
    locate: Places
    """The places of fields, sentences and judgements, looked up when they are asked for."""


Settle = Callable[[Dossier], Container[str]]
"""Name what of a dossier needs no reading again: facts by id, summaries by article, judgements as `judgement-1`."""


def check(folder: Path) -> tuple[Finding, ...]:
    """Find everything that is wrong with the dossier in a folder, in the order of files, lines and columns."""
    return _examine(folder)[1]


def load(folder: Path, settle: Settle | None = None) -> Loaded:
    """Load the dossier in a folder; raise ContentError with all findings if there are any.

    Sentences that `settle` names are not held against fields and facts again: that was done when they were proved.
    """
    draft, findings = _examine(folder, settle)
    if draft is None or findings:
        raise ContentError(findings)
    dossier = _dossier(draft)
    return Loaded(dossier, dict(_places(draft)), places(dossier, draft))


def _examine(folder: Path, settle: Settle | None = None) -> tuple[Draft | None, tuple[Finding, ...]]:
    missing = _missing_folder(folder)
    if missing is not None:
        return None, (missing,)
    draft, findings = read_draft(folder)
    findings += [found for each in CHECKS for found in each(draft)]
    settled = settle(_dossier(draft)) if settle is not None and not findings else ()
    findings += said(draft, settled)
    return draft, tuple(sorted(dict.fromkeys(findings), key=_order))


def _order(finding: Finding) -> tuple[Location, str, str]:
    return finding.location, finding.code, finding.message


def _missing_folder(folder: Path) -> Finding | None:
    place = Location(folder.as_posix())
    hint = f"name the folder that holds {MAIN_FILE}"
    try:
        if not folder.exists():
            return Finding(place, Code.NOT_FOUND, "the folder is not there", hint)
        if not folder.is_dir():
            return Finding(place, Code.NOT_FOUND, "this is a file, not the folder of a dossier", hint)
        if not any((folder / name).exists() for name in (MAIN_FILE, REGISTRY_FILE, ARTICLES_FOLDER)):
            return Finding(place, Code.NOT_FOUND, "the folder holds no dossier", hint)
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        reason = (getattr(error, "strerror", None) or "its name is not possible").lower()
        return Finding(place, Code.NOT_READABLE, f"the folder cannot be read: {reason}", "check the path")
    return None


def read_draft(folder: Path) -> tuple[Draft, list[Finding]]:
    """Read all files of a dossier as far as they can be, with what is wrong in them."""
    main, findings = understand(_file(folder, MAIN_FILE), DossierFile, {})
    registry, more = understand(_file(folder, REGISTRY_FILE), Entities, {})
    findings += more
    articles: dict[str, Read[Article]] = {}
    for path in _article_paths(folder, findings):
        file = _file(folder, f"{ARTICLES_FOLDER}/{path.name}")
        articles[path.stem], more = understand(file, Article, {"<id>": path.stem})
        findings += more
    return Draft(main, registry, articles), findings


def _file(folder: Path, name: str) -> ContentFile:
    path = folder / name
    return read(path, path.as_posix(), folder)


def _article_paths(folder: Path, findings: list[Finding]) -> list[Path]:
    """List the articles' files by name; say so if there are none, or if one has another ending."""
    articles = folder / ARTICLES_FOLDER
    place = Location(articles.as_posix())
    try:
        paths = sorted(path for path in articles.iterdir() if not path.name.startswith("."))
    except FileNotFoundError:
        paths = []
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        findings.append(Finding(place, Code.NOT_READABLE, f"the folder cannot be read: {reason}", "check the folder"))
        return []
    stray = [found for path in paths if (found := _stray(path)) is not None]
    written = [path for path in paths if path.suffix == ".yaml"]
    if not written and not stray:
        hint = "write the first article as articles/<name>.yaml"
        stray.append(Finding(place, Code.NO_ARTICLES, "the dossier has no articles", hint))
    findings += stray
    return written


def _stray(path: Path) -> Finding | None:
    """Find an article that would not be read: its name ends otherwise, or it lies in a folder below."""
    place = Location(path.as_posix())
    if path.suffix != ".yaml" and path.suffix.lower() in {".yaml", ".yml"}:
        return Finding(place, Code.BAD_ID, "articles end in .yaml", f"rename it to {path.stem}.yaml")
    if path.suffix != ".yaml" and path.is_dir() and any(path.glob("*.yaml")):
        message = "articles in a folder below are not read"
        return Finding(place, Code.NOT_READABLE, message, "put them into the folder articles itself")
    return None


def _dossier(draft: Draft) -> Dossier:
    """Put the parts together; each was validated when it was read."""
    main, entities = draft.main.model, draft.registry.model or Entities()
    articles = sorted((article for _, article in draft.read_articles()), key=lambda each: (each.anchor, each.id))
    fields = {name: getattr(main, name) for name in DossierFile.model_fields}
    return Dossier.model_construct(**fields, entities=entities, articles=tuple(articles))


def _places(draft: Draft) -> Iterator[tuple[str, Location]]:
    registry = draft.registry
    for each in EntityClass:
        for name in registry.names(each):
            yield name, registry.file.location((each.value, name), at_key=True)
    for name, article in draft.articles.items():
        yield name, Location(article.file.name, 1, 1)
        for fact in article.names("facts"):
            yield f"{name}/{fact}", article.file.location(("facts", fact), at_key=True)
