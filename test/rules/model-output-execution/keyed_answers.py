"""Whether an answer has a key says nothing of what is under it."""
import json
import sqlite3
import subprocess

from openai import OpenAI

client = OpenAI(timeout=30)


def fetch_reply(text: str) -> dict:
    response = client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=[{"role": "user", "content": text}])
    return {"response": response.choices[0].message.content, "messages": []}


def tidy(wish: str) -> str:
    answer = fetch_reply(wish)
    plan = answer.get("response", {})
    if isinstance(plan, str):
        plan = json.loads(plan)
    if "shell_line" not in plan:
        raise ValueError("no line")
    line = plan["shell_line"]
    return subprocess.run(line, shell=True, capture_output=True, text=True, timeout=20).stdout  # expect: model-output-execution


def report(wish: str):
    answer = client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=[{"role": "user", "content": wish}])
    plan = json.loads(answer.choices[0].message.content)
    if "query" in plan:
        with sqlite3.connect("sales.db") as db:
            return db.execute(plan["query"]).fetchall()  # expect: model-output-execution
    return []


def counted(wish: str, tables: list[str]):
    answer = client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=[{"role": "user", "content": wish}])
    plan = json.loads(answer.choices[0].message.content)
    if plan["table"] in tables:
        with sqlite3.connect("sales.db") as db:
            return db.execute(f"SELECT count(*) FROM {plan['table']}").fetchone()
    return None
