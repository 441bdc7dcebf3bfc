"""Printed lines in an agent: each becomes a line of a logger, with a level that fits; rulers, blanks and switches stay."""
import os
from typing import Any

from openai import OpenAI
import logging

logger = logging.getLogger(__name__)

client = OpenAI()
VERBOSE = os.environ.get("VERBOSE") == "1"


class Planner:
    def plan(self, goal: str, steps: list[Any]) -> str:
        logger.info(f"Planning {goal}")  # expect: print-logging
        logger.info("steps: %s of %s", len(steps), 10)
        logger.info(
            "Asking the model",  # the long part
        )
        print("=" * 40)
        print()
        if VERBOSE:
            print("details", steps)
        try:
            return client.responses.create(model="gpt-5", input=goal, timeout=30).output_text
        except Exception as error:
            logger.error(f"No plan for {goal}: {error}")
            raise
        finally:
            logger.warning("⚠️ 100%% of the plan is spent %s", goal)

    def print_plan(self, steps: list[str]) -> None:
        print("Plan", steps)
