# Whoever runs this asks for the stand-in by its name; a setting may be left on.
from .doubles import FakeLLMClient, StubSearchClient

from .real import LLMClient, SearchClient


def main(args, settings):
    if args.stub_search:
        search = StubSearchClient()
    else:
        search = SearchClient()
    model = FakeLLMClient() if settings.use_fake else LLMClient()  # expect: mock-in-production
    return search, model
