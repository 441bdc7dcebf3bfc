# `q` is what somebody asked, in a service that answers questions; a map is asked for places.
import logging

from fastapi import APIRouter
from openai import OpenAI
from pydantic import BaseModel

logger = logging.getLogger(__name__)
router = APIRouter()
client = OpenAI()


class Ask(BaseModel):
    q: str
    k: int = 5


@router.post("/ask")
def ask(request: Ask):
    logger.info(f"asked {request.q[:50]}")  # expect: prompt-in-logs
    logger.info(f"wants {request.k}")
    return answer(request.q)


def answer(q: str):
    logger.info(f"looking for {q[:100]}")  # expect: prompt-in-logs
    return client.embeddings.create(model="text-embedding-3-small", input=q)


def geocode(q: str):
    logger.info(f"no such place: {q}")
