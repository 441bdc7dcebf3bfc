# Clients that other files use.
import requests
from openai import OpenAI

llm = OpenAI(timeout=30)
endless = OpenAI(timeout=None)  # expect: missing-timeout
http = requests.Session()


def fetch_json(url):
    return http.get(url, timeout=5).json()
