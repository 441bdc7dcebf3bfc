# LangChain's Tool hands over one text, whatever its function declares; a lambda has no place for a type.
from langchain.tools import Tool
from langchain_core.tools import StructuredTool


def tide(place):
    return f"{place}: low at noon"


tools = [
    Tool(name="tide", func=tide, description="Tide of a harbour. Input: the harbour's name."),
    Tool(name="swell", func=lambda place: f"{place}: calm", description="Swell off a harbour. Input: the harbour's name."),
    Tool(name="wind", func=lambda place: f"{place}: calm", description=""),  # expect: undescribed-tool
    StructuredTool.from_function(func=lambda place: f"{place}: dry", name="rain", description="Rain over a harbour."),
]
