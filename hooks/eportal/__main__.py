"""`python -m eportal`."""

import sys

from eportal.command_line import main

sys.exit(main())
