# Programs of the author's with what the model fills in behind them: no shell reads it. A list that becomes one text for a shell does.
import os
import subprocess
import sys

from agents import function_tool

ON_WINDOWS = sys.platform == "win32"


@function_tool
def stop_container(container: str) -> str:
    """Stop a container."""
    command = ["docker", "stop"]
    command.append(container)
    return subprocess.run(command, capture_output=True, text=True, timeout=30).stdout


@function_tool
def build_site(target: str) -> str:
    """Build the site."""
    command = ["npx", "tsx", "build.ts"]
    command.extend(["--target", target])
    return subprocess.run(command, shell=ON_WINDOWS, capture_output=True, text=True, timeout=30).stdout


@function_tool
def find_text(pattern: str) -> str:
    """Search the files."""
    parts = ["rg", "-n"]
    parts.append(f'"{pattern}"')
    return os.popen(" ".join(parts)).read()  # expect: model-output-execution


@function_tool
def start_program(program: str) -> str:
    """Start a program."""
    command = [program, "--version"]
    return subprocess.run(command, capture_output=True, text=True, timeout=30).stdout  # expect: model-output-execution
