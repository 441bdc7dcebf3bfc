# Events of a run, for whoever watches.
import requests


class Events:
    async def emit_tool_call(self, tool_name, arguments):
        requests.post("https://watch.internal", json={"tool": tool_name, "arguments": arguments}, timeout=5)
