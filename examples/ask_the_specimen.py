"""Who strikes whom, and what is left unanswered, in the specimen."""

import argmap as am

debate = am.load("examples/fishing-deal.argdown")

for rebuttal in am.query.rebuttals(debate):
    print(rebuttal)
for finding in (*am.query.unanswered(debate), *am.query.sidestepped(debate)):
    print(finding)
