# Model calls and models built with and without an output-token limit.
import litellm
from anthropic import Anthropic
from google import genai
from google.genai import types
from langchain_openai import ChatOpenAI, OpenAI as CompletionModel
from openai import OpenAI

client = OpenAI(timeout=30)
claude = Anthropic(timeout=30)
gemini = genai.Client()
chat = ChatOpenAI(model="gpt-4.1", timeout=30)  # expect: missing-token-limit
limited_chat = ChatOpenAI(model="gpt-4.1", timeout=30, max_tokens=500)
legacy = CompletionModel(timeout=30)


def unlimited(messages):
    client.chat.completions.create(model="gpt-4.1", messages=messages)  # expect: missing-token-limit
    client.responses.create(model="gpt-5-mini", input=messages)  # expect: missing-token-limit
    litellm.completion(model="gpt-4.1", messages=messages)  # expect: missing-token-limit
    gemini.models.generate_content(  # expect: missing-token-limit
        model="gemini-2.5-flash",
        contents=messages,
    )
    gemini.models.generate_content(model="gemini-2.5-flash", contents=messages, config=types.GenerateContentConfig(temperature=0))  # expect: missing-token-limit
    return chat.invoke(messages)


def limited(messages, options, config):
    client.chat.completions.create(model="gpt-4.1", messages=messages, max_tokens=500)
    client.chat.completions.create(model="gpt-4.1", messages=messages, **options)
    client.responses.create(model="gpt-4.1", input=messages, max_output_tokens=500)
    litellm.completion(model="gpt-4.1", messages=messages, max_completion_tokens=500)
    gemini.models.generate_content(model="gemini-2.5-flash", contents=messages, config=config)
    gemini.models.generate_content(model="gemini-2.5-flash", contents=messages, config={"max_output_tokens": 500})
    claude.messages.create(model="claude-sonnet-4-5", max_tokens=500, messages=messages)
    client.embeddings.create(model="text-embedding-3-small", input="text")
    return legacy.invoke("text")
