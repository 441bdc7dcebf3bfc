# Runs of frameworks whose step limit is none, or next to none; versions: {"langgraph": "1.2.0"}
from anthropic import Anthropic
from autogen_agentchat.teams import RoundRobinGroupChat
from google.adk.agents import LoopAgent
from langgraph.graph import END, START, StateGraph

client = Anthropic(timeout=30)


async def team(agents, stop):
    await RoundRobinGroupChat(agents, max_turns=20).run(task="Plan the week")  # expect: unbounded-agent-loop
    await RoundRobinGroupChat(agents, max_turns=12).run(task="Plan the week")
    await RoundRobinGroupChat(agents, termination_condition=stop).run(task="Plan the week")


def runner(tools, messages):
    client.beta.messages.tool_runner(model="claude-sonnet-4-5", max_tokens=500, tools=tools, messages=messages, max_iterations=20)  # expect: unbounded-agent-loop
    client.beta.messages.tool_runner(model="claude-sonnet-4-5", max_tokens=500, tools=tools, messages=messages, max_iterations=10)


refine = LoopAgent(name="refine", sub_agents=[], max_iterations=20)  # expect: unbounded-agent-loop
bounded = LoopAgent(name="refine", sub_agents=[], max_iterations=4)


def build(ask, act, route):
    builder = StateGraph(dict)
    builder.add_node("ask", ask)
    builder.add_node("act", act)
    builder.add_edge(START, "ask")
    builder.add_conditional_edges("ask", route, {"act": "act", "end": END})
    builder.add_edge("act", "ask")
    return builder.compile()


def run(state, ask, act, route):
    graph = build(ask, act, route)
    graph.invoke(state, config={"recursion_limit": 30})
    return graph.invoke(state, config={"recursion_limit": 20})  # expect: unbounded-agent-loop
