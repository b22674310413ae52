"""Many statements on one card: a large debate by its speakers, parties or topics, with counts.

Every statement is on one card: that of the first speaker who stands behind it, of that speaker's party, or of
its topic (its heading, or its first tag where it has none). Links between two cards are one line for each
relation, which says how many they are; links within a card are counted on it. What bears on a step bears on
the card from which the step comes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.render import words
from argmap.render.cards import BAR, Card, kind_width, voice
from argmap.render.clusters import paths
from argmap.render.rows import Setter, names
from argmap.render.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import Debate, Link, Statement
    from argmap.render.options import Options

__all__ = ["Bundle", "Gathered", "gathered"]

MOST = 30  # cards; the smallest groups share the last
MOST_LINES = 60
_LONGEST = 110
_NOBODY = {"speaker": "Nobody named", "party": "No party named", "topic": "No topic named"}
_WHOSE = {"speaker": "speaker", "party": "party", "topic": "topic"}
_MANY = {"speaker": "speakers", "party": "parties", "topic": "topics"}


@dataclass(frozen=True, slots=True)
class Bundle:
    """The links of one relation from one card to another."""

    source: str
    target: str
    relation: str
    number: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """The cards, the bundles of links between them, and what was done, in a sentence."""

    cards: tuple[Card, ...]
    bundles: tuple[Bundle, ...]
    said: str


@dataclass(slots=True)
class _Group:
    """One card to be: its name, whom it is of, and what is on it."""

    name: str
    speakers: dict[str, None] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    within: Counter[str] = field(default_factory=Counter)


def gathered(
    debate: Debate,
    statements: Sequence[Statement],
    links: Sequence[Link],
    options: Options,
    *,
    flags: Mapping[str, str],
) -> Gathered:
    """Gather what is shown by `options.gather`.

    Example:
        >>> from argmap.model import draft
        >>> from argmap.render.options import Options
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it")
        ...     _ = ann.claims("It pays").supports(plan)
        ...     for text in ("It costs too much", "It brings cars"):
        ...         _ = bob.claims(text).attacks(plan)
        >>> d = d.debate
        >>> made = gathered(d, d.statements, d.links, Options(gather="speaker"), flags={})
        >>> [(bundle.source, bundle.relation, bundle.number) for bundle in made.bundles]
        [('group-2', 'rebuts', 2)]
        >>> print(made.said)
        Gathered: 4 statements on 2 cards, one for each speaker. 2 links are counted on the lines, 1 ...
    """
    by = options.gather
    groups, of = _groups(debate, statements, by)
    number = {key: f"group-{n}" for n, key in enumerate(groups, 1)}
    counts: Counter[tuple[str, str, str]] = Counter()
    ends: dict[str, str] = {}
    begin = {link.id: link.sources[0] for link in links}
    for statement in statements:
        ends[statement.id] = of[statement.id]
    for link in links:
        target = begin.get(link.target, link.target)
        what = words.relation(debate, link)
        for source in dict.fromkeys(ends[name] for name in link.sources):
            if source == ends[target]:
                groups[source].within[what] += 1
            else:
                counts[source, ends[target], what] += 1
    order = {relation: n for n, relation in enumerate(options.theme.looks)}
    found = sorted(counts.items(), key=lambda item: -item[1])
    kept = found[:MOST_LINES]
    place = {key: n for n, key in enumerate(groups)}
    kept.sort(key=lambda item: (place[item[0][0]], place[item[0][1]], order[item[0][2]]))
    onto = Counter(begin.get(link.target, link.target) for link in links)
    cards = tuple(
        _card(debate, key, group, number[key], options, onto=onto, flags=flags)
        for key, group in groups.items()
    )
    return Gathered(
        cards,
        tuple(Bundle(number[a], number[b], what, many) for (a, b, what), many in kept),
        _said(len(statements), groups, by, found),
    )


def _groups(
    debate: Debate, statements: Sequence[Statement], by: str
) -> tuple[dict[str, _Group], dict[str, str]]:
    """Sort statements into groups, and give for each, by id, the key of its group."""
    topics = paths(statements) if by == "topic" else {}
    found: dict[str, _Group] = {}
    of: dict[str, str] = {}
    for statement in statements:
        who = (statement.of,) if statement.kind == "standing" else words.voices(debate, statement)
        key = name = ""
        if by == "topic":
            path = topics[statement.id] or statement.tags[:1]
            key = name = clean(path[0]) if path else ""
        elif who:
            speaker = debate.speaker(who[0])
            key = who[0] if by == "speaker" else clean(speaker.party_on(debate.date) or "")
            name = clean(speaker.label) if by == "speaker" else key
        group = found.setdefault(key, _Group(name or _NOBODY[by]))
        group.speakers |= dict.fromkeys(who[:1] if by != "topic" else who)
        group.statements.append(statement)
        of[statement.id] = key
    if len(found) <= MOST:
        return found, of
    large = sorted(found, key=lambda key: -len(found[key].statements))[: MOST - 1]
    rest = _Group(f"{len(found) - len(large):,} other {_MANY[by]}")
    for key in [key for key in found if key not in large]:
        group = found.pop(key)
        rest.speakers |= group.speakers
        rest.statements += group.statements
        of |= dict.fromkeys((statement.id for statement in group.statements), "\0rest")
    found["\0rest"] = rest
    return found, of


def _said(statements: int, groups: Mapping[str, _Group], by: str, found: Sequence[tuple[object, int]]) -> str:
    between = sum(many for _, many in found)
    inside = sum(sum(group.within.values()) for group in groups.values())
    one = "1 card" if len(groups) == 1 else f"{len(groups):,} cards"
    each = f"one for each {_WHOSE[by]}"
    if "\0rest" in groups:
        each = f"one for each of the {_MANY[by]} with most to say, and one for the rest"
    said = f"Gathered: {statements:,} statements on {one}, {each}."
    told = []
    if between:
        told.append(f"{_links(between)} counted on the lines")
    if inside:
        told.append(f"{inside:,} within cards" if told else f"{_links(inside)} counted within cards")
    said += f" {', '.join(told)}." if told else ""
    if len(found) > MOST_LINES:
        left = sum(many for _, many in found[MOST_LINES:])
        said += (
            f" The {MOST_LINES} lines that stand for most links are drawn; "
            f"{len(found) - MOST_LINES:,} more, of {left:,} links, are not"
            f"{'; the matrix has all' if by == 'speaker' else ''}."
        )
    return said


def _card(
    debate: Debate,
    key: str,
    group: _Group,
    name: str,
    options: Options,
    *,
    onto: Mapping[str, int],
    flags: Mapping[str, str],
) -> Card:
    """Set one group: how many statements of which kind, those that most bears on, and the links within."""
    sizes = options.theme.sizes
    voices = tuple(voice(debate, speaker) for speaker in list(group.speakers)[:1])
    only = voices[0] if options.gather == "speaker" and len(group.speakers) == 1 else None
    setter = Setter(sizes, 0.0)
    room = sizes.width - 2 * sizes.pad - kind_width("group", sizes) - 10
    heading = names([(group.name, only.tag if only else "")], 0, sizes.name, room)
    setter.skip(BAR + 10 + max(len(heading), 1) * 16)
    kinds = Counter[str](statement.kind for statement in group.statements)
    text = _counted(kinds)
    setter.add("text", text, sizes.text, gap=6, bold=True)
    most = sorted(group.statements, key=lambda statement: -onto.get(statement.id, 0))[:3]
    for at, statement in enumerate(most):
        if many := onto.get(statement.id, 0):
            said = clean(statement.label).rstrip(".")
            said = said if len(said) <= _LONGEST else f"{said[:_LONGEST].rpartition(' ')[0]} …"
            links = "1 link" if many == 1 else f"{many:,} links"
            setter.add("condition", f"{said} ({links} onto it)", sizes.quote, gap=8 if at == 0 else 5)
    if group.within:
        inside = ", ".join(f"{what} {many:,}" for what, many in group.within.items())
        setter.add("note", f"Within: {inside}", sizes.small, gap=7)
    marked = Counter(flags[s.id] for s in group.statements if s.id in flags)
    for flag, many in marked.most_common(2):
        setter.add("badge", f"{many:,} of them: {flag}", sizes.small, gap=7, left=14, bold=True)
    return Card(
        id=name,
        kind="group",
        voices=voices if only or (options.gather == "party" and options.theme.by == "party") else (),
        heading=heading,
        rows=tuple(setter.rows),
        width=sizes.width,
        height=round(max(setter.y + 13, 56.0), 1),
        outline="solid",
        alt=f"{group.name}: {text}",
    )


def _links(many: int) -> str:
    return "1 link is" if many == 1 else f"{many:,} links are"


def _counted(kinds: Mapping[str, int]) -> str:
    """Count in words.

    Example:
        >>> _counted({"claim": 12, "proposal": 1})
        '12 claims, 1 proposal'
    """
    return ", ".join(f"{many:,} {kind if many == 1 else f'{kind}s'}" for kind, many in kinds.items())
