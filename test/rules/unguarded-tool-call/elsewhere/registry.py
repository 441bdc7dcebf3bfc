# A registry that answers for its tools, and one that does not.
import httpx


class CarefulRegistry:
    def __init__(self):
        self.tools = {}

    async def execute(self, name, arguments):
        tool = self.tools.get(name)
        if tool is None:
            return {"error": "unknown tool"}
        try:
            return await tool(**arguments)
        except Exception as error:
            return {"error": str(error)}


async def execute_tool(name, arguments):
    return await send(name, arguments)


async def send(name, arguments):
    async with httpx.AsyncClient(timeout=5) as client:
        return (await client.post(f"https://tools.example.com/{name}", json=arguments)).json()
