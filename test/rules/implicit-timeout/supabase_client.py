# Supabase waits 120 s for a query unless its options say otherwise.
import os

import httpx
from supabase import ClientOptions, create_async_client, create_client

shelves = create_client(os.environ["SHELVES_URL"], os.environ["SHELVES_KEY"])  # expect: implicit-timeout
quick = create_client(os.environ["SHELVES_URL"], os.environ["SHELVES_KEY"], options=ClientOptions(postgrest_client_timeout=10))
third = create_client(os.environ["SHELVES_URL"], os.environ["SHELVES_KEY"], ClientOptions(postgrest_client_timeout=10))
own = create_client(os.environ["SHELVES_URL"], os.environ["SHELVES_KEY"], options=ClientOptions(httpx_client=httpx.Client(timeout=10)))


async def connect():
    return await create_async_client(os.environ["SHELVES_URL"], os.environ["SHELVES_KEY"])  # expect: implicit-timeout
