"""The quiz on a terminal: what is shown, in which window, and which keys are heard."""
