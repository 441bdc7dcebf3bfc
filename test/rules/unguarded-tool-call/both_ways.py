# A tool that can be run in two ways is judged by the body that does the work.
import requests
from langchain_core.tools import BaseTool, ToolException


class Prices(BaseTool):
    name: str = "prices"
    description: str = "Prices of the day"

    def _run(self, day: str) -> str:
        try:
            return requests.get(f"https://prices.example.com/{day}", timeout=10).text
        except requests.RequestException as error:
            raise ToolException(f"Prices cannot be read: {error}") from error

    async def _arun(self, day: str) -> str:
        return self._run(day)


class Stock(BaseTool):
    name: str = "stock"
    description: str = "Stock of an item"

    def _run(self, item: str) -> str:
        return requests.get(f"https://stock.example.com/{item}", timeout=10).text  # expect: unguarded-tool-call

    async def _arun(self, item: str) -> str:
        return self._run(item)
