"""Measurements against peers, a file each, run by hand."""
