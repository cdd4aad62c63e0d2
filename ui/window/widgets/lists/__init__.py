"""What is read in rows."""
