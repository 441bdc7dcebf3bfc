# Where texts are embedded and looked up, a query is what somebody asked.
import logging

from desk.vectors import EmbeddingService

logger = logging.getLogger(__name__)


class SemanticSearch:
    def __init__(self, embeddings: EmbeddingService):
        self.embeddings = embeddings

    def find(self, query: str, k: int = 5):
        query = query.strip()
        logger.info(f"searching {k} for {query[:50]}...")  # expect: prompt-in-logs
        return self.embeddings.nearest(query, k)
