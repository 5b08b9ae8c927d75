"""What a dossier is: dates, facts, articles, entities (frozen values, no input or output)."""
