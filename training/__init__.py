"""How the two models of the product are built and measured, from the base weights to the shipped files."""
