/** Made Python: what services around agents are made of. */
import { times, type Kind } from './kind.js';

const records: Kind = {
  header: ['from __future__ import annotations', '', 'from datetime import datetime', 'from decimal import Decimal', 'from enum import Enum', 'from typing import Optional', '', 'from pydantic import BaseModel, Field'],
  pieces: [
    (dice, name) => [
      `class ${name.type()}(BaseModel):`,
      `    """${name.phrase()}."""`,
      '',
      ...times(dice.between(3, 9), () => `    ${name.field()}: ${dice.pick(['str', 'int', 'Optional[str] = None', 'Decimal', 'datetime', 'list[str] = Field(default_factory=list)'])}`),
      '',
      '    @property',
      `    def ${name.action()}(self) -> bool:`,
      `        return self.${name.field()} is not None and self.${name.field()} != "${dice.pick(['closed', 'draft', 'done'])}"`,
    ],
    (dice, name) => [`class ${name.type()}(str, Enum):`, ...times(dice.between(3, 7), () => `    ${name.thing().toUpperCase()} = "${name.thing()}"`)],
  ],
};

const calculations: Kind = {
  header: ['import math', 'import re', 'from collections import defaultdict', 'from typing import Iterable'],
  pieces: [
    (dice, name) => {
      const [fn, rows, key] = [name.action(), name.thing(), name.field()];
      return [
        `def ${fn}(${rows}: Iterable[dict], limit: int = ${dice.between(5, 50)}) -> dict[str, list[dict]]:`,
        `    """${name.phrase()}, grouped by ${key}."""`,
        '    grouped: dict[str, list[dict]] = defaultdict(list)',
        `    for row in ${rows}:`,
        `        value = row.get("${key}") or "${dice.pick(['none', 'other', 'unknown'])}"`,
        '        if len(grouped[value]) >= limit:',
        '            continue',
        `        grouped[value].append({"${key}": value, "${name.field()}": row["${name.field()}"], "weight": round(row.get("score", 0) * 0.5, 2)})`,
        '    return dict(sorted(grouped.items(), key=lambda pair: -len(pair[1])))',
      ];
    },
    (dice, name) => {
      const [first, second] = [name.thing(), name.field()];
      return [
        `def ${name.action()}(${first}: str, ${second}: float = ${dice.roll().toFixed(2)}) -> float:`,
        `    cleaned = re.sub(r"[^a-z0-9 ]", "", ${first}.lower()).strip()`,
        '    if not cleaned:',
        '        return 0.0',
        '    words = [word for word in cleaned.split(" ") if len(word) > 2]',
        `    total = sum(math.log(1 + len(word)) for word in words) * ${second}`,
        `    return max(0.0, min(1.0, total / (len(words) or 1)))`,
      ];
    },
  ],
};

const routes: Kind = {
  header: ['import logging', '', 'from fastapi import APIRouter, Depends, HTTPException', 'from sqlalchemy import select', 'from sqlalchemy.orm import Session', '', 'from app.database import get_session', 'from app.models import Record', '', 'logger = logging.getLogger(__name__)', 'router = APIRouter()'],
  pieces: [
    (dice, name) => {
      const [thing, field] = [name.thing(), name.field()];
      return [
        `@router.${dice.pick(['get', 'post', 'put', 'delete'])}("/${thing}s/{record_id}")`,
        `async def ${name.action()}(record_id: str, session: Session = Depends(get_session)) -> dict:`,
        `    """${name.phrase()}."""`,
        `    ${thing} = session.execute(select(Record).where(Record.${field} == record_id)).scalar_one_or_none()`,
        `    if ${thing} is None:`,
        `        logger.warning("No ${thing} with id %s", record_id)`,
        `        raise HTTPException(status_code=404, detail="There is no such ${thing}")`,
        '    try:',
        `        ${thing}.${name.field()} = ${dice.pick(['"open"', 'record_id', '0', 'None'])}`,
        '        session.commit()',
        '    except ValueError as error:',
        '        session.rollback()',
        `        logger.exception("The ${thing} could not be saved")`,
        '        raise HTTPException(status_code=409, detail=str(error)) from error',
        `    return {"id": ${thing}.id, "${field}": ${thing}.${field}}`,
      ];
    },
  ],
};

const clients: Kind = {
  header: ['import json', 'import logging', 'import os', '', 'import httpx', 'import requests', '', 'logger = logging.getLogger(__name__)', 'BASE_URL = os.environ.get("SERVICE_URL", "https://service.example.com")'],
  pieces: [
    (dice, name) => {
      const [thing, timed] = [name.thing(), dice.roll() < 0.6];
      return [
        `def ${name.action()}(${thing}_id: str, retries: int = ${dice.between(2, 5)}) -> dict:`,
        `    """${name.phrase()}."""`,
        '    for attempt in range(retries):',
        `        response = requests.get(f"{BASE_URL}/${thing}s/{${thing}_id}"${timed ? `, timeout=${dice.between(5, 30)}` : ''})`,
        '        if response.status_code == 200:',
        '            return response.json()',
        `        logger.info("Attempt %d for ${thing} %s gave %d", attempt, ${thing}_id, response.status_code)`,
        `    raise RuntimeError(f"No ${thing} after {retries} attempts")`,
      ];
    },
    (dice, name) => [
      `class ${name.type()}Client:`,
      '    def __init__(self, token: str) -> None:',
      `        self.http = httpx.AsyncClient(base_url=BASE_URL, headers={"authorization": f"Bearer {token}"}${dice.roll() < 0.5 ? ', timeout=20' : ''})`,
      '        self.calls = 0',
      ...times(dice.between(2, 5), () => [
        '',
        `    async def ${name.action()}(self, ${name.field()}: str) -> list[dict]:`,
        '        self.calls += 1',
        `        response = await self.http.post("/${name.thing()}", json={"${name.field()}": self.calls, "page": 1})`,
        '        response.raise_for_status()',
        `        return [row for row in response.json()["items"] if row.get("${name.field()}")]`,
      ]).flat(),
    ],
  ],
};

const agents: Kind = {
  header: ['import json', 'import logging', '', 'from openai import OpenAI', '', 'from app.clients import search_orders', '', 'logger = logging.getLogger(__name__)', 'client = OpenAI()', 'MODEL = "gpt-4o-mini-2024-07-18"'],
  pieces: [
    (dice, name) => {
      const tool = name.action();
      return [
        `def ${tool}(query: str, limit: int = ${dice.between(3, 20)}) -> str:`,
        `    """${name.phrase()}."""`,
        `    rows = search_orders(query)[:limit]`,
        `    return json.dumps([{"${name.field()}": row["${name.field()}"], "${name.field()}": row.get("${name.field()}")} for row in rows])`,
        '',
        '',
        `${tool.toUpperCase()}_SCHEMA = {`,
        '    "type": "function",',
        `    "function": {"name": "${tool}", "description": "${name.phrase()}", "parameters": {"type": "object", "properties": {"query": {"type": "string"}, "limit": {"type": "integer"}}, "required": ["query"]}},`,
        '}',
      ];
    },
    (dice, name) => {
      const question = name.thing();
      return [
        `def ${name.action()}(${question}: str, history: list[dict]) -> str:`,
        `    messages = [{"role": "system", "content": "${name.phrase()}."}, *history, {"role": "user", "content": ${question}}]`,
        `    for step in range(${dice.between(3, 10)}):`,
        `        completion = client.chat.completions.create(model=MODEL, messages=messages${dice.roll() < 0.5 ? ', max_tokens=800' : ''}, temperature=${dice.roll().toFixed(1)})`,
        '        message = completion.choices[0].message',
        '        if not message.tool_calls:',
        '            return message.content or ""',
        '        for call in message.tool_calls:',
        '            arguments = json.loads(call.function.arguments)',
        '            try:',
        '                result = TOOLS[call.function.name](**arguments)',
        '            except Exception as error:',
        `                logger.exception("Tool %s failed in step %d", call.function.name, step)`,
        '                result = json.dumps({"error": str(error)})',
        '            messages.append({"role": "tool", "tool_call_id": call.id, "content": result})',
        '    return ""',
      ];
    },
  ],
};

const settings: Kind = {
  header: ['import os', 'from pathlib import Path', '', 'ROOT = Path(__file__).parent'],
  pieces: [
    (dice, name) => [`${name.action().toUpperCase()} = ${dice.pick(['int(os.environ.get("LIMIT", "20"))', '["a", "b", "c"]', `"${name.phrase()}"`, `{"${name.field()}": ${dice.between(1, 99)}, "${name.field()}": None}`])}`],
    (_dice, name) => [`def ${name.action()}(name: str) -> str:`, '    path = ROOT / "prompts" / f"{name}.md"', '    return path.read_text(encoding="utf-8") if path.exists() else ""'],
  ],
};

/** Shares as in repositories of agents: most of a code base is not the agent. */
export const PYTHON: readonly (readonly [weight: number, kind: Kind])[] = [[26, records], [28, calculations], [20, routes], [8, clients], [6, agents], [12, settings]];

