"""Printed lines in an agent: each becomes a line of a logger, with a level that fits; rulers, blanks and switches stay."""
import os
from typing import Any

from openai import OpenAI

client = OpenAI()
VERBOSE = os.environ.get("VERBOSE") == "1"


class Planner:
    def plan(self, goal: str, steps: list[Any]) -> str:
        print(f"Planning {goal}")  # expect: print-logging
        print("steps:", len(steps), "of", 10)
        print(
            "Asking the model",  # the long part
            flush=True,
        )
        print("=" * 40)
        print()
        if VERBOSE:
            print("details", steps)
        try:
            return client.responses.create(model="gpt-5", input=goal, timeout=30).output_text
        except Exception as error:
            print(f"No plan for {goal}: {error}")
            raise
        finally:
            print("⚠️ 100% of the plan is spent", goal)

    def print_plan(self, steps: list[str]) -> None:
        print("Plan", steps)
