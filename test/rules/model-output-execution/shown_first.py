# What a person has seen and confirmed is theirs.
import subprocess

from agents import function_tool

from screen import show_change


@function_tool
def change(path: str, text: str) -> str:
    """Change a file."""
    user_confirmed = show_change(path, text)
    if not user_confirmed:
        return "the user said no"
    with open(path, "w") as file:
        file.write(text)
    return "changed"


@function_tool
def change_at_once(path: str, text: str) -> str:
    """Change a file."""
    shown = show_change(path, text)
    with open(path, "w") as file:  # expect: model-output-execution
        file.write(text)
    return str(shown)
