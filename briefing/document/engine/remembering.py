"""Let WeasyPrint remember what it works out again and again while it lays out a page; the PDF's bytes are the same.

A document has some hundred styles and some ten thousand pieces of text, and each piece asks anew for the height of its
style's lines, for the C objects made from its style, and for lengths that are no percentages. The answers depend on the
style alone, which is not changed once the layout has begun. Like `shortcuts`, which decides whether it is applied, this
knows WeasyPrint's insides.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any, Final

from briefing.document.engine.lengths import forgetting, quick_backgrounds, quick_percentages, remembered_splits

_OUT_OF_FLOW: Final = frozenset({"left", "right", "inline-start", "inline-end", "footnote"})
_FEATURES: Final = (
    "kerning",
    "variant_ligatures",
    "variant_position",
    "variant_caps",
    "variant_numeric",
    "variant_alternates",
    "variant_east_asian",
    "feature_settings",
)
_IN_PLACE: Final = frozenset({"static", "relative"})


def remember() -> None:
    """Put the remembering functions in the place of WeasyPrint's own, wherever these are imported."""
    line_break: Any = import_module("weasyprint.text.line_break")
    percent: Any = import_module("weasyprint.layout.percent")
    background: Any = import_module("weasyprint.layout.background")
    boxes: Any = import_module("weasyprint.formatting_structure.boxes")
    css: Any = import_module("weasyprint.css")
    preferred: Any = import_module("weasyprint.layout.preferred")
    _replace(line_break.strut, remembered_by_style(line_break.strut))
    _replace(percent.resolve_one_percentage, quick_percentage(percent.resolve_one_percentage))
    _replace(percent.resolve_percentages, quick_percentages(percent.resolve_percentages))
    _replace(background.layout_box_backgrounds, quick_backgrounds(background.layout_box_backgrounds))
    preferred.split_first_line = remembered_splits(preferred.split_first_line)
    css.Style.__setitem__ = forgetting(css.Style.__setitem__)
    line_break.Layout.setup = quick_setup(line_break)
    boxes.Box.is_in_normal_flow = quick_flow(boxes.Box.is_in_normal_flow)


def remembered_by_style(answer: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Keep a function's answer with the style that it was asked for."""
    name = f"_remembered_{id(answer)}"

    def remembering(style: Any) -> Any:
        kept = vars(style)
        try:
            return kept[name]
        except KeyError:
            kept[name] = result = answer(style)
            return result

    return remembering


def quick_percentage(resolve: Callable[[Any, str, Any], None]) -> Callable[[Any, str, Any], None]:
    """Resolve plain lengths and percentages at once; leave keywords and calculations to WeasyPrint."""

    def resolve_one_percentage(box: Any, property_name: str, refer_to: Any) -> None:
        value = box.style[property_name]
        unit = getattr(value, "unit", None)
        if unit is not None:
            setattr(box, property_name, refer_to * value.value / 100 if unit == "%" else value.value)
        elif value == "auto" and not property_name.startswith("min_"):
            setattr(box, property_name, value)
        else:
            resolve(box, property_name, refer_to)

    return resolve_one_percentage


def quick_flow(decide: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """Say at once of the common box that it is in normal flow; leave the others to WeasyPrint."""

    def is_in_normal_flow(box: Any) -> bool:
        style = box.style
        if style["float"] not in _OUT_OF_FLOW and style["position"] in _IN_PLACE:
            return True
        return decide(box)

    return is_in_normal_flow


def quick_setup(line_break: Any) -> Callable[[Any, Any], None]:
    """Make the C objects that belong to a style once, not for each piece of its text; leave rare styles to WeasyPrint.

    Text with a line under or through it is measured for that line, so it is left to WeasyPrint, too.
    """
    prepared = remembered_by_style(partial(_prepare, line_break))
    setup_anew = line_break.Layout.setup
    new, pango, drop = line_break.ffi.gc, line_break.pango, line_break.gobject.g_object_unref

    def setup(layout: Any, style: Any) -> None:
        rare = style["text_decoration_line"] != "none" or style["font_language_override"] != "normal"
        if rare or not style["lang"]:
            setup_anew(layout, style)
            return
        context, layout.language, description, attribute = prepared(style)
        layout.style = style
        layout.first_line_direction = 0
        layout.ascent = layout.underline_position = layout.strikethrough_position = None
        layout.layout = new(pango.pango_layout_new(context), drop)
        pango.pango_layout_set_auto_dir(layout.layout, False)
        pango.pango_layout_set_font_description(layout.layout, description)
        if attribute is not None:
            attributes = pango.pango_attr_list_new()
            pango.pango_attr_list_insert(attributes, attribute)
            pango.pango_layout_set_attributes(layout.layout, attributes)

    return setup


def _prepare(line_break: Any, style: Any) -> tuple[Any, Any, Any, Any]:
    """Make a style's context, language, font description and attribute, as WeasyPrint's own `Layout.setup` does."""
    pango = line_break.pango
    context = pango.pango_font_map_create_context(style.font_config.font_map)
    context = line_break.ffi.gc(context, line_break.gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)
    pango.pango_context_set_base_dir(context, line_break.PANGO_DIRECTION[style["direction"]])
    name, _kept = line_break.unicode_to_char_p(style["lang"])
    language = pango.pango_language_from_string(name)
    pango.pango_context_set_language(context, language)
    return context, language, line_break.get_font_description(style), _attribute(line_break, style)


def _attribute(line_break: Any, style: Any) -> Any:
    """Make the attribute that switches a style's OpenType features on, once for all styles with the same features."""
    features = line_break.font_features(*(style[f"font_{name}"] for name in _FEATURES))
    if not features:
        return None
    text = ",".join(f"{tag} {value}" for tag, value in features.items()).encode()
    kept = style.font_config.font_features
    if text not in kept:
        kept[text] = line_break.pango.pango_attr_font_features_new(text)
    return kept[text]


def _replace(original: Any, replacement: Any) -> None:
    """Bind the replacement wherever a module of WeasyPrint has bound the original."""
    for name, module in list(sys.modules.items()):
        if name.startswith("weasyprint"):
            for attribute, value in list(vars(module).items()):
                if value is original:
                    setattr(module, attribute, replacement)
