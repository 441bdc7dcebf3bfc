# Clients kept on self, made by factories, or handed to the constructor.
import requests
from openai import OpenAI


class Support:
    def __init__(self, key):
        self.client = OpenAI(api_key=key, timeout=30)
        self.http = requests.Session()

    def answer(self, text):
        self.http.post("https://example.com", json={"text": text})  # expect: missing-timeout
        return self.client.responses.create(model="gpt-4o", input=text)


def make_session():
    session = requests.Session()
    session.headers["x"] = "y"
    return session


def load(url):
    return make_session().get(url)  # expect: missing-timeout


class Limited(requests.Session):
    def request(self, method, url, **kwargs):
        kwargs.setdefault("timeout", 5)
        return super().request(method, url, **kwargs)


def limited(url):
    return Limited().get(url)
