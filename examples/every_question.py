"""Put every question to the specimen that wants no more than a debate, and print what it says."""

import argmap as am

debate = am.load("examples/fishing-deal.argdown")
about = {"of": debate["suspend-the-fishing-deal"]}
more = {"case-for": about, "case-against": about, "best-attack": about, "lines": about}

for question in am.query.questions():
    if question.name in ("said-by", "strikes", "select", "pattern", "cypher"):
        continue  # these want to be told what to look for
    print(f"\n{question.name}")
    for answer in question.ask(debate, **more.get(question.name, {})) or ("(nothing in this debate)",):
        print(f"  {answer}")
