# LangGraph stopped at 25 steps before 1.0.6, and a graph without a way back ends by itself; versions: {"langgraph": "0.6.0"}
from langgraph.graph import StateGraph


def run(state, ask, act):
    builder = StateGraph(dict)
    builder.add_node("ask", ask)
    builder.add_node("act", act)
    builder.add_edge("ask", "act")
    builder.add_edge("act", "ask")
    return builder.compile().invoke(state)
