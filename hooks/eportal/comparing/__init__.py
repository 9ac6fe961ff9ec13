"""Two revisions of the portal side by side: what is wrong, what changes, what becomes stale."""
