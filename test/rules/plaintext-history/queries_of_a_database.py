"""A query that a database is asked is not what somebody said."""
from openai import OpenAI

client = OpenAI(timeout=30)


def save(rows, path):
    with open(path, "a") as handle:
        for query, result in rows:
            handle.write(f"  Query: {query}\n")
