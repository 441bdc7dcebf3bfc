# Whichever model the factory gives is billed.
from .llm import get_llm


async def answer(question: str) -> str:
    response = await get_llm().ainvoke(question)  # expect: unmetered-model-call
    return response.content
