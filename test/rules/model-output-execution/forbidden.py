# A list of what is forbidden keeps out what somebody thought of; a list of what is allowed keeps out the rest.
import shlex
import subprocess

from workshop.tooling import Tool

FORBIDDEN = ["rm -rf /", "mkfs", "shutdown"]
ALLOWED = {"ls", "cat", "git"}


def is_forbidden(command):
    return any(pattern in command.lower() for pattern in FORBIDDEN)


def is_allowed(command):
    return shlex.split(command)[0] in ALLOWED


def run_shell(command):
    if is_forbidden(command):
        return "blocked"
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=30).stdout  # expect: model-output-execution


shell_tool = Tool(name="shell", description="Runs a shell command", func=run_shell, parameters={"type": "object"})


def run_script(command):
    if any(word in command for word in FORBIDDEN):
        return "blocked"
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=30).stdout  # expect: model-output-execution


script_tool = Tool(name="script", description="Runs a shell script", func=run_script, parameters={"type": "object"})


def run_listed(command):
    if not is_allowed(command):
        return "not on the list"
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=30).stdout


listed_tool = Tool(name="listed", description="Runs one of a few programs", func=run_listed, parameters={"type": "object"})


def run_both(command):
    if is_forbidden(command) or not is_allowed(command):
        return "blocked"
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=30).stdout


both_tool = Tool(name="both", description="Runs one of a few programs", func=run_both, parameters={"type": "object"})
