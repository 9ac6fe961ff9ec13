"""What each file of data/ may hold, told to the editor in which it is written (JSON Schema)."""
