"""What the agents of a session wrote, as the Agent Development Kit keeps it."""
import json
import logging

from google.adk.agents import LlmAgent
from google.adk.runners import Runner
from google.adk.sessions import InMemorySessionService

logger = logging.getLogger(__name__)
sessions = InMemorySessionService()
reviewer = LlmAgent(name="reviewer", model="gemini-2.5-flash", instruction="Review the essay.", output_key="review")
runner = Runner(agent=reviewer, app_name="essays", session_service=sessions)


async def outcome(user_id: str, session_id: str) -> dict:
    session = await sessions.get_session(app_name="essays", user_id=user_id, session_id=session_id)
    logger.info("state: %s", session.state)  # expect: prompt-in-logs
    logger.info("keys: %s", list(session.state.keys()))
    for key, value in session.state.items():
        logger.info("key %s of %s characters", key, len(value))
        if key == "review":
            logger.info("review: %s", value)  # expect: prompt-in-logs
            try:
                return json.loads(value)
            except ValueError:
                logger.warning("unreadable %s", key)
    return {}
