"""A made-up portal of any size, for benches and for whoever wants to try the program."""
