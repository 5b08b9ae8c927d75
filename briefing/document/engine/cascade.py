"""Which declarations win for an element: WeasyPrint's cascade, once for all elements that look alike.

The module is only imported once WeasyPrint is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from math import inf
from typing import Any, Final

from weasyprint import css

Cascaded = dict[str, tuple[Any, Any]]
"""The declared values that win, each with its weight, by property."""

ANCHOR: Final = "anchor"

_NOTES: Final = (f"{note}-{part}" for note in ("footnote", "note") for part in ("call", "marker", "callback"))
_SHARABLE: Final = frozenset({None, "before", "after", "marker", *_NOTES})
"""The pseudo-elements whose declarations are not mixed into other styles later."""

_SVG: Final = "{http://www.w3.org/2000/svg}svg"


def may_share(sheet: Any) -> bool:
    """Say whether all that a style sheet says of an element depends on the element's style alone."""
    for _, _, _, pseudo_type, (declarations, _) in _selectors(sheet.matcher):
        if pseudo_type not in _SHARABLE or _names_anchor(declarations):
            return False
    return not any(_names_anchor(declarations) for _, _, declarations in sheet.page_rules)


def attributes(element: Any) -> tuple[Any, ...]:
    """Give the attributes, but for identifiers, that say how an element looks."""
    size = (element.get("width"), element.get("height")) if element.tag == _SVG else ()
    return (element.get("style"), element.get("lang"), *size)


def own_declarations(html: Any) -> dict[Any, Cascaded]:
    """Give what the attributes of elements declare."""
    own: dict[Any, Cascaded] = {}
    for specificity, element, declarations, base_url in css.find_style_attributes(
        html.etree_element, base_url=html.base_url
    ):
        valid = css.preprocess_declarations(base_url, declarations)
        _declare(own.setdefault(element, {}), valid, "author", inf, specificity)
    return own


def cascade(own: Cascaded, sheets: Iterable[Any], matched: Iterable[Any]) -> dict[str | None, Cascaded]:
    """Give what is declared of an element (under None) and of its pseudo-elements."""
    cascaded: dict[str | None, Cascaded] = {None: {name: value for name, value in own.items() if name != ANCHOR}}
    for (sheet, origin, sheet_specificity), selectors in zip(sheets, matched, strict=True):
        for specificity, _, pseudo_type, (declarations, layer) in selectors:
            layer_order = inf if layer is None else sheet.layers.index(layer)
            style = cascaded.setdefault(pseudo_type, {})
            _declare(style, declarations, origin, layer_order, sheet_specificity or specificity)
    return cascaded


def _declare(style: Cascaded, declarations: Iterable[Any], origin: str, layer_order: float, specificity: Any) -> None:
    """Add declarations, each where none that weighs more stands."""
    for name, value, importance in declarations:
        weight = (css.declaration_precedence(origin, importance), layer_order, specificity)
        if name not in style or style[name][1] <= weight:
            style[name] = value, weight


def _selectors(matcher: Any) -> Iterator[Any]:
    """Give all selectors of a matcher, each with its specificity, order, pseudo-element and payload."""
    for kind in ("id", "class", "lower_local_name", "namespace"):
        yield from chain.from_iterable(getattr(matcher, f"{kind}_selectors").values())
    yield from matcher.lang_attr_selectors
    yield from matcher.other_selectors


def _names_anchor(declarations: Iterable[Any]) -> bool:
    return any(name == ANCHOR for name, _, _ in declarations)
