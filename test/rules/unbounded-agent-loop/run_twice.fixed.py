# One graph run at two places: reported once, and the fix bounds both; versions: {"langgraph": "1.2.0"}
from langgraph.graph import END, START, StateGraph

builder = StateGraph(dict)
builder.add_edge(START, "ask")
builder.add_conditional_edges("ask", lambda state: state["next"], {"act": "act", "end": END})
builder.add_edge("act", "ask")
graph = builder.compile()


async def first(state):
    return await graph.ainvoke(state, config={"recursion_limit": 20})  # expect: unbounded-agent-loop


async def second(state):
    return await graph.ainvoke(
        state,
        config={"recursion_limit": 20},
    )
