# A class with its type parameters filled in is the class.
from dataclasses import dataclass

from agents import Agent


@dataclass
class Desk:
    customer: str


triage = Agent[Desk](name="triage", model="gpt-4o")  # expect: unpinned-model
dated = Agent[Desk](name="dated", model="gpt-4o-2024-08-06")
