"""What the command `eportal` can be asked, one module for each command or family of commands."""
