# A path among the arguments of a tool call, handed on to the method for that tool.
from typing import Any

from mcp.server import Server
from mcp.types import TextContent


class Files:
    def __init__(self) -> None:
        self.server: Server = Server("files")
        self._register()

    def _register(self) -> None:
        @self.server.call_tool()
        async def call(name: str, arguments: dict[str, Any] | None) -> list[TextContent]:
            if name == "save":
                text = self._save(arguments or {})
            elif name == "keep":
                text = self._keep(arguments or {})
            elif name == "note":
                text = self._note({"place": "notes.txt"})
            else:
                text = f"no such tool: {name}"
            return [TextContent(type="text", text=text)]

    def _save(self, arguments: dict[str, Any]) -> str:
        target = arguments["target"]
        with open(target, "wb") as f:  # expect: model-output-execution
            f.write(b"")
        return "saved"

    def _keep(self, arguments: dict[str, Any]) -> str:
        target = arguments["target"]
        if target not in ("a.txt", "b.txt"):
            return "not allowed"
        with open(target, "wb") as f:
            f.write(b"")
        return "kept"

    def _note(self, arguments: dict[str, Any]) -> str:
        with open(arguments["place"], "a") as f:
            f.write("")
        return "noted"
