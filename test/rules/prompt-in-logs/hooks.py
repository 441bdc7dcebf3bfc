# A hook around tools sees what a model filled in and what the tool gave back; a tool's own result is content, too.
import logging
from typing import Any, Callable

from langchain_community.vectorstores import FAISS

logger = logging.getLogger(__name__)


def timing_hook(function_name: str, function_call: Callable, arguments: dict[str, Any]) -> Any:
    logger.info("calling %s with %s", function_name, arguments)  # expect: prompt-in-logs
    result = function_call(**arguments)
    logger.info("%s gave %s", function_name, result)  # expect: prompt-in-logs
    logger.info("%s is done", function_name)
    return result


def measured(label: str, arguments: dict[str, Any]) -> str:
    logger.info("measuring %s with %s", label, arguments)
    return label


async def search_handbook_tool(query: str, store: FAISS) -> list[dict]:
    """Finds pages of the handbook."""
    output = []
    for doc in await store.asimilarity_search(query, k=3):
        output.append({"page": doc.page_content})
    logger.info(f"pages: {output}")  # expect: prompt-in-logs
    logger.info("%d pages", len(output))
    return output


def build_search_tool(output: str) -> str:
    logger.info("building %s", output)
    return output
