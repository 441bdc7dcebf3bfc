# Conversations kept out of traces in different ways.
import logfire
import sentry_sdk
from agents import Agent, RunConfig, Runner
from langfuse import observe
from langsmith import Client, traceable
from pydantic_ai import Agent as PydanticAgent, InstrumentationSettings

sentry_sdk.init(dsn="https://key@sentry.example.com/1")
logfire.instrument_pydantic_ai(include_content=False)
client = Client(hide_inputs=True, hide_outputs=True)
settings = InstrumentationSettings(include_content=False)
support = PydanticAgent("openai:gpt-4o", instrument=settings)
triage = Agent(name="triage")


async def answer(question, config):
    await Runner.run(triage, question, run_config=RunConfig(trace_include_sensitive_data=False))
    return await Runner.run(triage, question, run_config=config)


@observe(capture_input=False, capture_output=False)
def tool(argument):
    return argument


@traceable
def step(argument):
    return argument
