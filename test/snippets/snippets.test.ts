/** Snippets are held to what the rules ask of everyone else's code. */
import { strict as assert } from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { rules } from '../../src/engine/index.js';
import { analyzeText } from '../support/analyze.js';
import { compileJavaScript, compilePython, compileTypeScript, withoutTypes } from './compile.js';
import { expand, readSnippets } from './expand.js';

const NEEDED = [
  'deadline', 'retry', 'breaker', 'guarded-tool', 'dispatch', 'agent-loop', 'logging', 'redact', 'span', 'review-queue', 'approval', 'dead-letter', 'idempotency',
  'prompt-guard', 'eval', 'budget',
].map((name) => `ready-${name}`);

/** Per snippet file: what a tab becomes, and the names its snippets are analysed under. */
const LANGUAGES = [
  { file: 'python.json', indent: '    ', extensions: ['.py'] },
  { file: 'typescript.json', indent: '  ', extensions: ['.ts', '.tsx'] },
  { file: 'javascript.json', indent: '  ', extensions: ['.js', '.jsx'] },
];

/** Packages that the snippets import and this project does not install: as much of them as is used. */
const AMBIENT = `
declare module 'pg' {
  export interface Pool {
    query<R = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<{ rows: R[]; rowCount: number | null }>;
  }
}
declare module 'pino' {
  export interface Logger { info(fields: object, message: string): void }
  export function pino(options: { level: string; mixin(): object; redact: string[] }): Logger;
}
declare module '@opentelemetry/api' {
  export type Attributes = Record<string, string | number | boolean | undefined>;
  export interface Span { setAttribute(key: string, value: string): this; setStatus(status: { code: SpanStatusCode }): this; end(): void }
  export enum SpanStatusCode { UNSET, OK, ERROR }
  export interface Tracer { startActiveSpan<R>(name: string, options: { attributes?: Attributes }, fn: (span: Span) => R): R }
  export const trace: { getTracer(name: string): Tracer };
}
`;
const AGENT = 'export function answer(input: string): Promise<string> { return Promise.resolve(input); }';

/** Rules that are off by default count here too. */
const EVERY_RULE = Object.fromEntries(rules.map((rule) => [rule.meta.id, 'hint' as const]));
const root = path.join(__dirname, '../..');
const expanded = (file: string, indent: string): [prefix: string, text: string][] => readSnippets(file).map((snippet) => [snippet.prefix, expand(snippet, indent).text]);

describe('snippets', () => {
  for (const { file, indent, extensions } of LANGUAGES) {
    describe(file, () => {
      const snippets = readSnippets(file);

      it('covers what an agent needs, under the same prefixes as the other languages', () => {
        assert.deepEqual(snippets.map((s) => s.prefix), NEEDED);
      });

      it('says in a line what each is for', () => {
        for (const { name, description } of snippets) {
          assert.match(description, /^[A-Z][^!]{20,120}[^.!]$/u, name);
          assert.match(name, /^[A-Z][a-z- ]+$/u);
        }
      });

      it('numbers tab stops from 1 without a gap and ends at the end', () => {
        for (const snippet of snippets) {
          const { stops } = expand(snippet, indent);
          assert.equal(stops.at(-1), 0, snippet.name);
          assert.equal(snippet.body.at(-1), '$0', snippet.name);
          const numbers = [...new Set(stops.slice(0, -1))].sort((a, b) => a - b);
          assert.deepEqual(numbers, numbers.map((_, i) => i + 1), snippet.name);
        }
      });

      it('indents with tabs, which the editor turns into what the file uses', () => {
        for (const { name, body } of snippets) for (const line of body) assert.doesNotMatch(line, /^\t* |\s$/u, name);
      });

      for (const snippet of snippets) {
        it(`${snippet.prefix} gives no finding`, async () => {
          const { text } = expand(snippet, indent);
          for (const extension of extensions) {
            const analysis = await analyzeText(`agent/snippet${extension}`, text, { rules: EVERY_RULE });
            assert.deepEqual(analysis.findings.map((f) => `${f.rule}: ${f.message} at: ${text.slice(f.span.start, f.span.end)}`), []);
            assert.deepEqual([analysis.suppressed, analysis.parseErrors], [[], []]);
          }
        });
      }
    });
  }

  it('would be found out: the same analysis finds what is wrong', async () => {
    const { findings } = await analyzeText('agent/snippet.py', 'import requests\n\n\ndef load(url):\n    return requests.get(url)\n', { rules: EVERY_RULE });
    assert.ok(findings.some((f) => f.rule === 'missing-timeout'));
  });

  it('compile as Python', function () {
    this.timeout(40_000);
    assert.deepEqual(compilePython(Object.fromEntries(expanded('python.json', '    '))), []);
    assert.equal(compilePython({ broken: 'def f(:\n' }).length, 1);
  });

  it('compile as TypeScript and in components, with strict types', function () {
    this.timeout(40_000);
    const texts = expanded('typescript.json', '  ').flatMap(([prefix, text]) => [[`${prefix}.ts`, text], [`${prefix}-component.tsx`, text]]);
    const extra = { 'ambient.d.ts': AMBIENT, '../src/agent.ts': AGENT };
    assert.deepEqual(compileTypeScript(Object.fromEntries(texts) as Record<string, string>, extra), []);
    assert.deepEqual(compileTypeScript({ 'broken.ts': 'export const seconds: number = "30";' }, {}), ["broken.ts:1: Type 'string' is not assignable to type 'number'."]);
  });

  it('are the same program in JavaScript, without the types', () => {
    const script = new Map(expanded('javascript.json', '  '));
    for (const [prefix, text] of expanded('typescript.json', '  ')) {
      const plain = script.get(prefix) ?? assert.fail(`${prefix} is missing in JavaScript`);
      assert.deepEqual(compileJavaScript(prefix, plain), []);
      assert.equal(withoutTypes(plain).code, withoutTypes(text).code, prefix);
    }
    assert.equal(compileJavaScript('typed', 'const seconds: number = 30;').length, 1);
  });

  it('are contributed for each language and packed', () => {
    const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { contributes: { snippets: { language: string; path: string }[] } };
    assert.deepEqual(manifest.contributes.snippets.map(({ language, path: file }) => `${language} ${file}`), [
      'python ./snippets/python.json',
      'typescript ./snippets/typescript.json',
      'typescriptreact ./snippets/typescript.json',
      'javascript ./snippets/javascript.json',
      'javascriptreact ./snippets/javascript.json',
    ]);
    assert.ok(fs.readFileSync(path.join(root, '.vscodeignore'), 'utf8').split(/\r?\n/u).includes('!snippets/**'));
  });
});
