"""The form in the browser for people who do not write YAML: Sveltia CMS, told of our records."""
