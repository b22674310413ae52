from argmap.model import Debate
def encode(debate: Debate) -> str:
    return ""
