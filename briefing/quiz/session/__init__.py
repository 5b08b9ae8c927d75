"""A session of questions, as values: it knows no screen, no clock and no source of randomness."""
