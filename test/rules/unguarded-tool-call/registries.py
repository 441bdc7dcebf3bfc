# Registries of the project, helpers that only speak of tools, and handlers of servers that convert exceptions.
from mcp.server.lowlevel import Server

app = Server("orders")


async def loop(tools, response):
    for block in response.content:
        if block.type == "tool_use":
            await tools.call(block.name, dict(block.input))  # expect: unguarded-tool-call


def label(tool_call):
    return get_tool_name(tool_call.name)


def get_tool_name(name):
    return name.replace("_", " ")


@app.call_tool()
async def handle(name: str, arguments: dict):
    return await HANDLERS[name](**arguments)


HANDLERS = {}


toolValidators = {}


def validate(tool_name, arguments):
    check = toolValidators.get(tool_name)
    return check(arguments) if check else arguments


class ToolPage:
    """Adds tools to a page: the names come from a form, not from a model."""

    def __init__(self, available_tools):
        self.available_tools = available_tools

    def create_tool(self, tool_name):
        tool_class = self.available_tools[tool_name]
        return tool_class(title=tool_name)


from collections.abc import Callable


def run_annotated(message, tools_by_name: dict[str, Callable]):
    results = []
    for tool_call in message.tool_calls:
        name = tool_call.function.name
        if name not in tools_by_name:
            continue
        run_it: Callable = tools_by_name[name]
        results.append(run_it(**tool_call.function.arguments))  # expect: unguarded-tool-call
    return results


class SafeTools:
    def __init__(self, tools):
        self.by_name = tools

    def execute(self, name, arguments):
        tool = self.by_name.get(name)
        if tool is None:
            return {"error": f"There is no {name}"}
        return tool.safe_execute(**arguments)


def run_safely(message, tools):
    registry = SafeTools(tools)
    return [registry.execute(tool_call.function.name, tool_call.function.arguments) for tool_call in message.tool_calls]
