# A runner of tests by its name.
from unittest.mock import AsyncMock

sender = AsyncMock()
