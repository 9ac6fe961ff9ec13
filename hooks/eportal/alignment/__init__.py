"""Texts side by side: what the rules about agreement between languages read."""
