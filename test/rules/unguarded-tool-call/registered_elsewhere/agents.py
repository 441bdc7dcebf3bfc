# Agents whose tools stand in other files.
from agents import Agent as OpenAiAgent, function_tool
from google.adk.agents import Agent as AdkAgent
from pydantic_ai import Agent

from desk import find_depot, find_parcel
from plain import add, book, cancel

desk = Agent("openai:gpt-4o-2024-11-20", tools=[find_parcel, find_depot])
counter = Agent("openai:gpt-4o-2024-11-20", tools=[add, cancel, book])  # expect: unguarded-tool-call
root_agent = AdkAgent(name="parcels", model="gemini-2.5-flash", tools=[cancel, book])  # expect: unguarded-tool-call
forgiving = AdkAgent(name="parcels", model="gemini-2.5-flash", tools=[book], on_tool_error_callback=lambda **_: {"error": "failed"})
answering = OpenAiAgent(name="parcels", tools=[function_tool(book)])
