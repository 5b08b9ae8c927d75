"""Keep pydantic from looking for plugins: none may change what a dossier means, and the search takes time.

pydantic asks ``pydantic.plugin._loader`` for plugins whenever it builds a model; that module imports
``importlib.metadata`` and reads the entry points of every installed package. A module that knows of none is put in its
place. Where pydantic looks elsewhere one day, this does nothing and the search comes back.
"""

from __future__ import annotations

import sys
from types import ModuleType

_NAME = "pydantic.plugin._loader"


def without_plugins() -> None:
    """Answer pydantic's question for plugins with none, unless it has been answered already."""
    if _NAME not in sys.modules:
        loader = ModuleType(_NAME)
        vars(loader)["get_plugins"] = tuple
        sys.modules[_NAME] = loader
