# Quotes of JSON mean nothing to a shell.
import json
import shlex
import subprocess

from agents import function_tool


@function_tool
def ask_service(question: str) -> str:
    """Ask the service of the shelf."""
    body = json.dumps(question)
    return subprocess.run(f"curl -d {body} http://shelf.internal", shell=True, capture_output=True, text=True, timeout=30).stdout  # expect: model-output-execution


@function_tool
def ask_quoted(question: str) -> str:
    """Ask the service of the shelf."""
    body = shlex.quote(question)
    return subprocess.run(f"curl -d {body} http://shelf.internal", shell=True, capture_output=True, text=True, timeout=30).stdout
