"""What is said to the person in front."""
