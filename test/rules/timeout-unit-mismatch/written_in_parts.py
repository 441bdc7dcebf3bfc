# Deadlines of several parts, and the way a library writes one.
import httpx
import requests
from openai import OpenAI

requests.get("https://example.com", timeout=(5, 30000))  # expect: timeout-unit-mismatch
requests.get("https://example.com", timeout=(5, 30))
httpx.Client(timeout=httpx.Timeout(60000))  # expect: timeout-unit-mismatch
httpx.Client(timeout=httpx.Timeout(60, connect=5))
httpx.AsyncClient(timeout=httpx.Timeout(60, connect=5000))  # expect: timeout-unit-mismatch
OpenAI(timeout=httpx.Timeout(90000, connect=10))  # expect: timeout-unit-mismatch
