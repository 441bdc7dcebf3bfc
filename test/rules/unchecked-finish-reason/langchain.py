# Answers of LangChain's chat models, which say in their metadata why they ended.
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4.1-2025-04-14", max_tokens=500, timeout=10)


def answer(question):
    response = llm.invoke(question)
    return response.content  # expect: unchecked-finish-reason


def checked(question):
    response = llm.invoke(question)
    if response.response_metadata["finish_reason"] == "length":
        raise ValueError("cut off")
    return response.content
