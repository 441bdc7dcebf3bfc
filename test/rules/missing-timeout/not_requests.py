# Names that only look like the library: parameters, other modules, shadowed imports.
import json


def handler(requests):
    return requests.get("queue")


class Board:
    def __init__(self, requests):
        self.requests = requests

    def first(self):
        return self.requests.get(0)


def local():
    from collections import ChainMap as requests
    return requests({}).get("a")


settings = {"timeout": 3}
settings.get("timeout")
json.loads("{}")
