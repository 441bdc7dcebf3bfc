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
