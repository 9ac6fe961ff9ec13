"""What was reported on a year of the plan, and which reports are due and were received."""
