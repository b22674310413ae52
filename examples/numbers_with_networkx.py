"""Hand the debate to networkx: which statement does most of the map bear on?"""

import networkx as nx

import argmap as am

debate = am.load("examples/fishing-deal.argdown")
graph = am.to_networkx(debate)
rank = nx.pagerank(nx.DiGraph(graph))
for name in sorted((s.id for s in debate.statements), key=lambda s: -rank[s])[:3]:
    print(f"{rank[name]:.3f}  {debate[name].label}")
