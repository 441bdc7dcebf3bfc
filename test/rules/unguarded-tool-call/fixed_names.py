# A private helper that this file calls with names of its own runs nothing that a model chose; one that is given the model's name does.
import json


class Recorder:
    def __init__(self, tool_map):
        self._tool_map = tool_map

    async def start(self):
        return await self._call_tool("recording_start", {})

    async def stop(self, session):
        stop_name = "recording_stop"
        return await self._call_tool(stop_name, {"session": session})

    async def _call_tool(self, tool_name, tool_input):
        tool = self._tool_map.get(tool_name)
        if tool is None:
            raise ValueError(tool_name)
        return await tool.execute(tool_input)


class Agent:
    def __init__(self, tool_map):
        self._tool_map = tool_map

    async def turn(self, message):
        for call in message.tool_calls:
            await self._call_tool(call.function.name, json.loads(call.function.arguments))

    async def _call_tool(self, tool_name, tool_input):
        tool = self._tool_map.get(tool_name)
        if tool is None:
            raise ValueError(tool_name)
        return await tool.execute(tool_input)  # expect: unguarded-tool-call
