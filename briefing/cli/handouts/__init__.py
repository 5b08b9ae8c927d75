"""What `briefing handouts` needs: plans, worker processes, and the folder of a class set."""

from __future__ import annotations

from typing import Final

COPIES: Final = 30
QUESTIONS: Final = 20
"""How many sheets there are, and questions on each, where nobody says otherwise and the dossier has enough."""
