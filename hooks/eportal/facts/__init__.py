"""Letters, numbers and names in running text."""
