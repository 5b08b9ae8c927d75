"""Drawings as pure geometry, in points: the templates turn their shapes into SVG and their notes into text."""
