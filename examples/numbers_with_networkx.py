"""Hand the debate to networkx: which statements does most of the map bear on?"""

import networkx as nx

import argmap as am

debate = am.load("examples/fishing-deal.argdown")
graph = debate.graph  # a view: to change something, take am.to_networkx(debate), which is a copy
weight = {statement.id: len(nx.ancestors(graph, statement.id)) for statement in debate.statements}
for name in sorted(weight, key=lambda name: -weight[name])[:3]:
    print(f"{weight[name]:3}  {debate[name].label}")
