# Tracing by a variable, and a bare decorator.
import os

from langsmith import traceable

os.environ["LANGSMITH_TRACING"] = "true"  # expect: telemetry-captures-content


@traceable  # expect: telemetry-captures-content
def step(argument):
    return argument
