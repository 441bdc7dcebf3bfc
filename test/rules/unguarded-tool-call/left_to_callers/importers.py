# Readers of files that somebody attached: who calls them catches what they raise.
class ImportFailed(Exception):
    """The file cannot be read."""


class PaperReader:
    def __init__(self, readers):
        self._handlers = {r["name"]: r["handler"] for r in readers}

    async def call_tool(self, name, arguments):
        handler = self._handlers.get(name)
        if not handler:
            raise ImportFailed(f"no reader called {name}")
        return await handler(arguments)


class Plain:
    def __init__(self, handlers):
        self._handlers = {h["name"]: h["handler"] for h in handlers}

    async def call_tool(self, name, arguments):
        handler = self._handlers.get(name)
        if not handler:
            return {"error": f"no tool called {name}"}
        return await handler(arguments)  # expect: unguarded-tool-call


class Builtin:
    def __init__(self, handlers):
        self._handlers = {h["name"]: h["handler"] for h in handlers}

    async def call_tool(self, name, arguments):
        handler = self._handlers.get(name)
        if not handler:
            raise ValueError(f"no tool called {name}")
        return await handler(arguments)  # expect: unguarded-tool-call
