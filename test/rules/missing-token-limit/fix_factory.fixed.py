# A factory that builds one model of many is one finding; all of them get a limit.
from langchain_groq import ChatGroq
from langchain_mistralai import ChatMistralAI
from langchain_openai import ChatOpenAI


def model_for(name, streaming=False):
    if name.startswith("gpt"):
        return ChatOpenAI(model=name, timeout=30, max_tokens=1024)  # expect: missing-token-limit
    if name.startswith("mistral"):
        return ChatMistralAI(
            model_name=name,
            timeout=30,
            max_tokens=1024,
        )
    if name == "short":
        return ChatGroq(model="llama-3.3-70b-versatile", max_tokens=100)
    return ChatGroq(model=name, streaming=streaming, max_tokens=1024)


def another():
    return ChatOpenAI(model="gpt-4.1", timeout=30, max_tokens=1024)  # expect: missing-token-limit
