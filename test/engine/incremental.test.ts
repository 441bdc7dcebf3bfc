import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Analysis, Engine, LanguageId, ParsedFile } from '../../src/engine/index.js';
import { contextOf, testEngine } from '../support/analyze.js';

const EXAMPLE = join(import.meta.dirname, '../../examples/support-agent');

interface Subject {
  /** Where the text stands. */
  readonly file: string;
  /** Parts of the example that make it up. */
  readonly parts: readonly string[];
  readonly language: LanguageId;
  /** What people type: whole lines, and pieces that leave the text broken until the next edit. */
  readonly typed: readonly string[];
}

const SUBJECTS: readonly Subject[] = [
  { file: 'agent.py', parts: ['loop', 'triage', 'shipping', 'memory'].map((name) => `python/agent/${name}.py`), language: 'python', typed: ['x = 1\n', '    y = call(\n', ')', '"""', '# é😀\n', '\r\n', 'if x:\n    pass\n', '\t', 'try:\n', '\\\n', "f'{x!r}'", 'async def f():\n    await g()\n'] },
  { file: 'agent.ts', parts: ['agent', 'triage', 'shipping', 'memory'].map((name) => `typescript/src/${name}.ts`), language: 'typescript', typed: ['const x = 1;\n', 'await call(\n', ')', '`', '${', '}', '// é😀\n', '\r\n', '/*', '*/', 'if (x) {\n', 'export async function f() { await g(); }\n'] },
];

/** One edit of a text of any length: where it starts and how much it replaces, as shares of the text. */
const edit = (typed: readonly string[]) => fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 80 })),
  added: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('', ...typed) }, fc.string({ unit: 'grapheme', maxLength: 6 })),
  /** Whether the edit is taken back afterwards: text that was broken is whole again. */
  undone: fc.boolean(),
});

type Edit = ReturnType<typeof edit> extends fc.Arbitrary<infer E> ? E : never;

/** Everything a parse and its analysis say, without the objects' identities. */
function said({ module }: ParsedFile, { findings, suppressed, sites, parseErrors }: Analysis): unknown {
  const { calls, names, functions, strings, branches } = module.index;
  const places = [calls, names, functions, strings, branches].map((facts) => facts.map(({ kind, start, end }) => `${kind} ${String(start)}-${String(end)}`));
  return { places, errors: module.errors, parseErrors, sites, findings: findings.map(({ rule, span, message, identity }) => ({ rule, span, message, identity })), suppressed: suppressed.length };
}

describe('an edited file', function () {
  this.timeout(120_000);
  let engine: Engine;

  before(async () => {
    engine = await testEngine();
  });

  for (const { file, parts, language, typed } of SUBJECTS) {
    const original = parts.map((part) => readFileSync(join(EXAMPLE, part), 'utf8')).join('\n');

    /** Follows the edits with one parse after the other; at every text that can be read the result is the one of a fresh start. */
    let compared = 0;
    const follow = (edits: readonly Edit[]): void => {
      let text = original;
      let parsed = engine.parse({ file, language, text });
      const step = (start: number, end: number, newText: string): void => {
        text = text.slice(0, start) + newText + text.slice(end);
        const source = { file, language, text };
        const next = engine.parse(source, parsed);
        parsed.dispose();
        parsed = next;
        const fresh = engine.parse(source);
        // Where the text is broken the parser may recover in another way than from the start; it must not stay with that.
        const context = contextOf(engine, file, text, {});
        if (fresh.module.errors.length === 0) {
          compared++;
          assert.deepEqual(said(next, engine.analyze(source, context, next)), said(fresh, engine.analyze(source, context, fresh)));
        }
        fresh.dispose();
      };
      try {
        for (const { at, removed, added, undone } of edits) {
          const start = Math.floor(at * text.length);
          const before = text.slice(start, start + removed);
          step(start, start + before.length, added);
          if (undone) step(start, start + added.length, before);
        }
      } finally {
        parsed.dispose();
      }
    };

    it(`says what a fresh start would say, however it came to be: ${language}`, () => {
      fc.assert(fc.property(fc.array(edit(typed), { minLength: 1, maxLength: 8 }), follow), { numRuns: 60 });
      assert.ok(compared > 60, `only ${String(compared)} texts could be read`);
    });
  }
});
