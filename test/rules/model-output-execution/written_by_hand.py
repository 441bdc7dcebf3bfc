# Tools that a project describes and runs by its own means: each function takes what a model fills in.
import ast
import asyncio
import json
import subprocess
from pathlib import Path

from stockroom.tooling import Tool, ability

NOTES = Path("notes")


def count_stock(query):
    return subprocess.run(query, shell=True, capture_output=True, text=True, timeout=20).stdout  # expect: model-output-execution


count_tool = Tool("count_stock", count_stock, "Counts what is on the shelves", {"query": {"type": "string", "required": True}})


def keep_note(title, text):
    with open(NOTES / f"{title}.md", "w") as file:  # expect: model-output-execution
        file.write(text)


note_tool = Tool(name="keep_note", description="Keeps a note for later", func=keep_note)


def shelf_label(shelf: int):
    with open(f"labels/{shelf}.txt") as file:
        return file.read()


label_tool = Tool(name="shelf_label", description="The label of a shelf", func=shelf_label)


def banner(command):
    return subprocess.run(command, shell=True, timeout=20)


printer = Printer("banner", banner, "Prints the banner of the day")


class PruneTool:
    name = "prune"
    description = "Removes old entries"
    parameters = {"type": "object", "properties": {"command": {"type": "string"}, "depth": {"type": "integer"}}}

    def execute(self, command, depth):
        subprocess.run(["sh", "-c", f"prune {depth}"], timeout=20)
        return subprocess.run(["bash", "-lc", command], timeout=20)  # expect: model-output-execution


class Report:
    name = "report"
    description = "A weekly report"

    def run(self, command):
        return subprocess.run(command, shell=True, timeout=20)


@ability("run_report", "Runs the report of a week", '"week": "<week>"')
def run_report(week):
    return subprocess.check_output(week, shell=True, timeout=20)  # expect: model-output-execution


@bot.command("report", "Shows the report")
def show_report(week):
    return subprocess.check_output(week, shell=True, timeout=20)


def run_call(tool_call, functions):
    # Whether the function is known says nothing about its arguments.
    function = next(f for f in functions if f.__name__ == tool_call.function.name)
    return function(**eval(tool_call.function.arguments))  # expect: model-output-execution


def run_literal(tool_call, functions):
    if not is_plain(tool_call.function.arguments):
        return "not plain"
    return functions[0](**eval(tool_call.function.arguments))


class LedgerTool(StockTool):
    def get_description(self):
        return "Computes something about the stock"

    def get_parameters(self):
        return {"type": "object", "properties": {"code": {"type": "string"}}}

    def run(self, parameters):
        code = parameters["code"]
        scope = {"__builtins__": __builtins__}
        exec(compile(code, "<ledger>", "exec"), scope)  # expect: model-output-execution


class LookTool(StockTool):
    def get_description(self):
        return "Looks at files"

    def get_parameters(self):
        return {"type": "object", "properties": {"command": {"type": "string"}}}

    def run(self, parameters):
        command = parameters["command"]
        words = command.split()
        program = words[0]
        if program not in ("ls", "head"):
            return "not allowed"
        return subprocess.run(command, shell=True, timeout=20)


class ShelfShell(ProviderTool):
    name: ClassVar[Literal["shell"]] = "shell"
    api_type: ClassVar[str] = "shell_20250124"

    async def __call__(self, command: str | None = None, **rest):
        return await self._run(command)

    async def _run(self, command: str):
        return await asyncio.create_subprocess_shell(command)  # expect: model-output-execution
