"""The words of a text that are nearest to some others: for quotes that do not stand as they are given.

Seeds first, alignment second. A few stems and letter sequences of the quote are looked up in the text;
where several fall in step, a window is cut out, and only there are the words laid side by side. The
search reads the text a dozen times at the speed of ``str.find`` and compares a few hundred words, so
that it is linear in the text and never quadratic.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

__all__ = ["Near", "lowered", "nearest"]

# scripts without word spaces
_NO_SPACES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_NO_SPACES}]|[^\W_{_NO_SPACES}]+(?:'[^\W\d_{_NO_SPACES}]+)*")
_SEEDS, _HITS, _WINDOWS = 10, 500, 4
_LONG = 120  # words; a longer quote is found by its beginning and its end


@dataclass(frozen=True, slots=True)
class Near:
    """A stretch of text that comes near: where, how near (0 to 1), and what differs (given, found)."""

    start: int
    end: int
    similarity: float
    changes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    start: int
    end: int


def lowered(text: str) -> str:
    """Give a text in lower case and of the same length, which ``str.lower`` does not promise.

    Example:
        >>> lowered("İZMIR")
        'İzmir'
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def nearest(quote: str, text: str, lower: str | None = None) -> Near | None:
    """Find the stretch of `text` whose words come nearest to those of `quote`.

    Args:
        lower: `lowered` of the text, where the caller keeps it.

    Returns:
        None where the text has nothing in common with the quote that a search could begin from.

    Example:
        >>> text = "She said that we will not take any lessons from a former minister, and sat down."
        >>> near = nearest("take no lessons from a former minister", text)
        >>> text[near.start:near.end], near.changes
        ('take any lessons from a former minister', (('no', 'any'),))
    """
    lower = lowered(text) if lower is None else lower
    words = _words(lowered(quote), 0)
    if not words:
        return None
    if len(words) > _LONG:
        return _by_both_ends(quote, words, text, lower)
    size = words[-1].end - words[0].start
    best: Near | None = None
    for at in _candidates(words, lowered(quote), lower):
        low, high = at + words[0].start - size // 2 - 40, at + words[-1].end + size // 2 + 40
        low = max(0, low)
        found = _align(quote, words, text, _words(lower[low:high], low))
        if found is not None and (best is None or found.similarity > best.similarity):
            best = found
    return best


def _words(lower: str, offset: int) -> list[_Word]:
    return [_Word(m[0], m.start() + offset, m.end() + offset) for m in _WORD.finditer(lower)]


def _by_both_ends(quote: str, words: list[_Word], text: str, lower: str) -> Near | None:
    half = _LONG // 2
    head = nearest(quote[: words[half - 1].end], text, lower)
    tail = nearest(quote[words[-half].start :], text, lower)
    if head is None or tail is None:
        return head or tail
    start, end = head.start, tail.end
    if not 0 < end - start < 2 * len(quote) + 200:  # they do not belong together
        return Near(head.start, head.end, head.similarity / 2, head.changes)
    given, found = Counter(w.key for w in words), Counter(w.key for w in _words(lower[start:end], 0))
    similarity = 2 * sum((given & found).values()) / (given.total() + found.total())
    return Near(start, end, similarity, head.changes + tail.changes)


def _seeds(words: list[_Word], quote: str) -> Iterator[tuple[str, int]]:
    """Give stretches of the quote with their offsets: stems of long words, then letters at even steps."""
    long = sorted((w for w in words if w.end - w.start >= 4), key=lambda w: (w.start - w.end, w.start))
    for word in long[:_SEEDS]:
        yield word.key[: max(4, len(word.key) - 2)][:24], word.start
    size = 2 if re.search(f"[{_NO_SPACES}]", quote) else 6
    first, last = words[0].start, max(words[0].start, words[-1].end - size)
    for at in dict.fromkeys(first + (last - first) * i // (_SEEDS - 1) for i in range(_SEEDS)):
        yield quote[at : at + size], at


def _candidates(words: list[_Word], quote: str, lower: str) -> list[int]:
    """Give where the quote would begin in the text, the likeliest first."""
    step = max(16, len(quote) // 4)
    votes: dict[int, dict[int, int]] = defaultdict(dict)  # in which stretch: which seeds say so, from where
    for number, (seed, offset) in enumerate(_seeds(words, quote)):
        at, hits = lower.find(seed), 0
        while at >= 0 and hits < _HITS:
            votes[(at - offset) // step].setdefault(number, at - offset)
            hits += 1
            at = lower.find(seed, at + len(seed))
    strength = {at: len(said.keys() | votes.get(at + 1, {}).keys()) for at, said in list(votes.items())}
    likely = sorted(strength, key=lambda place: (-strength[place], place))[:_WINDOWS]
    return [min(votes[place].values()) for place in likely]


def _align(quote: str, words: list[_Word], text: str, window: list[_Word]) -> Near | None:
    span = _span(words, window)
    if span is None:
        return None
    part = window[span[0] : span[1]]
    matcher = SequenceMatcher(None, [w.key for w in words], [w.key for w in part], autojunk=False)
    same, changes = 0.0, []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            same += sum(len(w.key) for w in words[a:b])
            continue
        changes.append((_cut(quote, words[a:b]), _cut(text, part[c:d])))
        same += sum(_likeness(v, w) for v, w in zip(words[a:b], part[c:d], strict=False))
    total = sum(len(w.key) for w in words) + sum(len(w.key) for w in part)
    return Near(part[0].start, part[-1].end, 2 * same / total, tuple(changes))


def _span(words: list[_Word], window: list[_Word]) -> tuple[int, int] | None:
    """Give the stretch of the window that takes the fewest changes to become the words.

    The usual table of edit distance, with a beginning and an end anywhere in the window (Sellers 1980).
    """
    row = [(0.0, -at) for at in range(len(window) + 1)]  # the cost; where the stretch begins, late ones first
    for number, word in enumerate(words, 1):
        before, row = row, [(float(number), 0)]
        for at, other in enumerate(window, 1):
            cost, begins = before[at - 1]
            row.append(min((cost + _cost(word, other), begins), _more(before[at]), _more(row[-1])))
    cost, begins, end = min((cost, begins, at) for at, (cost, begins) in enumerate(row))
    return (-begins, end) if -begins < end and cost < len(words) else None


def _more(cell: tuple[float, int]) -> tuple[float, int]:
    return cell[0] + 1, cell[1]


def _cost(word: _Word, other: _Word) -> float:
    if word.key == other.key:
        return 0.0
    return 0.4 if len(word.key) > 3 and word.key[:4] == other.key[:4] else 1.0


def _likeness(one: _Word, other: _Word) -> float:
    """Give how many letters two words share, or none where they are different words."""
    if max(len(one.key), len(other.key)) > 40:
        return 0.0
    ratio = SequenceMatcher(None, one.key, other.key, autojunk=False).ratio()
    return ratio * (len(one.key) + len(other.key)) / 2 if ratio >= 0.7 else 0.0


def _cut(text: str, words: list[_Word]) -> str:
    return text[words[0].start : words[-1].end] if words else ""
