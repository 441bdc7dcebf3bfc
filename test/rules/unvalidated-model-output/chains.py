# LangChain's older chains, and its models that complete a text, give the text itself.
import json

from langchain.chains import LLMChain
from langchain_ollama import OllamaLLM
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o-2024-08-06", timeout=20, max_tokens=300)
local = OllamaLLM(model="llama3.1", num_predict=300, client_kwargs={"timeout": 30})


def plan(prompt_template, task):
    chain = LLMChain(llm=llm, prompt=prompt_template)
    return json.loads(chain.run(task))  # expect: unvalidated-model-output


def outline(task):
    return json.loads(local.invoke(task))  # expect: unvalidated-model-output


def careful(task):
    try:
        return json.loads(local.invoke(task))
    except json.JSONDecodeError as error:
        raise ValueError("The model wrote no JSON") from error
