"""Import WeasyPrint: as quickly as possible, and with one line instead of a traceback where it cannot be."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from types import ModuleType

from briefing.document.engine.isolation import without_collection
from briefing.document.engine.shortcuts import shortcuts
from briefing.document.engine.system import REMEDY, quick_search, require_libraries
from briefing.errors import BriefingError


def weasyprint() -> ModuleType:
    """Give the module, with its own fonts only if called within `only_our_fonts`; raise `BriefingError`."""
    if loaded := sys.modules.get("weasyprint"):
        return loaded
    require_libraries()
    with without_collection(), quick_search(), shortcuts(), redirect_stdout(StringIO()):
        try:
            return import_module("weasyprint")
        except (AttributeError, OSError) as error:  # a library is of another version than WeasyPrint expects
            message = f"WeasyPrint cannot be loaded: {str(error).splitlines()[0]}"
            raise BriefingError(message, hint=REMEDY) from error
