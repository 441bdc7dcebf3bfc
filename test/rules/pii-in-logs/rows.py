# Rows of tables of people are people's records; columns without anybody in them are not.
import logging

from supabase import create_client

logger = logging.getLogger(__name__)
supabase = create_client("https://db.example.org", "key")


def by_cursor(connection, number):
    cursor = connection.cursor()
    cursor.execute("SELECT id, name, email FROM customers WHERE id = %s", (number,))
    row = cursor.fetchone()
    logger.info("found %s", row)  # expect: pii-in-logs
    logger.info("found %s", row[0])
    cursor.execute("SELECT count(*) FROM customers")
    amount = cursor.fetchone()
    logger.info("there are %s", amount)


def by_chain(connection):
    entries = connection.execute("SELECT * FROM users").fetchall()
    logger.info("read %d", len(entries))
    for entry in entries:
        logger.info("read %s", entry)  # expect: pii-in-logs
    slots = connection.execute("SELECT * FROM slots").fetchall()
    logger.info("slots %s", slots)


def by_builder(number):
    result = supabase.table("patients").select("*").eq("id", number).execute()
    logger.info("got %s", result.data)  # expect: pii-in-logs
    states = supabase.table("patients").select("id, state").execute()
    logger.info("got %s", states.data)


def load(number):
    return supabase.table("leads").select("*").eq("id", number).single().execute().data


def show(number):
    found = load(number)
    logger.info("loaded %s", found)  # expect: pii-in-logs
