# Answers of DSPy's modules, and what a crew's tasks and its inputs hold.
import logging

import dspy
from crewai import Agent, Crew, Task
from crewai.project import CrewBase, task

logger = logging.getLogger(__name__)


class Advise(dspy.Signature):
    complaint: str = dspy.InputField()
    thought: str = dspy.OutputField()
    tier: str = dspy.OutputField()


class Adviser(dspy.Module):
    def __init__(self):
        super().__init__()
        self.advise = dspy.ChainOfThought(Advise)

    def forward(self, case):
        result = self.advise(complaint=case)
        logger.info("thinking: %s", result.thought[:100])  # expect: prompt-in-logs
        logger.info("tier %s", result.tier)
        return result


@CrewBase
class Newsroom:
    def __init__(self, inputs=None):
        self.inputs = inputs or {}
        self.article = ""

    def keep(self, task_output):
        article = task_output.raw
        logger.info("article: %s", article)  # expect: prompt-in-logs
        self.article = article.strip()
        return self.article

    @task
    def research(self) -> Task:
        asked = self.inputs.get("query", "")
        links = self.inputs.get("max_links", 3)
        logger.info("researching %s", self.inputs.get("query"))  # expect: prompt-in-logs
        logger.info("up to %d links, %d letters", links, len(asked))
        return Task(description="Find what is new", expected_output="A list", agent=Agent(role="r", goal="g", backstory="b"))


def publish(inputs):
    crew = Crew(agents=[], tasks=[])
    logger.info("publishing with %s", inputs)  # expect: prompt-in-logs
    return crew.kickoff(inputs=inputs)


def publish_weekly(year):
    crew = Crew(agents=[], tasks=[])
    inputs = {"year": year, "section": "weather"}
    logger.info("publishing with %s", inputs)
    return crew.kickoff(inputs=inputs)
