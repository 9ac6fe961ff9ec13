"""The portal as plain values and functions; it knows no MkDocs."""
