"""The steps; each file names the one before it."""
