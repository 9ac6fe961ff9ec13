"""What the texts to print and to edit say, whatever their format: one module a kind of record."""
