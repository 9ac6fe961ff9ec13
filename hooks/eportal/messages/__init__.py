"""What findings say, in the three languages."""
