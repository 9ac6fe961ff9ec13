"""Documents to print and to read aloud: PDF/UA-1 and PDF/A-2a in one file."""
