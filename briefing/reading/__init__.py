"""Dates, numbers and wording in prose."""
