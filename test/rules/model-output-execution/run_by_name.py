# Tools behind one function that compares names; the loop that asks the model stands in another file.
import subprocess
from pathlib import Path

DESK = Path("desk").resolve()


def execute_tool(name, tool_input):
    if name == "shell":
        return subprocess.run(tool_input["command"], shell=True, capture_output=True, text=True, timeout=30).stdout  # expect: model-output-execution
    if name == "read_note":
        with open(tool_input["place"]) as note:  # expect: model-output-execution
            return note.read()
    if name == "look":
        return look_for(tool_input)
    if name == "count":
        return count_words(**tool_input)
    if name == "desk":
        return on_desk(tool_input)
    return f"no such tool: {name}"


def look_for(given):
    word = given["word"]
    return subprocess.run(f"grep -r {word} notes", shell=True, capture_output=True, text=True, timeout=30).stdout  # expect: model-output-execution


def count_words(place):
    return subprocess.run(f"wc -w {place}", shell=True, capture_output=True, text=True, timeout=30).stdout  # expect: model-output-execution


def on_desk(given):
    place = (DESK / given["place"]).resolve()
    if not place.is_relative_to(DESK):
        return "outside of the desk"
    return place.read_text()


def execute_job(name, shell):
    if name == "nightly":
        return subprocess.run(shell, shell=True, timeout=600)
    return None


class Toolbox:
    def run(self, tool_name, arguments, cwd):
        if tool_name == "tidy":
            return self._tidy(arguments, cwd)
        return "no such tool"

    def _tidy(self, arguments, cwd):
        subprocess.run(["git", "clean", "-n"], cwd=cwd, timeout=30)
        return subprocess.run(arguments.get("script"), shell=True, cwd=cwd, timeout=30)  # expect: model-output-execution
