# A desk that asks whichever runner it is given.
from abc import ABC, abstractmethod


class Runner(ABC):
    @abstractmethod
    async def execute_once(self, prompt, message_history=None):
        ...

    @abstractmethod
    async def store(self, prompt, message_history=None):
        ...


class Desk:
    def __init__(self, runner: Runner):
        self.runner = runner

    async def turn(self, text, earlier):
        outcome = await self.runner.execute_once(prompt=text, message_history=earlier)
        return outcome.content

    async def kept(self, text, earlier):
        kept = await self.runner.store(prompt=text, message_history=earlier)
        return kept.content
