# Calls that one method reads out of an answer, leaving out unknown names, and another method runs.
from openai import OpenAI

client = OpenAI(timeout=30)


class Kitchen:
    def __init__(self, tools):
        self.tools_by_name = {tool.name: tool for tool in tools}

    def turn(self, history):
        answer = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=history, max_tokens=700)
        for tool_call in self.read(answer.choices[0].message):
            history.append({"role": "tool", "tool_call_id": tool_call.id, "content": self.run_one(tool_call)})

    def read(self, message):
        known = []
        for tool_call in message.tool_calls or []:
            try:
                self.tools_by_name[tool_call.function.name]
            except KeyError:
                print("no such tool", tool_call.function.name)
                continue
            known.append(tool_call)
        return known

    def run_one(self, tool_call):
        tool = self.tools_by_name[tool_call.function.name]
        try:
            return tool(tool_call.function.arguments)
        except Exception as error:
            return str(error)


class Cellar:
    def __init__(self, tools):
        self.tools_by_name = {tool.name: tool for tool in tools}

    def turn(self, history):
        answer = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=history, max_tokens=700)
        for tool_call in answer.choices[0].message.tool_calls or []:
            history.append({"role": "tool", "tool_call_id": tool_call.id, "content": self.run_one(tool_call)})

    def run_one(self, tool_call):
        tool = self.tools_by_name[tool_call.function.name]  # expect: unknown-tool-name
        try:
            return tool(tool_call.function.arguments)
        except Exception as error:
            return str(error)


class Guarded:
    def __init__(self, tools):
        self.tools_by_name = {tool.name: tool for tool in tools}

    def may_run(self, tool_name):
        if tool_name not in self.tools_by_name:
            return False, f"There is no {tool_name}"
        return True, ""

    def execute_tool(self, tool_name, arguments):
        allowed, reason = self.may_run(tool_name)
        if not allowed:
            raise PermissionError(reason)
        tool = self.tools_by_name[tool_name]
        try:
            return tool(**arguments)
        except Exception as error:
            return str(error)
