"""A dossier as a briefing document, as HTML and as PDF."""
