# Commands that a model fills in, behind lists of what is refused, lists of what is allowed, and people.
import subprocess

from depot.tooling import Tool
from refused import ALLOWED, REFUSED, check_program, check_words, is_allowed, is_forbidden


def run_shell(command: str) -> str:
    if is_forbidden(command):
        return "refused"
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=20).stdout  # expect: model-output-execution


shell_tool = Tool(name="shell", description="Runs a command in the depot", func=run_shell, parameters={"command": {"type": "string"}})


def run_inline(command: str) -> str:
    for word in REFUSED:
        if word in command:
            return "refused"
    if any(word in command for word in REFUSED):
        return "refused"
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=20).stdout  # expect: model-output-execution


inline_tool = Tool(name="inline", description="Runs a command in the depot", func=run_inline, parameters={"command": {"type": "string"}})


def run_checked(command: str) -> str:
    fine, why = check_words(command)
    if not fine:
        return why
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=20).stdout  # expect: model-output-execution


checked_tool = Tool(name="checked", description="Runs a command in the depot", func=run_checked, parameters={"command": {"type": "string"}})


def run_listed(command: str) -> str:
    if not is_allowed(command):
        return "refused"
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=20).stdout


listed_tool = Tool(name="listed", description="Runs a command in the depot", func=run_listed, parameters={"command": {"type": "string"}})


def run_programs(command: str) -> str:
    if not check_program(command):
        return "refused"
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=20).stdout


programs_tool = Tool(name="programs", description="Runs a command in the depot", func=run_programs, parameters={"command": {"type": "string"}})


def run_exact(command: str) -> str:
    if command not in ALLOWED:
        return "refused"
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=20).stdout


exact_tool = Tool(name="exact", description="Runs a command in the depot", func=run_exact, parameters={"command": {"type": "string"}})


def run_approved(args: dict, ctx) -> str:
    command = args["command"]
    for word in REFUSED:
        if word in command:
            return "refused"
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=20).stdout


approved_tool = Tool(name="approved", description="Runs a command in the depot", execute=run_approved, parameters={"command": {"type": "string"}}, requires_approval=True)


def run_unasked(args: dict, ctx) -> str:
    command = args["command"]
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=20).stdout  # expect: model-output-execution


unasked_tool = Tool(name="unasked", description="Runs a command in the depot", execute=run_unasked, parameters={"command": {"type": "string"}}, requires_approval=False)


def run_words(command: str) -> str:
    if not all(word in ALLOWED for word in command.split()):
        return "refused"
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=20).stdout


words_tool = Tool(name="words", description="Runs a command in the depot", func=run_words, parameters={"command": {"type": "string"}})
