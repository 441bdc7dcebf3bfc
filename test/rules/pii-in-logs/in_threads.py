"""What a helper gives that runs in a thread or beside other work; names that are paths."""
import asyncio
import importlib
import logging

logger = logging.getLogger(__name__)


def contact_of(order_id: str):
    row = orders.get(order_id)
    return row["email"]


async def show(order_id: str):
    found = await asyncio.to_thread(contact_of, order_id)
    logger.info("order of %s", found)  # expect: pii-in-logs
    pause, beside = await asyncio.gather(asyncio.sleep(1), asyncio.to_thread(contact_of, order_id))
    logger.info("waited %s", pause)
    logger.info("order of %s", beside)  # expect: pii-in-logs


def load(plugin: str):
    full_name = f"shop.plugins.{plugin}"
    logger.info("loading %s", full_name)
    return importlib.import_module(full_name)
