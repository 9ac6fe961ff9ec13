"""The rule book: one function a rule, one file a family."""
