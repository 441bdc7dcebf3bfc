# Clients that a caller may hand in, and answers that are returned as they come.
import boto3
import chromadb
from mem0 import AsyncMemoryClient, Memory
from openai import AsyncOpenAI, OpenAI
from qdrant_client import QdrantClient


class Archive:
    def __init__(self, s3_client=None):
        self._s3 = s3_client or boto3.client("s3")

    async def put(self, key, data):
        self._s3.put_object(Bucket="archive", Key=key, Body=data)  # expect: blocking-call-in-async


class Index:
    def __init__(self, url, client=None):
        self.client = client if client is not None else QdrantClient(url=url)

    async def add(self, points):
        self.client.upsert(collection_name="notes", points=points)  # expect: blocking-call-in-async


class Writer:
    def __init__(self, client=None):
        self.client = client or AsyncOpenAI(timeout=30)

    async def write(self, messages):
        return await self.client.chat.completions.create(model="gpt-4o-mini-2024-07-18", messages=messages)


class Mixed:
    def __init__(self, quick):
        self.client = OpenAI(timeout=5) if quick else AsyncOpenAI(timeout=30)

    def start(self, messages):
        return self.client.chat.completions.create(model="gpt-4o-mini-2024-07-18", messages=messages)


model = OpenAI(timeout=30)


async def answer(messages):
    return model.chat.completions.create(model="gpt-4o-mini-2024-07-18", messages=messages)  # expect: blocking-call-in-async


remote_notes = chromadb.HttpClient(host="chroma.internal").get_collection("notes")
local_notes = chromadb.PersistentClient(path="notes").get_collection("notes")


async def count():
    return remote_notes.count()  # expect: blocking-call-in-async


async def count_local():
    return local_notes.count()


class Recall:
    def __init__(self, config, handed: Memory):
        self.memory = Memory.from_config(config)
        self.remote = AsyncMemoryClient()
        self.handed = handed

    async def find(self, wish):
        return self.memory.search(wish, user_id="u1")  # expect: blocking-call-in-async

    async def find_in_handed(self, wish):
        return self.handed.search(wish, user_id="u1")

    async def find_remote(self, wish):
        return await self.remote.search(wish, user_id="u1")
