# What frameworks hand to the hooks that watch a run: requests, answers, arguments and results of tools.
import logging
from typing import Any

from agents import RunHooks
from google.adk.agents.callback_context import CallbackContext
from google.adk.models.llm_request import LlmRequest
from google.adk.tools import ToolContext
from google.adk.tools.base_tool import BaseTool
from langchain_core.callbacks import BaseCallbackHandler

logger = logging.getLogger(__name__)


def guard_model(callback_context: CallbackContext, llm_request: LlmRequest) -> None:
    logger.info("agent %s asks with %d turns", callback_context.agent_name, len(llm_request.contents))
    for number, content in enumerate(llm_request.contents):
        logger.debug("turn %d: %s", number, content.model_dump(exclude_none=True))  # expect: prompt-in-logs
    logger.debug("asking %s: %s", llm_request.model, llm_request.contents)  # expect: prompt-in-logs


def guard_tool(tool: BaseTool, args: dict[str, Any], tool_context: ToolContext) -> None:
    logger.info("tool %s for %s", tool.name, tool_context.agent_name)
    logger.info("with %s", args)  # expect: prompt-in-logs


class Watcher(BaseCallbackHandler):
    def on_tool_start(self, serialized, input_str, **kwargs):
        logger.info("tool %s starts with %s", serialized["name"], input_str)  # expect: prompt-in-logs

    def on_tool_end(self, output, **kwargs):
        logger.info("tool gave %s", output)  # expect: prompt-in-logs

    def on_llm_start(self, serialized, prompts, **kwargs):
        logger.info("model %s is asked %s", serialized["name"], prompts)  # expect: prompt-in-logs

    def on_llm_end(self, response, **kwargs):
        logger.info("model said %s", response)  # expect: prompt-in-logs

    def on_chain_end(self, outputs, **kwargs):
        logger.info("chain gave %s", outputs)  # expect: prompt-in-logs
        logger.info("chain gave %d things", len(outputs))

    def on_tool_error(self, error, **kwargs):
        logger.warning("tool failed: %s", error)


class Hooks(RunHooks):
    async def on_agent_end(self, context, agent, output):
        logger.info("%s ended with %s", agent.name, output)  # expect: prompt-in-logs

    async def on_tool_end(self, context, agent, tool, result):
        logger.info("%s: %s gave %s", agent.name, tool.name, result)  # expect: prompt-in-logs

    async def on_handoff(self, context, from_agent, to_agent):
        logger.info("%s hands over to %s", from_agent.name, to_agent.name)
