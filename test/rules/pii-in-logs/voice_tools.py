# A name that a model fills in beside a number belongs to the caller, whatever class the tool stands in.
import logging

from livekit.agents import Agent, RunContext, function_tool

logger = logging.getLogger("desk-agent")


class Assistant(Agent):
    @function_tool
    async def book(self, context: RunContext, name: str, phone: str, day: str) -> str:
        """Books a visit."""
        logger.info(f"booking for {name} on {day}")  # expect: pii-in-logs
        return "booked"

    @function_tool
    async def open_room(self, context: RunContext, name: str, floor: str) -> str:
        """Opens a room."""
        logger.info(f"opening {name} on {floor}")
        return "open"


class AgentRegistry:
    def register(self, name: str, email: str) -> None:
        logger.info("registered %s", name)
