"""Mending what only one thing can be meant by, in the files as they are written."""
