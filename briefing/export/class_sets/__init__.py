"""Class sets: sheets that differ, are as hard as each other, and have codes that give them back."""
