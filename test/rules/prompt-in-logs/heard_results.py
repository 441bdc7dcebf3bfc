# What somebody said, as a recogniser of speech gives it; and days, whatever form they have.
import json
import logging
from dataclasses import dataclass

from openai import OpenAI

logger = logging.getLogger("assistant")
client = OpenAI()


@dataclass
class TranscriptResult:
    text: str
    is_final: bool


@dataclass
class PageResult:
    text: str


async def on_result(result: TranscriptResult):
    logger.info("heard %s", result.text)  # expect: prompt-in-logs
    logger.info("final %s", result.is_final)


async def on_page(result: PageResult):
    logger.info("read %s", result.text)


def plan(question):
    answer = client.responses.create(model="gpt-5", input=question)
    wish = json.loads(answer.output_text)
    day_iso = str(wish.get("day"))
    logger.info("on %s", day_iso)
