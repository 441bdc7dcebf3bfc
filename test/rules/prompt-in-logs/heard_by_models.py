# Speech that a local model wrote down, the items of a voice session, and what a model fills into the tools of a voice agent.
import logging

import whisper
from livekit.agents import Agent, AgentSession, RunContext, function_tool

logger = logging.getLogger("desk-agent")
ears = whisper.load_model("base")


def write_down(path):
    heard = ears.transcribe(path)
    logger.info("in %s", heard["language"])
    logger.info(f"heard: {heard['text']}")  # expect: prompt-in-logs
    text = heard["text"]
    logger.info("heard %s", text)  # expect: prompt-in-logs
    logger.info("heard %d characters", len(text))
    return text


def listen(session: AgentSession) -> None:
    @session.on("conversation_item_added")
    def added(ev):
        logger.info(f"{ev.item.role}: {ev.item.text_content}")  # expect: prompt-in-logs
        logger.info("added %s", ev.item.id)


class Receptionist(Agent):
    @function_tool
    async def keep_note(self, context: RunContext, notes: str, day: str) -> str:
        """Keeps a note for a day."""
        logger.info(f"note for {day}: {notes}")  # expect: prompt-in-logs
        return "kept"
