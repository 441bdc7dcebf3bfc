# Decorators of the project: one makes a tool of what it is given, one makes none.
from functools import wraps

from langchain_core.tools import tool


def tracked_tool(func):
    """Makes a tool, for now without more."""
    return tool(func)


def named_tool(label: str):
    def decorate(func):
        return tool(label)(func)

    return decorate


def timed(func):
    @wraps(func)
    def run(*args, **kwargs):
        return func(*args, **kwargs)

    return run
