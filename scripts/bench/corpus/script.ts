/** Made TypeScript, TSX and JavaScript: what web applications around agents are made of. */
import { times, type Kind } from './kind.js';

const types: Kind = {
  header: ['import type { Metadata } from "./metadata";'],
  pieces: [
    (dice, name) => [`export interface ${name.type()} {`, ...times(dice.between(3, 9), () => `  readonly ${name.field()}${dice.roll() < 0.3 ? '?' : ''}: ${dice.pick(['string', 'number', 'string[]', 'Date | null', 'Record<string, unknown>'])};`), '}'],
    (dice, name) => [`export type ${name.type()}Kind = ${times(dice.between(2, 5), () => `"${name.thing()}"`).join(' | ')};`],
    (_dice, name) => {
      const type = name.type();
      return [`export function ${name.action()}(value: ${type} | undefined): value is ${type} {`, `  return value !== undefined && value.${name.field()} !== null && Object.keys(value).length > 0;`, '}'];
    },
  ],
};

const components: Kind = {
  header: ['"use client";', '', 'import { useEffect, useMemo, useState } from "react";', 'import { Button } from "@/components/ui/button";', 'import { cn } from "@/lib/utils";'],
  pieces: [
    (dice, name) => {
      const [type, rows, key] = [`${name.type()}${String(dice.between(1, 999))}`, name.thing(), name.field()];
      return [
        `interface ${type}Props { ${rows}: { ${key}: string; ${name.field()}: number }[]; onSelect: (id: string) => void; className?: string }`,
        '',
        `export function ${type}({ ${rows}, onSelect, className }: ${type}Props) {`,
        '  const [selected, setSelected] = useState<string | null>(null);',
        `  const sorted = useMemo(() => [...${rows}].sort((a, b) => a.${key}.localeCompare(b.${key})), [${rows}]);`,
        '  useEffect(() => {',
        '    if (selected) onSelect(selected);',
        '  }, [selected, onSelect]);',
        '  return (',
        `    <section className={cn("grid gap-${dice.between(1, 8)} p-4", className)} aria-label="${name.phrase()}">`,
        '      {sorted.map((row, index) => (',
        `        <div key={row.${key}} className="flex items-center justify-between rounded border px-3">`,
        `          <span className={index % 2 === 0 ? "text-sm" : "text-muted"}>{row.${key}}</span>`,
        `          <Button variant="${dice.pick(['ghost', 'outline', 'default'])}" disabled={selected === row.${key}} onClick={() => setSelected(row.${key})}>Open</Button>`,
        '        </div>',
        '      ))}',
        `      {sorted.length === 0 && <p className="text-sm">Nothing to show yet.</p>}`,
        '    </section>',
        '  );',
        '}',
      ];
    },
  ],
};

const helpers: Kind = {
  header: ['import { format } from "date-fns";'],
  pieces: [
    (dice, name) => {
      const [rows, key] = [name.thing(), name.field()];
      return [
        `/** ${name.phrase()}. */`,
        `export function ${name.action()}(${rows}, limit = ${dice.between(5, 50)}) {`,
        '  const grouped = new Map();',
        `  for (const row of ${rows}) {`,
        `    const value = row.${key} ?? "none";`,
        '    const list = grouped.get(value) ?? [];',
        `    if (list.length < limit) list.push({ ...row, ${name.field()}: format(row.date, "yyyy-MM-dd"), weight: Math.round(row.score * ${dice.between(2, 90)}) / 100 });`,
        '    grouped.set(value, list);',
        '  }',
        '  return [...grouped.entries()].sort(([a], [b]) => String(a).localeCompare(String(b)));',
        '}',
      ];
    },
    (_dice, name) => {
      const text = name.thing();
      return [
        `export const ${name.action()} = (${text}) => {`,
        `  const words = ${text}.toLowerCase().replace(/[^a-z0-9 ]/g, "").split(" ").filter((word) => word.length > 2);`,
        '  if (words.length === 0) return 0;',
        '  return words.reduce((sum, word) => sum + Math.log(1 + word.length), 0) / words.length;',
        '};',
      ];
    },
  ],
};

const services: Kind = {
  header: ['import { db } from "./database.js";', 'import { logger } from "./logger.js";', '', 'const BASE = process.env.SERVICE_URL ?? "https://service.example.com";'],
  pieces: [
    (dice, name) => {
      const thing = name.thing();
      return [
        `export async function ${name.action()}(${thing}Id) {`,
        '  try {',
        `    const response = await fetch(\`\${BASE}/${thing}s/\${${thing}Id}\`${dice.roll() < 0.5 ? `, { signal: AbortSignal.timeout(${dice.between(5, 30)}_000) }` : ''});`,
        `    if (!response.ok) throw new Error(\`The service answered \${response.status}\`);`,
        '    const body = await response.json();',
        `    return { id: ${thing}Id, ${name.field()}: body.${name.field()}, ${name.field()}: body.items?.length ?? 0 };`,
        '  } catch (error) {',
        `    logger.error("No ${thing} could be read", { error, id: ${thing}Id });`,
        '    throw error;',
        '  }',
        '}',
      ];
    },
    (dice, name) => [
      `export class ${name.type()}Store {`,
      '  #open = new Map();',
      '  constructor(limit) {',
      '    this.limit = limit;',
      '  }',
      ...times(dice.between(2, 5), () => [
        '',
        `  async ${name.action()}(${name.field()}, options = {}) {`,
        `    const rows = await db.query("select * from ${name.thing()} where id = $1 limit $2", [options.id, this.limit]);`,
        `    for (const row of rows) this.#open.set(row.id, { ...row, ${name.field()}: row.${name.field()} ?? null });`,
        '    return rows.length;',
        '  }',
      ]).flat(),
      '}',
    ],
  ],
};

const agents: Kind = {
  header: ['import OpenAI from "openai";', 'import { tool } from "@openai/agents";', 'import { z } from "zod";', 'import { logger } from "./logger";', '', 'const openai = new OpenAI();', 'const handlers: Record<string, (input: unknown) => Promise<string>> = {};'],
  pieces: [
    (dice, name) => {
      const id = name.action();
      return [
        `export const ${id} = tool({`,
        `  name: "${id}",`,
        `  description: "${name.phrase()}",`,
        `  parameters: z.object({ ${name.field()}: z.string(), limit: z.number().max(${dice.between(5, 50)}) }),`,
        '  execute: async (input) => {',
        `    const response = await fetch(\`https://service.example.com/${name.thing()}?limit=\${input.limit}\`);`,
        '    return JSON.stringify(await response.json());',
        '  },',
        '});',
      ];
    },
    (dice, name) => {
      const question = name.thing();
      return [
        `export async function ${name.action()}(${question}: string, history: { role: "user" | "assistant"; content: string }[]): Promise<string> {`,
        `  const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: "system", content: "${name.phrase()}." }, ...history, { role: "user", content: ${question} }];`,
        `  for (let step = 0; step < ${dice.between(3, 10)}; step++) {`,
        `    const completion = await openai.chat.completions.create({ model: "gpt-4o-mini-2024-07-18", messages${dice.roll() < 0.5 ? ', max_completion_tokens: 800' : ''} });`,
        '    const message = completion.choices[0]?.message;',
        '    if (!message?.tool_calls?.length) return message?.content ?? "";',
        '    for (const call of message.tool_calls) {',
        '      if (call.type !== "function") continue;',
        '      const run = handlers[call.function.name];',
        '      const result = await run?.(JSON.parse(call.function.arguments));',
        '      logger.info("tool finished", { name: call.function.name, step });',
        '      messages.push({ role: "tool", tool_call_id: call.id, content: result ?? "" });',
        '    }',
        '  }',
        '  return "";',
        '}',
      ];
    },
  ],
};

type Weighted = readonly (readonly [weight: number, kind: Kind])[];

/** Helpers and services are plain JavaScript, which is TypeScript as well. */
export const TYPESCRIPT: Weighted = [[34, types], [38, helpers], [22, services], [6, agents]];
export const TSX: Weighted = [[1, components]];
export const JAVASCRIPT: Weighted = [[65, helpers], [35, services]];
