"""Pages kept from one build to the next, by the questions that they asked of what they show."""
