"""Files to a dossier, or to every finding at once."""
