# Figures written in where a TODO says that they are still to be asked for; remarks on the manner of a call are none.
import asyncio


async def pipeline_summary(writer) -> str:  # expect: mock-in-production
    # TODO: Query real warehouse data
    counts = "HOT: 3, WARM: 8"
    return f"{writer}: {counts}"


async def answered(message: str) -> str:
    return message


def forward(message: str) -> str:
    # In production, we'd make this fully async or use asyncio.run()
    return asyncio.get_event_loop().run_until_complete(answered(message))


# What must not appear in an answer
MOCK_DATA_PATTERNS = ["Example Corp", "Acme"]


def looks_made_up(text: str) -> bool:
    return any(pattern in text for pattern in MOCK_DATA_PATTERNS)
