"""Dossier → question bank → session → results."""
