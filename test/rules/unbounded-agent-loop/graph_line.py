# A graph without a way back ends by itself.
from langgraph.graph import END, StateGraph

builder = StateGraph(dict)
builder.add_node("ask", print)
builder.add_edge("ask", END)
graph = builder.compile()


def run(state):
    return graph.invoke(state)
