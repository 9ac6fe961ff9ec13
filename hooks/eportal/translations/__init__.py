"""What a translation was made from, and how far it can be trusted."""
