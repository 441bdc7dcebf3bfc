# Keeps states, for others.
import asyncio
import logging

from supabase import create_client

logger = logging.getLogger(__name__)


class Keeper:
    def __init__(self, url, key):
        self.client = create_client(url, key)

    async def keep(self, name, state=None):
        if not self.client:
            logger.error("no store")
            return None
        try:
            row = {"name": name, "state": state or {}}
            result = self.client.table("states").upsert(row).execute()
            return result.data[0]["id"] if result.data else None
        except Exception as e:
            logger.error(f"state of {name} is not kept: {e}")
            return None

    async def keep_hard(self, name):
        return self.client.table("states").upsert({"name": name}).execute()


keeper = Keeper("https://store.example.com", "key")


async def keep(name, state=None):
    """For short."""
    return await keeper.keep(name, state)


async def keep_hard(name):
    return await keeper.keep_hard(name)


async def keep_or_say(name):
    try:
        return await keeper.keep_hard(name)
    except Exception as e:
        logger.error(f"state of {name} is not kept: {e}")
        raise
