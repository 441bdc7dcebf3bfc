# A lookup by the model's name whose result a helper runs: the helper catches what the tool raises, not the name nobody knows.
from langchain_core.tools import tool


@tool
def stock(item: str) -> str:
    """Says how many there are."""
    return item


tools = [stock]
tools_by_name = {t.name: t for t in tools}


async def run_safely(chosen, args):
    try:
        return await chosen.ainvoke(args)
    except Exception as error:
        return f"failed: {error}"


async def step(message):
    results = []
    for tool_call in message.tool_calls:
        results.append(await run_safely(tools_by_name[tool_call["name"]], tool_call["args"]))  # expect: unknown-tool-name
    return results


async def careful(message):
    return [await run_safely(tools_by_name[tool_call["name"]], tool_call["args"]) for tool_call in message.tool_calls if tool_call["name"] in tools_by_name]


def describe(chosen):
    return chosen.description


def describe_all(message):
    return [describe(tools_by_name.get(tool_call["name"])) for tool_call in message.tool_calls]
