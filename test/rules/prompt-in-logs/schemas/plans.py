"""Plans that a model writes and Pydantic checks."""
import logging

from openai import OpenAI
from pydantic import BaseModel

client = OpenAI()
logger = logging.getLogger(__name__)


class Plan(BaseModel):
    tools: list[str]
    summary: str
    confidence: float


class Settings(BaseModel):
    port: int


def ask(question: str) -> str:
    response = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=[{"role": "user", "content": question}])
    return response.choices[0].message.content


def make_plan(question: str) -> Plan:
    return Plan.model_validate_json(ask(question))


def work(question: str) -> None:
    plan = make_plan(question)
    logger.info("Plan %s", plan)  # expect: prompt-in-logs
    logger.info("Summary %s", plan.summary)  # expect: prompt-in-logs
    logger.info("Confidence %.2f", plan.confidence)
    logger.info("Tools %d", len(plan.tools))


def configure(text: str) -> Settings:
    settings = Settings.model_validate_json(text)
    logger.info("Settings %s", settings)
    return settings
