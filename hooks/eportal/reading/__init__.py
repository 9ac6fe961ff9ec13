"""From files to records and documents, with the place of everything."""
