"""Speed, measured: nothing else may run meanwhile."""
