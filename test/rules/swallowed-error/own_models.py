# Failures of a model behind a protocol of the project.
import json
import logging
from typing import Any, Protocol

logger = logging.getLogger(__name__)


class ChatModel(Protocol):
    """Whichever model is set up."""

    async def complete(self, messages: list[dict[str, Any]], temperature: float = 0.0) -> dict[str, Any]: ...


async def sort(order: str, sorter: ChatModel) -> str:
    try:
        out = await sorter.complete(messages=[{"role": "user", "content": order}])
        return str(json.loads(out["content"])["shelf"])
    except Exception:  # expect: swallowed-error
        pass
    return "household"


async def sort_loudly(order: str, sorter: ChatModel) -> str:
    try:
        out = await sorter.complete(messages=[{"role": "user", "content": order}])
        return str(out["content"])
    except Exception:
        logger.exception("not sorted")
    return "household"


async def judge(order: str, sorter: ChatModel) -> bool:
    try:
        out = await sorter.complete(messages=[{"role": "user", "content": order}])
    except Exception:  # expect: swallowed-error
        return True
    return "yes" in out["content"]
