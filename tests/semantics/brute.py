"""Every semantics from its definition, by enumeration of all subsets: slow, short, and by itself.

A framework is a number of arguments and its attacks, each a set of sources and a target. A set is a
frozenset of numbers.
"""

from __future__ import annotations

from itertools import chain, combinations


def subsets(things):
    things = sorted(things)
    return [
        frozenset(c) for c in chain.from_iterable(combinations(things, k) for k in range(len(things) + 1))
    ]


class Brute:
    """The sets of each semantics, by its letters."""

    def __init__(self, size, attacks):
        self.all = frozenset(range(size))
        self.attacks = [(frozenset(sources), target) for sources, target in attacks]
        self.sets = subsets(self.all)

    def struck(self, s):
        return frozenset(t for sources, t in self.attacks if sources <= s)

    def range(self, s):
        return s | self.struck(s)

    def defends(self, s, a):
        """Each attack on a has a source that s strikes."""
        hit = self.struck(s)
        return all(sources & hit for sources, t in self.attacks if t == a)

    def cf(self):
        return [s for s in self.sets if not s & self.struck(s)]

    def ad(self):
        return [s for s in self.cf() if all(self.defends(s, a) for a in s)]

    def co(self):
        return [s for s in self.ad() if all(a in s for a in self.all if self.defends(s, a))]

    def gr(self):
        return [s for s in self.co() if all(s <= t for t in self.co())]

    def pr(self):
        return most(self.ad())

    def st(self):
        return [s for s in self.cf() if self.range(s) == self.all]

    def sst(self):
        return most(self.co(), self.range)

    def stg(self):
        return most(self.cf(), self.range)

    def na(self):
        return most(self.cf())

    def id(self):
        shared = frozenset.intersection(*self.pr())
        return most([s for s in self.ad() if s <= shared])

    def ea(self):
        shared = frozenset.intersection(*self.sst())
        return most([s for s in self.ad() if s <= shared])

    def sa(self):
        """Each a in s is defended by a strongly admissible subset of s without a."""
        known = {}

        def strongly(s):
            if s not in known:
                known[s] = all(any(self.defends(t, a) and strongly(t) for t in subsets(s - {a})) for a in s)
            return known[s]

        return [s for s in self.sets if strongly(s)]

    def cf2(self):
        return [s for s in self.sets if self.recursive(self.all, s, lambda part: part.na())]

    def stg2(self):
        return [s for s in self.sets if self.recursive(self.all, s, lambda part: part.stg())]

    def recursive(self, part, s, base):
        inner = [(sources, t) for sources, t in self.attacks if sources <= part and t in part]
        strands = components(part, inner)
        if len(strands) <= 1:
            return s in Within(part, inner).solve(base)
        for strand in strands:
            gone = {t for sources, t in inner if sources <= s - strand and t in strand}
            mine = s & strand
            if mine & gone or not self.recursive(strand - gone, mine, base):
                return False
        return True


class Within(Brute):
    """The same over some of the arguments."""

    def __init__(self, part, attacks):
        self.all = frozenset(part)
        self.attacks = attacks
        self.sets = subsets(part)

    def solve(self, base):
        return base(self)


def most(sets, key=lambda s: s):
    return [s for s in sets if not any(key(s) < key(t) for t in sets)]


def components(part, attacks):
    reach = {a: {a} for a in part}
    for _ in part:
        for sources, t in attacks:
            for source in sources:
                reach[source] |= reach[t]
    found = {frozenset(b for b in part if b in reach[a] and a in reach[b]) for a in part}
    return sorted(found, key=sorted)
