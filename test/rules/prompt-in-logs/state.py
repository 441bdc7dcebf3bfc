# Of a graph's final state only what was said is conversation; labels, figures and marks are not.
import logging

from langgraph.graph import END, START, StateGraph

logger = logging.getLogger(__name__)
builder = StateGraph(dict)
builder.add_edge(START, END)
graph = builder.compile()


def handle(ticket):
    final = graph.invoke({"ticket": ticket}, {"recursion_limit": 12})
    intent = final.get("intent", "other")
    logger.info("routed as %s after %s, stage %s", intent, final["nodes_visited"], final.get("stage"))
    logger.info("draft: %s", final["draft_answer"])  # expect: prompt-in-logs
    return final


def criticised(topic):
    final = graph.invoke({"topic": topic})
    logger.info("critique: %s", final["critique"])  # expect: prompt-in-logs
    logger.info("round %s", final["round"])
