"""Acceptance by attack alone: which sets of arguments can be held together (Dung 1995)."""
