"""Facts in other people's formats."""
