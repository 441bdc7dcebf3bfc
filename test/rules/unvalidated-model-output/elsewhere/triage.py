# The model's text comes through a class of another file.
import json

from model import Model


class Triage:
    def __init__(self, model: Model) -> None:
        self.model = model

    def run(self, ticket: str) -> dict:
        return json.loads(self.model.generate(ticket))  # expect: unvalidated-model-output

    def cautious(self, ticket: str) -> dict:
        try:
            return json.loads(self.model.generate(ticket))
        except ValueError:
            return {}
