# Databases behind a provider's client fail like any other: what is dropped is missed, what is told is not.
import logging
import os

from firebase_admin import firestore
from langchain_mcp_adapters.client import MultiServerMCPClient
from neo4j import GraphDatabase
from supabase import ClientOptions, create_client

logger = logging.getLogger(__name__)
shelves = create_client(os.environ["SHELVES_URL"], os.environ["SHELVES_KEY"], options=ClientOptions(postgrest_client_timeout=10))
notes = firestore.client()
graph = GraphDatabase.driver("bolt://graph:7687", auth=("reader", os.environ["GRAPH_SECRET"]))


def titles(shelf: str) -> list[dict]:
    try:
        return shelves.table("titles").select("*").eq("shelf", shelf).order("name").execute().data
    except Exception:  # expect: swallowed-error
        return []


def note(note_id: str) -> dict | None:
    try:
        return notes.collection("notes").document(note_id).get().to_dict()
    except Exception:  # expect: swallowed-error
        return None


def related(title: str) -> list:
    try:
        with graph.session() as session:
            return list(session.run("MATCH (t {name: $title})-->(o) RETURN o", title=title))
    except Exception:  # expect: swallowed-error
        return []


def keep(note_id: str, text: str) -> bool:
    try:
        notes.collection("notes").document(note_id).set({"text": text})
    except Exception:
        logger.exception("note %s was not kept", note_id)
        raise
    return True


async def toolbox(servers: dict) -> list:
    try:
        return await MultiServerMCPClient(servers).get_tools()
    except Exception:  # expect: swallowed-error
        return []
