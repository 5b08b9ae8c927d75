"""What follows from the facts of a dossier."""
