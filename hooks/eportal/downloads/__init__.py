"""What programs read: feeds, calendars, tables; one module a format."""
