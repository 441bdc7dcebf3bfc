from openai import OpenAI

from ledger import Ledger, rows_in, rows_of, rows_of_checked

client = OpenAI(timeout=20)
ledger = Ledger()


def written(question: str) -> str:
    answer = client.chat.completions.create(model="gpt-4o-2024-08-06", max_tokens=200, messages=[{"role": "user", "content": question}])
    return (answer.choices[0].message.content or "").strip()


def look_up(question: str) -> list:
    statement = written(question)
    return rows_of(statement)  # expect: model-output-execution


async def look_up_later(question: str, session) -> list:
    return await ledger.read(session, written(question))  # expect: model-output-execution


def look_up_checked(question: str) -> list:
    return rows_of_checked(written(question))


def look_up_bound(question: str) -> list:
    return rows_of("SELECT * FROM bookings WHERE guest = %s", (written(question),))


def look_up_table(question: str) -> list:
    return rows_in(written(question))


def fixed() -> list:
    return rows_of("SELECT count(*) FROM bookings")
