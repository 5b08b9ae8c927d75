from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from briefing.document.engine.lengths import (
    LENGTHS,
    forgetting,
    quick_backgrounds,
    quick_percentages,
    remembered_splits,
)

PIXELS = SimpleNamespace(unit="px", value=2)
PERCENT = SimpleNamespace(unit="%", value=2)
BORDERS = {f"border_{side}_width": 1 for side in ("left", "right", "top", "bottom")}
RADII = {
    f"border_{corner}_radius": ((0, "px"),) * 2 for corner in ("top_left", "top_right", "bottom_right", "bottom_left")
}


class Style(dict[str, Any]):
    """What looks like one of WeasyPrint's styles: without anything, with separate borders."""

    def __init__(self, **properties: Any) -> None:
        super().__init__(dict.fromkeys(LENGTHS, PIXELS), border_collapse="separate", box_sizing="content-box")
        self.update(BORDERS, border_image_source=("none", None), mask_border_source=("none", None), box_shadow=())
        self.update(RADII, background_image=(("none", None),), background_color=SimpleNamespace(alpha=0))
        self.update(properties)


def resolve(box: Any, _containing_block: Any) -> None:
    """Do what WeasyPrint would, in short, and count."""
    vars(box).update(dict.fromkeys(LENGTHS, 2), **BORDERS)
    vars(box.style)["asked"] = vars(box.style).get("asked", 0) + 1


def boxes(style: Style, number: int = 3, **attributes: Any) -> list[Any]:
    """Make boxes of a style and resolve their lengths."""
    made = [SimpleNamespace(style=style, **attributes) for _ in range(number)]
    for box in made:
        quick_percentages(resolve)(box, (10, 10))
    return made


def test_lengths_of_a_style_are_resolved_once() -> None:
    """Where nothing is a percentage, WeasyPrint is asked once, and all boxes get what it has said."""
    style = Style(width="auto")
    for box in boxes(style):
        assert box.style is style
        assert (box.margin_left, box.border_top_width) == (2, 1)
    assert vars(style)["asked"] == 1


@pytest.mark.parametrize(
    "properties",
    [{"width": PERCENT}, {"height": ("calc()",)}, {"border_collapse": "collapse", "box_sizing": "border-box"}],
)
def test_lengths_that_depend_on_the_place_are_left_to_weasyprint(properties: dict[str, Any]) -> None:
    """Percentages, calculations and boxes that collapsed borders make smaller are resolved for each box."""
    style = Style(**properties)
    boxes(style)
    assert vars(style)["asked"] == 3


def test_collapsed_borders_stay() -> None:
    """A border that a box in a table was given stays; a box that was given none has its style's."""
    given, free = boxes(Style(border_collapse="collapse"), 1, border_top_width=7) + boxes(
        Style(border_collapse="collapse"), 1
    )
    assert (given.border_top_width, given.border_left_width) == (7, 1)
    assert free.border_top_width == 1


def test_a_changed_style_is_asked_about_anew() -> None:
    """What is kept with a style is forgotten when one of its properties is set."""
    style = Style()
    boxes(style, 2)
    forgetting(dict.__setitem__)(style, "width", "auto")
    assert style["width"] == "auto"
    boxes(style, 2)
    assert vars(style)["asked"] == 2


def passed_over(style: Style, **attributes: Any) -> bool:
    """Say whether a box of the style is passed over when backgrounds are laid out."""
    asked = []
    box = SimpleNamespace(style=style, all_children=list, **attributes)
    lay_out = quick_backgrounds(lambda *arguments: asked.append(arguments))
    lay_out(object(), box, None)
    lay_out(object(), box, None, layout_children=False)
    assert len(asked) in {0, 2}
    assert asked or (box.background is None and box.border_top_left_radius == (0, 0))
    return not asked


def test_a_box_without_background_is_passed_over() -> None:
    """A box without any background is passed over, its children are not."""
    assert passed_over(Style())
    child = SimpleNamespace(style=Style(box_shadow=("x",)))
    box = SimpleNamespace(style=Style(), all_children=lambda: [child])
    asked: list[Any] = []
    quick_backgrounds(lambda _page, box, *_: asked.append(box))(object(), box, None)
    assert asked == [child]


@pytest.mark.parametrize(
    "properties",
    [
        {"background_color": SimpleNamespace(alpha=1)},
        {"background_color": "currentcolor", "color": SimpleNamespace(alpha=1)},
        {"background_image": (("none", None), ("url", "x"))},
        {"border_image_source": ("url", "x")},
        {"mask_border_source": ("url", "x")},
        {"box_shadow": ("x",)},
        {"border_top_right_radius": ((1, "px"), (1, "px"))},
    ],
)
def test_a_box_with_anything_to_draw_is_weasyprints(properties: dict[str, Any]) -> None:
    """Images, colours, shadows and rounded corners are laid out by WeasyPrint."""
    assert not passed_over(Style(**properties))


def test_what_stands_for_a_box_is_weasyprints() -> None:
    """What stands for a placed box hands on what is set, so nothing is put into it behind WeasyPrint's back."""
    assert not passed_over(Style(), _box=None)
    style = Style()
    boxes(style, 2, _box=None)
    assert vars(style)["asked"] == 3


def test_a_text_is_split_once() -> None:
    """The same text with the same style and width is split once, until the style changes; its layout is not kept."""
    asked: list[str] = []

    def split(text: str, *_: Any, **__: Any) -> tuple[str, int]:
        asked.append(text)
        return "layout", len(text)

    remembering, style = remembered_splits(split), Style()
    for width in (0, 0, None):
        assert remembering("abc", style, None, width, 0, minimum=True) == (None, 3)
    assert remembering("ab", style, None, 0, 0, minimum=True) == (None, 2)
    forgetting(dict.__setitem__)(style, "width", "auto")
    remembering("abc", style, None, 0, 0, minimum=True)
    assert asked == ["abc", "abc", "ab", "abc"]
