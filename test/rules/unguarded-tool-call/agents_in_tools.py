"""Tools of LangChain that run another agent, or search, through what the tool keeps."""
from langchain_community.utilities import DuckDuckGoSearchAPIWrapper
from langchain_core.tools import BaseTool
from langchain_google_community import GoogleSearchAPIWrapper
from langgraph.graph.state import CompiledStateGraph
from langgraph.prebuilt import create_react_agent


class Reader:
    def __init__(self, model):
        self.graph: CompiledStateGraph = create_react_agent(model=model, tools=[])

    def read(self, address):
        return self.graph.invoke({"messages": [address]}, {"recursion_limit": 5})

    def read_safely(self, address):
        try:
            return self.graph.invoke({"messages": [address]}, {"recursion_limit": 5})
        except Exception as error:
            return f"Could not read it: {error}"


class ShopTool(BaseTool):
    name: str = "shop"
    description: str = "Reads the page of a shop."

    def __init__(self, reader: Reader):
        super().__init__(reader=reader)

    def _run(self, address: str) -> dict:
        return self.reader.read(address)  # expect: unguarded-tool-call


class CarefulShopTool(BaseTool):
    name: str = "careful_shop"
    description: str = "Reads the page of a shop."

    def __init__(self, reader: Reader):
        super().__init__(reader=reader)

    def _run(self, address: str) -> dict:
        return self.reader.read_safely(address)


class SearchTool(BaseTool):
    name: str = "search"
    description: str = "Searches the web."
    first: DuckDuckGoSearchAPIWrapper
    second: GoogleSearchAPIWrapper

    def _run(self, words: str) -> str:
        return self.look(words)  # expect: unguarded-tool-call

    def look(self, words: str) -> str:
        try:
            return self.first.run(words)
        except Exception:
            return self.second.run(words)
