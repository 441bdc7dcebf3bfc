# The place of a database in a file has nobody to sign in.
import logging
import os
from pathlib import Path

from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

logger = logging.getLogger(__name__)


async def start(settings):
    place = Path(settings.threads).expanduser()
    conn_str = str(place.resolve())
    async with AsyncSqliteSaver.from_conn_string(conn_str) as saver:
        logger.info("threads are kept in %s", conn_str)
        return saver


async def reach():
    conn_str = str(os.environ["DEPOT_DATABASE_URL"])
    logger.info("orders are kept in %s", conn_str)  # expect: secret-in-logs
    return conn_str
