import { defineRule } from '../rule.js';
import { blockingCalls } from '../support/asynchronous/blocking.js';
import { unblock } from '../support/asynchronous/blockingFix.js';
import { calleeText } from '../support/wording.js';

export const blockingCallInAsync = defineRule({
  meta: {
    id: 'blocking-call-in-async',
    area: 'reliability',
    severity: 'warning',
    title: 'Blocking call in asynchronous code',
    messages: {
      outbound: '{call} stops everything while it waits: it blocks the event loop of {fn}{more}',
      database: '{call} stops everything while the database works: it blocks the event loop of {fn}{more}',
      sleep: '{call} stops everything: it blocks the event loop of {fn}{more}',
      file: '{call} stops every other request until the disk is done: {fn} runs on the event loop{more}',
    },
    why: 'One slow answer freezes every conversation of the process: health checks time out, the orchestrator restarts the container, and all runs in flight are lost.',
    remedy: 'Use the asynchronous client, or run the call in a thread.',
    examples: {
      python: {
        bad: 'import requests\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/rates")\nasync def rates():\n    response = requests.get("https://example.com/rates", timeout=30)\n    return response.json()\n',
        good: 'import asyncio\n\nimport requests\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/rates")\nasync def rates():\n    response = await asyncio.to_thread(requests.get, "https://example.com/rates", timeout=30)\n    return response.json()\n',
      },
      typescript: {
        bad: 'import { readFileSync } from "node:fs";\nimport express from "express";\n\nconst app = express();\n\napp.get("/prompt", async (req, res) => {\n  res.send(readFileSync("prompt.txt", "utf8"));\n});\n',
        good: 'import { readFile } from "node:fs/promises";\nimport express from "express";\n\nconst app = express();\n\napp.get("/prompt", async (req, res) => {\n  res.send(await readFile("prompt.txt", "utf8"));\n});\n',
      },
    },
    fixSafety: 'review',
    references: ['https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code', 'https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop'],
    needs: ['async def', 'Sync('],
  },
  on: ['module'],
  check: (_module, context) => {
    const { sites, found } = blockingCalls(context);
    for (const site of sites) context.site(site);
    for (const blocking of found) {
      const { call, fn, kind, others, symbol, through } = blocking;
      context.report({
        at: { start: call.start, end: call.argsSpan?.start ?? call.end },
        message: kind,
        data: { call: calleeText(call, through ?? symbol), fn: fn.name ?? 'this handler', more: others.length > 0 ? ` (and ${String(others.length)} more ${kind === 'database' ? 'in this file' : 'here'})` : '' },
        evidence: [through === undefined ? `${symbol} returns only when it is done` : `${through} calls ${symbol}, which returns only when it is done`],
        related: [
          { span: fn.nameSpan ?? { start: fn.start, end: fn.start + 1 }, message: 'runs on the event loop' },
          ...others.slice(0, 3).map((o) => ({ span: { start: o.call.start, end: o.call.argsSpan?.start ?? o.call.end }, message: 'blocks as well' })),
        ],
        fixes: () => [unblock(blocking, context)],
        identity: through === undefined ? symbol : `${through}|${symbol}`,
      });
    }
  },
});
