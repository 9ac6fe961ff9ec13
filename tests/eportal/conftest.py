"""What is collected here."""

from pathlib import Path

TRANSCRIPTION = Path(__file__).parents[3] / "shared" / "source" / "strategy.json"

# The transcription of the original lies beside the project where the data is made.
collect_ignore = [] if TRANSCRIPTION.exists() else ["test_fidelity.py", "test_fidelity_laws.py"]
