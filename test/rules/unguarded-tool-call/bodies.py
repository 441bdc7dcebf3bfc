# Tool bodies in a framework that re-raises, and in one that does not.
import requests
from agents import function_tool
from pydantic_ai import Agent, ModelRetry

agent = Agent("openai:gpt-4o")


@agent.tool_plain
def rates(currency: str) -> str:
    """Exchange rates."""
    return requests.get(f"https://example.com/{currency}", timeout=5).text  # expect: unguarded-tool-call


@agent.tool_plain
def guarded(currency: str) -> str:
    """Exchange rates."""
    try:
        return requests.get(f"https://example.com/{currency}", timeout=5).text
    except requests.RequestException as error:
        raise ModelRetry("The rates service did not answer.") from error


@agent.tool_plain
def wrong_exception(currency: str) -> str:
    """Exchange rates."""
    try:
        return requests.get(f"https://example.com/{currency}", timeout=5).text  # expect: unguarded-tool-call
    except KeyError:
        return "unknown"


@function_tool
def converted(currency: str) -> str:
    """The Agents SDK hands the error to the model."""
    return requests.get(f"https://example.com/{currency}", timeout=5).text


@function_tool(failure_error_function=None)
def asked_to_raise(currency: str) -> str:
    """The declaration asks to end the run."""
    return requests.get(f"https://example.com/{currency}", timeout=5).text  # expect: unguarded-tool-call


@agent.tool_plain
def pure(amount: float) -> float:
    """Nothing can fail here."""
    return amount * 1.2
