"""A query put together over several statements gives rows of the table it began with."""
import logging

from supabase import create_client

logger = logging.getLogger(__name__)
db = create_client("https://db.example.com", "key from the vault")


def customers(city: str | None):
    query = db.table("customers").select("*")
    if city:
        query = query.eq("city", city)
    rows = query.limit(20).execute().data
    logger.info("found %s", rows)  # expect: pii-in-logs
    return rows


def products(kind: str | None):
    query = db.table("products").select("*")
    if kind:
        query = query.eq("kind", kind)
    rows = query.limit(20).execute().data
    logger.info("found %s", rows)
    return rows
