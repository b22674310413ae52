"""The tables of the docs, made from the rows: the formats matrix."""

from __future__ import annotations

from argmap.formats import FEATURES, formats

__all__ = ["matrix"]


def matrix() -> str:
    """Write the table that stands in ``docs/formats.md``; a test holds the page to it.

    Example:
        >>> matrix().splitlines()[0]
        '| feature | argdown | native |'
    """
    rows = formats()
    lines = [
        f"| feature | {' | '.join(row.name for row in rows)} |",
        f"|---|{'---|' * len(rows)}",
        f"| file names | {' | '.join(' '.join(row.suffixes) for row in rows)} |",
        f"| reads, writes | {' | '.join(_directions(row.decode, row.encode) for row in rows)} |",
    ]
    for feature in FEATURES.values():
        lines.append(
            f"| {feature.meaning} | {' | '.join('✓' if feature.name in row.keeps else '·' for row in rows)} |"
        )
    return "\n".join(lines)


def _directions(decode: object, encode: object) -> str:
    return " and ".join(word for word, there in (("reads", decode), ("writes", encode)) if there)
