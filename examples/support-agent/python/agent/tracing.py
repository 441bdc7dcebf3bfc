"""Traces of every run."""

from langfuse.openai import OpenAI
from opentelemetry.instrumentation.openai import OpenAIInstrumentor


def start() -> None:
    """Call once at start-up."""
    OpenAIInstrumentor().instrument()
