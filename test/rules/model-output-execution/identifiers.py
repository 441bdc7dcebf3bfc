# A name of which only letters, digits and dashes are left stays in its folder.
import os
import re

from agents import function_tool


@function_tool
def start_project(name: str, note: str) -> str:
    """Start a project."""
    folder = re.sub(r"[^a-z0-9\-_]", "-", name.lower())
    path = os.path.join("projects", folder, "README.md")
    with open(path, "w") as file:
        file.write(note)
    return path


@function_tool
def keep_note(name: str, note: str) -> str:
    """Keep a note."""
    path = os.path.join("notes", re.sub(r"\s+", " ", name), "note.md")
    with open(os.path.join("notes", name), "w") as file:  # expect: model-output-execution
        file.write(note)
    return path
