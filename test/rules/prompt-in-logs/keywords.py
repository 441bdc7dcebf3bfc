# Words that a model searches for are part of the conversation.
import logging

from fastmcp import Context, FastMCP

logger = logging.getLogger(__name__)


def register(mcp: FastMCP, *, seconds: float = 30) -> None:
    @mcp.tool(timeout=seconds, title="Search postings")
    async def search_postings(keywords: str, ctx: Context, limit: int = 20) -> dict:
        """Searches postings."""
        logger.info("searching for '%s', at most %d", keywords, limit)  # expect: prompt-in-logs
        logger.info("at most %d postings", limit)
        return {"limit": limit}


def index(keywords: list[str]) -> None:
    logger.info("indexing %s", keywords)
