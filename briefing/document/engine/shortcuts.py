"""Skip the work that importing WeasyPrint does for nothing here; the PDF's bytes are the same without it.

This and `remembering` rely on how WeasyPrint is made inside. They need no switch: where WeasyPrint, cffi or the
platform are not the ones that a shortcut was made for, the shortcut is not taken.

* fontTools (a third of the import) serves variable, bitmap and WOFF fonts, and subsetting without HarfBuzz. Our fonts
  are static TrueType files and HarfBuzz is required, so it is only imported if something does ask for it.
* The C declarations (another third) are parsed by pycparser on each start. They are the same each time, so they come
  compiled, in `declarations`, with the digest of the files that they were made for.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from briefing.document.engine.declarations import COMPILED, DIGEST
from briefing.document.engine.parsing import keep_patterns
from briefing.document.engine.remembering import remember

RELIED_ON: Final = (
    "weasyprint/text/ffi.py",
    "weasyprint/text/fonts.py",
    "weasyprint/pdf/fonts.py",
    "weasyprint/text/line_break.py",
    "weasyprint/css/__init__.py",
    "weasyprint/css/computed_values.py",
    "weasyprint/formatting_structure/boxes.py",
    "weasyprint/formatting_structure/build.py",
    "weasyprint/layout/absolute.py",
    "weasyprint/layout/background.py",
    "weasyprint/layout/page.py",
    "weasyprint/layout/percent.py",
    "weasyprint/layout/preferred.py",
    "cssselect2/__init__.py",
    "tinyhtml5/inputstream.py",
)
"""The files of WeasyPrint and of what it rests on that declare the C functions, that import fontTools, whose functions
are replaced, and that say when a style is made and changed; the C functions' first."""

FONTTOOLS: Final = {
    "fontTools": ("subset", "ttLib", "varLib"),
    "fontTools.subset": (),
    "fontTools.ttLib": ("TTFont", "TTLibError", "ttFont", "woff2"),
    "fontTools.varLib": ("instancer",),
    "fontTools.varLib.instancer": ("instantiateVariableFont",),
}
"""The modules that WeasyPrint imports, each with the names that it takes from there."""


@contextmanager
def shortcuts() -> Iterator[None]:
    """Put light modules in the place of fontTools and cffi while the block imports WeasyPrint; then let it remember."""
    if digest() != DIGEST:
        yield
        return
    light: dict[str, ModuleType] = {}
    if "fontTools" not in sys.modules:
        light |= _later()
    if sys.platform == "linux" and "cffi" not in sys.modules:
        light |= _compiled()
    sys.modules.update(light)
    try:
        yield
        quicken()
    finally:
        for name, module in light.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def quicken() -> None:
    """Let what is imported now remember and share."""
    from briefing.document.engine.styles import share  # not before: it imports WeasyPrint itself

    remember()
    keep_patterns()
    share()


def digest() -> str:
    """Give one digest of the files of WeasyPrint that the shortcuts rely on; empty if there are none."""
    spec = find_spec("weasyprint")
    if spec is None or spec.origin is None:
        return ""
    packages = Path(spec.origin).parents[1]
    try:
        return sha256(b"".join((packages / file).read_bytes() for file in RELIED_ON)).hexdigest()
    except OSError:
        return ""


class Later:
    """Stand for a function or a module until it is used; only then is the real one imported."""

    def __init__(self, module: str, name: str) -> None:
        self._place = module, name

    def _real(self) -> Any:
        module, name = self._place
        try:
            return getattr(import_module(module), name)
        except AttributeError:
            return import_module(f"{module}.{name}")

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Call the real function."""
        return self._real()(*arguments, **named)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real(), name)


def _later() -> dict[str, ModuleType]:
    """Make modules whose names stand for those of fontTools."""
    modules = {}
    for path, names in FONTTOOLS.items():
        modules[path] = module = ModuleType(path)
        for name in names:
            # An exception must be a class, as `except` looks at it.
            stand_in = type(name, (Exception,), {}) if name.endswith("Error") else Later(path, name)
            setattr(module, name, stand_in)
    return modules


def _compiled() -> dict[str, ModuleType]:
    """Make a module `cffi` whose declarations are compiled; none where the compiled ones do not load."""
    try:
        backend: Any = import_module("_cffi_backend")
        backend.FFI("declarations", **COMPILED)
    except (ImportError, TypeError, ValueError):
        return {}

    class Declared(backend.FFI):  # type: ignore[misc]
        """The compiled declarations, in the shape in which WeasyPrint makes and fills them."""

        def __new__(cls) -> Any:
            return super().__new__(cls, "declarations", **COMPILED)

        def __init__(self) -> None:
            super().__init__("declarations", **COMPILED)

        def cdef(self, _text: str) -> None:
            """Do nothing: the digest of the file has shown that this text is the one that was compiled."""

    module = ModuleType("cffi")
    module.FFI = Declared  # type: ignore[attr-defined]
    return {"cffi": module}
