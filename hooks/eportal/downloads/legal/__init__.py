"""Akoma Ntoso piece by piece: elements of text, metadata, the body."""
