"""Callbacks of a project's own around its tools: what they are handed is what the model filled in."""
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)


class Watcher:
    @staticmethod
    def on_tool_call(agent: str, tool_name: str, args: dict) -> None:
        logger.info(f"{agent} calls {tool_name} with {args}")  # expect: prompt-in-logs

    def before_tool(self, tool_name: str, params: dict) -> None:
        logger.info("%s takes %d values", tool_name, len(params))

    def on_start(self, name: str, args: list[str]) -> None:
        logger.info(f"{name} starts with {args}")
