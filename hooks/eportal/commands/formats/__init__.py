"""Findings as people and other programs read them, one form a module."""
