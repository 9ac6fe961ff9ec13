"""The portal's records as open data: collections of rows, the same files for every language."""
