# The same, where a person has a say in this file.
import subprocess


def execute_tool(name, tool_input):
    if name == "shell":
        if input(f"run {tool_input['command']}? [y/n] ") != "y":
            return "the user said no"
        return run_shell(tool_input)
    return f"no such tool: {name}"


def run_shell(given):
    return subprocess.run(given["command"], shell=True, capture_output=True, text=True, timeout=30).stdout
