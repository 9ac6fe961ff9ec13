"""How records of the portal are cited, and what programs read of its pages."""
