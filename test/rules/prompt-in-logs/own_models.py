# A model behind an interface of the workspace: what it answers is told by the interface's name.
import logging
from abc import ABC, abstractmethod

logger = logging.getLogger(__name__)


class LLMProvider(ABC):
    @abstractmethod
    def complete(self, prompt: str) -> str:
        """Asks whichever model is set up."""
        ...


class ReportProvider(ABC):
    @abstractmethod
    def complete(self, name: str) -> str:
        ...


class Desk:
    def __init__(self, provider: LLMProvider, reports: ReportProvider, llm_client):
        self._provider = provider
        self._reports = reports
        self.llm_client = llm_client

    def ask(self, order: str) -> str:
        raw = self._provider.complete(f"Sort this order: {order}")
        logger.warning("not sorted: %s", raw[:200])  # expect: prompt-in-logs
        again = self.llm_client.generate(order)
        logger.warning("not sorted: %s", again)  # expect: prompt-in-logs
        ready = self._reports.complete("orders")
        logger.info("ready: %s", ready)
        return raw
