"""Let WeasyPrint resolve each style's lengths and backgrounds once, not for each of its boxes and each of their parts.

Most styles have no percentages, no rounded corners and no backgrounds. What WeasyPrint then works out for a box depends
on its style alone, so it is kept with the style, and forgotten when the style changes. So are the widths of a style's
texts, as running heads are the same on page after page.
"""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, Final

_SIDES: Final = ("left", "right", "top", "bottom")
_SIZES: Final = ("width", "height")
LENGTHS: Final = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES),
    *(f"{limit}{size}" for limit in ("", "min_", "max_") for size in _SIZES),
)
"""The properties that may hold a percentage."""

_BORDERS: Final = tuple(f"border_{side}_width" for side in _SIDES)
_RADII: Final = tuple(f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left"))
_SQUARE: Final = {**dict.fromkeys(_RADII, (0, 0)), "background": None}
"""What `layout_box_backgrounds` sets on a box without any."""

_KEPT: Final = "_kept"
"""The name under which a style keeps what is known of it."""

_ZERO: Final = (0, "px")
_STAND_IN: Final = "_box"
"""What stands for an absolutely placed box hands all that is set on to the real box, which it keeps under this name."""

_UNKNOWN: Final = object()


def forgetting(store: Callable[[Any, str, Any], None]) -> Callable[[Any, str, Any], None]:
    """Forget what is kept with a style when one of its properties is set."""

    def set_property(style: Any, key: str, value: Any) -> None:
        own = vars(style)
        if _KEPT in own:
            del own[_KEPT]
        store(style, key, value)

    return set_property


def quick_percentages(resolve: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Resolve all lengths of a style without percentages at once; leave the others to WeasyPrint."""

    def resolve_percentages(box: Any, containing_block: Any) -> None:
        style = box.style
        lengths = _kept(style).get("lengths", _UNKNOWN)
        if lengths is _UNKNOWN:
            lengths = _plain_lengths(style, resolve)
            _kept(style)["lengths"] = lengths
        own = vars(box)
        if lengths is None or _STAND_IN in own:
            resolve(box, containing_block)
            return
        own.update(lengths)
        if style["border_collapse"] == "collapse":
            # WeasyPrint has given the parts of a table their borders before.
            for name in _BORDERS:
                if name not in own:
                    own[name] = style[name]

    return resolve_percentages


def quick_backgrounds(lay_out: Callable[..., None]) -> Callable[..., None]:
    """Pass over boxes without background, rounded corners and shadows; leave the others to WeasyPrint."""

    def layout_box_backgrounds(
        page: Any, box: Any, get_image_from_uri: Any, layout_children: bool = True, style: Any = None
    ) -> None:
        if style is not None or box is page or _STAND_IN in vars(box) or not _is_bare(box.style):
            lay_out(page, box, get_image_from_uri, layout_children, style)
            return
        if layout_children:
            for child in box.all_children():
                layout_box_backgrounds(page, child, get_image_from_uri)
        vars(box).update(_SQUARE)

    return layout_box_backgrounds


def remembered_splits(split: Callable[..., tuple[Any, ...]]) -> Callable[..., tuple[Any, ...]]:
    """Split a text with a style and a width once; what comes first, C objects that change, is not given again."""

    def split_first_line(text: str, style: Any, context: Any, *others: Any, **named: Any) -> tuple[Any, ...]:
        splits = _kept(style).setdefault("splits", {})
        key = (text, others, *named.items())
        if key not in splits:
            splits[key] = (None, *split(text, style, context, *others, **named)[1:])
        answer: tuple[Any, ...] = splits[key]
        return answer

    return split_first_line


def _kept(style: Any) -> dict[str, Any]:
    """Give what is kept with a style."""
    own = vars(style)
    try:
        kept: dict[str, Any] = own[_KEPT]
    except KeyError:
        own[_KEPT] = kept = {}
    return kept


def _plain_lengths(style: Any, resolve: Callable[[Any, Any], None]) -> dict[str, float | str] | None:
    """Give what WeasyPrint sets on any box of the style; nothing if that depends on what the box stands in."""
    if not all(value == "auto" or getattr(value, "unit", None) == "px" for value in map(style.__getitem__, LENGTHS)):
        return None
    collapses = style["border_collapse"] == "collapse"
    if collapses and style["box_sizing"] != "content-box":
        return None
    box = SimpleNamespace(style=style)
    resolve(box, (0, 0))
    lengths = vars(box)
    for name in ("style", *(_BORDERS if collapses else ())):
        del lengths[name]
    return lengths


def _is_bare(style: Any) -> bool:
    """Say whether boxes of the style have neither background nor border images, rounded corners or shadows."""
    bare: bool | None = _kept(style).get("bare")
    if bare is None:
        bare = _has_no_images(style) and _has_no_surface(style)
        _kept(style)["bare"] = bare
    return bare


def _has_no_images(style: Any) -> bool:
    """Say whether neither background nor borders are drawn with images."""
    if any(style[name][0] != "none" for name in ("border_image_source", "mask_border_source")):
        return False
    return all(kind == "none" for kind, _ in style["background_image"])


def _has_no_surface(style: Any) -> bool:
    """Say whether there is no background colour, no shadow and no rounded corner."""
    colour = style["background_color"]
    if colour == "currentcolor":
        colour = style["color"]
    return not (colour.alpha or style["box_shadow"]) and all(_ZERO in style[name] for name in _RADII)
