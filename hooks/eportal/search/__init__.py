"""The search: one table of rules, the analysis of words, and the index that the site ships."""
