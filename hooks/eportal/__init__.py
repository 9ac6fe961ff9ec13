"""The portal as plain values and functions; it knows no MkDocs."""

#: Of the program; what the texts say has a revision of its own.
VERSION = "0.1.0"
