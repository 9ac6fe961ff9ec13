"""Which numbers of a table are withheld so that nobody can be recognised by the rest."""
