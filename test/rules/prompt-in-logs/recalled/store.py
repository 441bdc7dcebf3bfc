# A file that gives what a store of memories holds, and the ids of it.
import logging

from mem0 import MemoryClient

client = MemoryClient()
logger = logging.getLogger(__name__)


def recall(user, limit=5):
    try:
        memories = client.get_all(user_id=user)
        return [memory["memory"] for memory in memories[-limit:]]
    except Exception:
        logger.exception("nothing recalled")
        return []


def recall_ids(user):
    return [memory["id"] for memory in client.get_all(user_id=user)]
