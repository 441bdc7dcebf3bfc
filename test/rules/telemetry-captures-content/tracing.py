# Tracing that stores conversations by default, once per kind; options that hide them are silent.
import sentry_sdk
from agents import Agent, Runner
from langfuse import observe
from pydantic_ai import Agent as PydanticAgent

sentry_sdk.init(dsn="https://key@sentry.example.com/1", send_default_pii=True)  # expect: telemetry-captures-content

support = PydanticAgent("openai:gpt-4o", instrument=True)  # expect: telemetry-captures-content
plain = PydanticAgent("openai:gpt-4o", instrument=False)
triage = Agent(name="triage")


async def answer(question):
    first = await Runner.run(triage, question, max_turns=5)  # expect: telemetry-captures-content
    second = await Runner.run(triage, question, max_turns=5)
    return first, second


@observe()  # expect: telemetry-captures-content
def tool(argument):
    return argument
