"""Who works at the stall, what is kept of their PINs, and the log."""
