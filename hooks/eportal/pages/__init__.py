"""One writer per kind of page."""
