# Tools of a framework whose own class says that a person confirms them.
import os
import subprocess
from typing import Optional

from langchain_core.tools import BaseTool


class AskFirst(Exception):
    pass


class Shell(BaseTool):
    name: str = "shell"
    description: str = "Run a command."
    requires_confirmation: bool = True

    def _run(self, command: str, confirmed: Optional[str] = None) -> str:
        if confirmed is None:
            raise AskFirst(command)
        return subprocess.run(confirmed, shell=True, capture_output=True, text=True, timeout=10).stdout


class Remove(BaseTool):
    name: str = "remove"
    description: str = "Delete a file."
    requires_confirmation: bool = True

    def _run(self, path: str, confirmed: Optional[str] = None) -> str:
        if confirmed is None:
            raise AskFirst(path)
        os.remove(path)
        return "gone"


class Peek(BaseTool):
    name: str = "peek"
    description: str = "Read a file."
    requires_confirmation: bool = False

    def _run(self, path: str) -> str:
        with open(path) as f:  # expect: model-output-execution
            return f.read()
