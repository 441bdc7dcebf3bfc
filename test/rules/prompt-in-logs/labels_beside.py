# Flags and labels beside what a model said, figures, reports that are filed, and speech that is made or heard.
import logging

from langchain_openai import ChatOpenAI
from pydantic import BaseModel

logger = logging.getLogger(__name__)


class Decision(BaseModel):
    next_agent: str
    requires_review: bool
    explanation: str


llm = ChatOpenAI(model="gpt-4o").with_structured_output(Decision)


def decide(question: str) -> None:
    decision = llm.invoke(question)
    logger.info("next %s", decision.next_agent)
    logger.info("review %s", decision.requires_review)
    logger.info("because %s", decision.explanation)  # expect: prompt-in-logs


def purge(transcripts):
    logger.info("purged %d transcripts", transcripts)


def report_outage(entry):
    logger.debug("filing %s", entry)


def file_outage(question: str) -> None:
    report_outage(llm.invoke(question).explanation)


class Speech:
    async def hear(self, audio):
        heard = await self._transcribe_self_hosted(audio)
        logger.info("heard %s", heard[:80])  # expect: prompt-in-logs

    async def synthesize(self, text: str):
        logger.info("saying %s", text[:80])  # expect: prompt-in-logs

    async def before_tool(self, tool, args, tool_context):
        logger.info("running %s with %s", tool.name, args)  # expect: prompt-in-logs
