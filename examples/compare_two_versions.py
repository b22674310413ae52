"""A map and a later version of it: what differs, in sentences and as a picture; then both as tables."""

from dataclasses import replace

import argmap as am

debate = am.load("examples/the-reply.argdown")
first = debate.statements[0]
later = am.transform.prune(debate, without=["his-record"]).replace(
    title="The fishing deal: the demand alone",
)
later = later.replace(
    statements=[replace(first, text="The fishing deal must be suspended."), *later.statements[1:]]
)

found = am.transform.diff(debate, later)
print(found)  # a sentence for each change
print(found.apply(debate) == later)  # it leads from the one to the other

shown, marks = found.marked(debate)
picture = am.draw(shown, marks=marks)  # green, red and blue with signs and words; the rest is grey

tables = am.frames(am.transform.merge(debate, later))
print(tables.statements["text"])
