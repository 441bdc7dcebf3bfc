# A helper that suppresses whatever goes wrong, and one that suppresses something else.
import contextlib

import redis
from langchain_core.tools import tool

store = redis.Redis(socket_timeout=5)


def forget(key):
    with contextlib.suppress(Exception):
        store.delete(key)


def forget_loudly(key):
    with contextlib.suppress(KeyError):
        store.delete(key)


@tool
def reset(key: str) -> str:
    """Forget one key."""
    forget(key)
    return "done"


@tool
def reset_loudly(key: str) -> str:
    """Forget one key."""
    forget_loudly(key)  # expect: unguarded-tool-call
    return "done"
