"""New records: what has to be known of one, and its place in a file, which nothing else leaves."""
