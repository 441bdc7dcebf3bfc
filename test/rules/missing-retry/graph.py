# Nodes of a graph: steps that the agent runs by itself.
import httpx
from langgraph.graph import StateGraph
from langgraph.types import RetryPolicy


def look_up(state):
    return {"page": httpx.get(f"https://stock.example.com/{state['item']}", timeout=10).text}  # expect: missing-retry


def look_up_patiently(state):
    return {"page": httpx.get(f"https://stock.example.com/{state['item']}", timeout=10).text}


def place_order(state):
    httpx.post("https://stock.example.com/orders", json=state["order"], timeout=10)
    return state


graph = StateGraph(dict)
graph.add_node("look_up", look_up)
graph.add_node("look_up_patiently", look_up_patiently, retry_policy=RetryPolicy(max_attempts=3))
graph.add_node("place_order", place_order)
