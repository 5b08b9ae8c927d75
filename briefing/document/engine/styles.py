"""Let WeasyPrint share styles as browsers do: elements that must look alike have one style between them.

WeasyPrint shares the style of elements that the same rules match, whose parents share theirs, and that have neither an
identifier nor a style attribute. Here

* identifiers do not count, as nothing but the anchor depends on them, and equal attributes have equal styles,
* generated content that is plain text shares its style, and so do pages and their margin boxes,
* pseudo-elements that nothing asks for (each element might be a footnote) have no style.

Style sheets that style first lines or letters, whose values depend on the order in which they are worked out, or that
name anchors, and hints in HTML leave the whole document to WeasyPrint. Like `shortcuts`, which decides whether it is
applied, this knows WeasyPrint's insides. The module is only imported once WeasyPrint is.
"""

from __future__ import annotations

from typing import Any

from weasyprint import css

from briefing.document.engine.cascade import ANCHOR, Cascaded, attributes, cascade, may_share, own_declarations

_WeasyPrintStyles: Any = css.StyleFor


def share() -> None:
    """Let WeasyPrint share styles from now on."""
    css.StyleFor = shared_styles


def shared_styles(html: Any, sheets: Any, presentational_hints: bool, *others: Any) -> Any:
    """Give the styles of a document, shared where that cannot show; the signature is that of WeasyPrint's class."""
    if presentational_hints or not all(may_share(sheet) for sheet, _, _ in sheets):
        return _WeasyPrintStyles(html, sheets, presentational_hints, *others)
    return SharedStyles(html, sheets, *others)


class SharedStyles(_WeasyPrintStyles):  # type: ignore[misc]
    """The styles of a document's elements, pseudo-elements and pages."""

    def __init__(self, html: Any, sheets: Any, font_config: Any, target_collector: Any) -> None:
        # WeasyPrint's own attributes; its constructor would also do what is done otherwise here.
        self._cascaded_styles: dict[Any, Cascaded] = {}
        self._computed_styles: dict[Any, Any] = {}
        self.initial_page_sizes: dict[str, Any] = {"box": None, "area": None}
        self._sheets = sheets
        self.font_config = font_config
        self._base_url = html.base_url
        self._root = html.etree_element
        self._targets = target_collector
        self._shared: dict[Any, Any] = {}
        self._pseudo: dict[Any, dict[str | None, Cascaded]] = {}
        self._set_styles(html)

    def __call__(self, element: Any, pseudo_type: str | None = None) -> Any:
        """Give the style of an element, a pseudo-element or a page; none where no rule makes the pseudo-element."""
        if (element, pseudo_type) not in self._computed_styles:
            cascaded = self._pseudo.get(element, {}).get(pseudo_type)
            if cascaded is None:
                return None
            self._computed_styles[element, pseudo_type] = self._generated(element, pseudo_type, cascaded)
        return super().__call__(element, pseudo_type)

    def set_computed_styles(self, element: Any, parent: Any, *, pseudo_type: str | None = None, **_: Any) -> None:
        """Set the style of a page or a margin box; those with the same parent and the same declarations share it."""
        cascaded = self._cascaded_styles.get((element, pseudo_type), {})
        parent_style = self._computed_styles[parent, None]
        declared = frozenset((name, id(value), str(weight)) for name, (value, weight) in cascaded.items())
        # Lengths may refer to the size of the first page once that is known.
        key = (id(parent_style), pseudo_type, declared, self.initial_page_sizes["box"] is None)
        if key not in self._shared:
            self._shared[key] = self._style(parent_style, cascaded, pseudo_type)
        self._computed_styles[element, pseudo_type] = self._shared[key]

    def _set_styles(self, html: Any) -> None:
        """Set the styles of all elements, in the order of the document; those that look alike have one number."""
        own = own_declarations(html)
        numbers: dict[Any, int] = {}
        alike: dict[Any, int] = {}
        cascades: list[dict[str | None, Cascaded]] = []
        for wrapper in html.wrapper_element.iter_subtree():
            element, parent = wrapper.etree_element, wrapper.parent and wrapper.parent.etree_element
            matched = [sheet.matcher.match(wrapper) for sheet, _, _ in self._sheets]
            rules = tuple(tuple(order for _, order, _, _ in selectors) for selectors in matched)
            declared = own.get(element, {})
            key = (alike.get(parent), rules, attributes(element) if declared else None)
            alike[element] = number = numbers.setdefault(key, len(numbers))
            if number == len(cascades):
                cascades.append(cascade(declared, self._sheets, matched))
            self._pseudo[element] = cascades[number]
            self._set_style(element, parent, number, declared.get(ANCHOR))

    def _set_style(self, element: Any, parent: Any, number: int, anchor: Any) -> None:
        """Set the style of an element, which is its own if it has an anchor and that of its likes if not."""
        parent_style = None if parent is None else self._computed_styles[parent, None]
        cascaded = self._pseudo[element][None]
        if anchor is not None:
            style = self._style(parent_style, {**cascaded, ANCHOR: anchor}, None)
            if self._targets and style[ANCHOR]:
                self._targets.collect_anchor(style[ANCHOR])
        elif number in self._shared:
            style = self._shared[number]
        else:
            style = self._shared[number] = self._style(parent_style, cascaded, None)
        self._computed_styles[element, None] = style

    def _generated(self, element: Any, pseudo_type: str | None, cascaded: Cascaded) -> Any:
        """Give the style of a pseudo-element, which is that of its likes if its content is plain text."""
        parent_style = self._computed_styles[element, None]
        content, _ = cascaded.get("content", (None, None))
        if not isinstance(content, list | tuple) or any(part[0] != "string" for part in content):
            return self._style(parent_style, cascaded, pseudo_type)
        key = (id(parent_style), pseudo_type)
        if key not in self._shared:
            self._shared[key] = self._style(parent_style, cascaded, pseudo_type)
        return self._shared[key]

    def _style(self, parent_style: Any, cascaded: Cascaded, pseudo_type: str | None) -> Any:
        """Make a style as WeasyPrint does."""
        if parent_style is None:
            root_style = css.InitialStyle(self.font_config)
        else:
            root_style = self._computed_styles[self._root, None]
        style = css.ComputedStyle(
            parent_style, cascaded, pseudo_type, root_style, self._base_url, self.font_config, self.initial_page_sizes
        )
        style[ANCHOR]  # an empty style is taken for none
        return style
