"""How long the tests may look: ``ARGMAP_TESTS=thorough`` asks for every example that a release wants."""

from __future__ import annotations

import os

__all__ = ["THOROUGH"]

THOROUGH = os.environ.get("ARGMAP_TESTS") == "thorough"
