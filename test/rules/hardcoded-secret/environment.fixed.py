# A literal behind the environment, and one put into it.
import os

search_key = os.environ["SEARCH_API_KEY"]
service_key = os.environ["SERVICE_KEY"]  # expect: hardcoded-secret
other_key = os.getenv("OTHER_API_KEY", "")
mode = os.getenv("OTHER_API_KEY", "dev-only-key-change-me-1234")
