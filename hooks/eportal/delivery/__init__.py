"""What a server says with each file of the built site, and the files that tell it so."""
