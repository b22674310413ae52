"""A debate made into another: earlier, smaller, put together with others, compared, under other names.

The debate comes first, all else by keyword. A transformation never changes what it is given; it gives a
new debate, checked as every debate is, and one that finds nothing to do gives the same debate back.
"""

from argmap.transform.anonymity import anonymise
from argmap.transform.difference import Change, Diff, How, Marked, diff
from argmap.transform.focusing import focus, prune
from argmap.transform.merging import merge
from argmap.transform.moments import between, slice, stages
from argmap.transform.naming import fingerprint, rename, same

__all__ = [
    "Change",
    "Diff",
    "How",
    "Marked",
    "anonymise",
    "between",
    "diff",
    "fingerprint",
    "focus",
    "merge",
    "prune",
    "rename",
    "same",
    "slice",
    "stages",
]
