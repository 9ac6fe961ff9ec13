"""SVG drawn from records."""
