"""Texts for those who edit or quote them, in the format of word processors (WordprocessingML)."""
