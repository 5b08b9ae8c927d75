"""Source texts, their paragraphs and fingerprints."""
