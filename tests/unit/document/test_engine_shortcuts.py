from __future__ import annotations

import sys
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from briefing.document.engine import compiling, declarations, remembering, shortcuts


def test_declarations_are_fresh() -> None:
    """The committed declarations are those of the installed WeasyPrint, written as `compiling` writes them."""
    spec = find_spec("weasyprint")
    assert spec
    assert spec.origin
    source = (Path(spec.origin).parents[1] / shortcuts.RELIED_ON[0]).read_text(encoding="utf-8")
    arguments = compiling.compiled(source)
    assert arguments == declarations.COMPILED
    assert shortcuts.digest() == declarations.DIGEST
    assert compiling.module(arguments, shortcuts.digest()) == Path(declarations.__file__).read_text(encoding="utf-8")


def test_declarations_are_written_beside_the_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command of `compiling` writes the module that is committed."""
    monkeypatch.setattr(compiling, "__file__", str(tmp_path / "compiling.py"))
    compiling.main()
    assert (tmp_path / "declarations.py").read_bytes() == Path(declarations.__file__).read_bytes()


def test_a_source_without_declarations_is_an_error() -> None:
    """Nothing is compiled from a file that declares nothing."""
    with pytest.raises(ValueError, match="no declarations"):
        compiling.compiled("x = 1")


def test_an_unknown_weasyprint_gets_no_shortcut(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file of WeasyPrint is not the known one, no module is replaced and no function either."""
    monkeypatch.setattr(shortcuts, "DIGEST", "another")
    monkeypatch.setattr(shortcuts, "quicken", lambda: pytest.fail("a function was replaced"))
    before = dict(sys.modules)
    with shortcuts.shortcuts():
        assert dict(sys.modules) == before


@pytest.mark.parametrize("spec", [None, SimpleNamespace(origin=None), SimpleNamespace(origin="/nowhere/__init__.py")])
def test_no_weasyprint_has_no_digest(spec: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without WeasyPrint's files there is no digest, and so no shortcut."""
    monkeypatch.setattr(shortcuts, "find_spec", lambda _name: spec)
    assert shortcuts.digest() == ""


def test_light_modules_stay_no_longer_than_the_block(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands for fontTools and cffi is gone afterwards, so that others import the real ones."""
    for name in [name for name in sys.modules if name.split(".")[0] in {"fontTools", "cffi"}]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(shortcuts, "quicken", lambda: None)
    with shortcuts.shortcuts():
        assert isinstance(vars(sys.modules["fontTools.ttLib"])["TTFont"], shortcuts.Later)
        assert ("cffi" in sys.modules) is (sys.platform == "linux")
    assert not {"fontTools", "fontTools.ttLib", "cffi"} & set(sys.modules)


def test_later_is_the_real_thing_when_used() -> None:
    """What stands for a function or a module does what that does, once it is used."""
    assert shortcuts.Later("math", "sqrt")(9) == 3
    assert shortcuts.Later("os", "path").join("a", "b") == "a/b"
    assert shortcuts.Later("xml", "dom").__name__ == "xml.dom"


def test_without_a_backend_nothing_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where cffi's backend does not accept the declarations, the usual way is taken."""
    monkeypatch.setattr(shortcuts, "COMPILED", {"_version": 1})
    assert shortcuts._compiled() == {}


def test_a_style_is_asked_once() -> None:
    """An answer is kept with its style, and with no other."""
    numbers = count(1)

    def number(_style: Any) -> int:
        return next(numbers)

    answer = remembering.remembered_by_style(number)
    first, second = SimpleNamespace(), SimpleNamespace()
    assert [answer(first), answer(first), answer(second), answer(first)] == [1, 1, 2, 1]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (SimpleNamespace(unit="%", value=50), 100),
        (SimpleNamespace(unit="px", value=50), 50),
        ("auto", "auto"),
    ],
)
def test_plain_lengths_are_resolved_at_once(value: Any, expected: Any) -> None:
    """Lengths, percentages and ``auto`` do not need WeasyPrint's own function."""
    box = SimpleNamespace(style={"width": value})
    remembering.quick_percentage(lambda *_: pytest.fail("asked"))(box, "width", 200)
    assert box.width == expected


@pytest.mark.parametrize(("name", "value"), [("min_width", "auto"), ("width", "max-content"), ("width", None)])
def test_other_lengths_are_left_to_weasyprint(name: str, value: Any) -> None:
    """What is neither a length nor a percentage is WeasyPrint's to resolve."""
    asked: list[Any] = []
    box = SimpleNamespace(style={name: value})
    remembering.quick_percentage(lambda *arguments: asked.append(arguments))(box, name, 200)
    assert asked == [(box, name, 200)]


@pytest.mark.parametrize(
    ("float_", "position", "asked"),
    [
        ("none", "static", False),
        ("none", "relative", False),
        ("left", "static", True),
        ("footnote", "static", True),
        ("none", "absolute", True),
        ("none", ("running()", "head"), True),
    ],
)
def test_common_boxes_are_in_flow_at_once(float_: str, position: Any, asked: bool) -> None:
    """Only boxes that float or are placed otherwise are WeasyPrint's to decide."""
    box = SimpleNamespace(style={"float": float_, "position": position})
    assert remembering.quick_flow(lambda _box: False)(box) is not asked


def test_a_function_is_replaced_wherever_it_is_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """A function that another module of WeasyPrint has imported is replaced there as well."""
    original, replacement = object(), object()
    module = ModuleType("weasyprint.made_up")
    vars(module).update(one=original, other=original, third=1)
    monkeypatch.setitem(sys.modules, "weasyprint.made_up", module)
    remembering._replace(original, replacement)
    assert (module.one, module.other, module.third) == (replacement, replacement, 1)
