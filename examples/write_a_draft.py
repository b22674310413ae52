"""Write an exchange down as one hears it, and keep it as Argdown."""

import argmap as am

with am.draft("The fishing deal", date="2025-06-02") as d:
    philp = d.speaker("Chris Philp", party="Conservative")
    cooper = d.speaker("Yvette Cooper", party="Labour", office="Home Secretary")
    deal = philp.proposes("Suspend the fishing deal", until="the French agree to stop small boats")
    philp.claims("They’re smashing records").supports(deal)
    cooper.claims("He let crossings soar more than tenfold on his watch").discredits(philp)

print(am.dumps(d.debate, "argdown"))
