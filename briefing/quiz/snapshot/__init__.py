"""A written bank kept in a file, so that a session begins without reading the dossier anew."""
