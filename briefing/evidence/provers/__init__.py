"""Provers: each looks for one kind of value of a fact in the passages that the fact cites."""
