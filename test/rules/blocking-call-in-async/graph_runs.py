# Runs of an agent that hold the loop for the whole conversation, and those that wait as they should.
import asyncio

from crewai import Crew
from fastapi import FastAPI
from langgraph.graph import END, START, StateGraph
from pydantic_ai import Agent

app = FastAPI()
builder = StateGraph(dict)
builder.add_edge(START, "ask")
builder.add_edge("ask", END)
graph = builder.compile()
agent = Agent("openai:gpt-5")


@app.post("/chat")
async def chat(text: str):
    return graph.invoke({"text": text})  # expect: blocking-call-in-async


@app.post("/talk")
async def talk(text: str):
    return await graph.ainvoke({"text": text})


@app.post("/thread")
async def thread(text: str):
    return await asyncio.to_thread(graph.invoke, {"text": text})


@app.post("/plain")
def plain(text: str):
    return graph.invoke({"text": text})


@app.post("/ask")
async def ask(text: str):
    return agent.run_sync(text)  # expect: blocking-call-in-async


@app.post("/run")
async def run(text: str):
    return await agent.run(text)


async def crew_of(crew: Crew):
    made = Crew(agents=[], tasks=[])
    return made.kickoff()  # expect: blocking-call-in-async
