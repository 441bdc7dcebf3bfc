# Lookups by a name from the model.
TOOLS = {"search": print}


def index(tool_call):
    return TOOLS[tool_call.function.name]()  # expect: unknown-tool-name


def checked(tool_call):
    if tool_call.function.name not in TOOLS:
        return {"error": "unknown tool"}
    return TOOLS[tool_call.function.name]()


def got(tool_call):
    tool = TOOLS.get(tool_call.function.name)
    if not tool:
        return {"error": "unknown tool"}
    return tool()


def got_unchecked(tool_call):
    tool = TOOLS.get(tool_call.function.name)  # expect: unknown-tool-name
    return tool()


def handled(tool_call):
    try:
        return TOOLS[tool_call.function.name]()
    except Exception as error:
        return {"error": str(error)}


def by_literal():
    return TOOLS["search"]()


class ToolPage:
    """Adds tools to a page: the names come from a form, not from a model."""

    def __init__(self, available_tools):
        self.available_tools = available_tools

    def create_tool(self, tool_name):
        tool_class = self.available_tools[tool_name]
        return tool_class(title=tool_name)
