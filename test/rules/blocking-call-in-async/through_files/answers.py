# The agent behind the routes: its client is made on first use.
from groq import Groq

_client = None


def _get_client():
    global _client
    if _client is None:
        _client = Groq(timeout=20)
    return _client


def run(question):
    reply = _get_client().chat.completions.create(model="llama-3.3-70b-versatile", messages=[{"role": "user", "content": question}], max_tokens=50)
    return reply.choices[0].message.content
