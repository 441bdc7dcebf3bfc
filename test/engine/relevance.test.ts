/** What is skipped before it is parsed: never a text in which a rule could say something, and most that only look like one. */
import assert from 'node:assert/strict';
import type { CatalogPart } from '../../src/engine/catalog/schema.js';
import type { Engine } from '../../src/engine/index.js';
import { testEngine } from '../support/analyze.js';

/** Usage of a symbol as code writes it, the root of the library among it. */
function useOf(symbol: string): string {
  const root = /^[^.#(]+/u.exec(symbol)?.[0] ?? symbol;
  return `import "${root}"\n${symbol.replaceAll('#', '.')}(value)\n`;
}

describe('What is worth parsing', () => {
  let engine: Engine;
  before(async () => { engine = await testEngine(); });

  const isRelevant = (rule: string, text: string): boolean =>
    engine.isRelevant(text, { rules: { '*': 'off', [rule]: 'warning' }, options: { timeoutSeconds: 30, redactors: [], personalWords: [], harmlessWords: [] } });
  const symbolsOf = (pick: (part: CatalogPart) => readonly string[]): readonly string[] => engine.catalogParts.flatMap(pick);

  it('is every text that hands something to a known sink', () => {
    const symbols = symbolsOf(({ sinks = [] }) => sinks.flatMap((row) => row.symbols));
    assert.ok(symbols.length > 100);
    assert.deepEqual(symbols.filter((symbol) => !isRelevant('pii-in-logs', useOf(symbol))), []);
  });

  it('is every text that runs a known agent framework', () => {
    const runs = symbolsOf(({ loops = [] }) => loops.flatMap((row) => row.runs));
    assert.ok(runs.length > 20);
    for (const rule of ['unmetered-model-call', 'missing-token-limit']) assert.deepEqual(runs.filter((symbol) => !isRelevant(rule, useOf(symbol))), [], rule);
  });

  const MATTERS: Readonly<Record<string, readonly string[]>> = {
    'pii-in-logs': ['this.logger?.info(user)', 'self._log.warning(user.email)', 'log\n  .error(user)', 'auditLog(user)', 'from x import log_event as emit', 'const out = process.stdout;', 'reportError(user)', 'span.update(input=text)', 'logger.info`${user}`'],
    'development-endpoint': ['"http://localhost:3000"', '`https://api.staging.shop.example.com/${id}`', '"postgres://app:pw@127.0.0.1/orders"', '"https://sandbox.pay.example.com"', '"https://orders.local/v1"'],
    'overbroad-scope': ['{ Effect: "Allow", Action: "*" }', '"Effect": "Allow"', 'Effect.ALLOW', 'SCOPES = ["https://mail.google.com/"]'],
    'unbounded-history': ['self.history.append(turn)\nself.llm(self.history)', 'turns.push(line);\nawait client.chat({ messages: turns })'],
  };
  const DOES_NOT: Readonly<Record<string, readonly string[]>> = {
    'pii-in-logs': ['Math.log(value)', 'np.log(value)', 'catalog.items(user)', 'blog.title', 'dialog.open(user)', 'login(form)', 'logout()', 'logic.run(user)', 'the log of a day', 'brace(x)', 'retrace', 'window.addEventListener("x", f)', '<span className="x">{user.name}</span>', 'fingerprint(user)', 'entryPoint(user)'],
    'development-endpoint': ['pattern.test(url)', 'value.toLocaleString()', 'store.local.get(key)', '"see the sandbox"', 'staging_area(cart)', '"https://shop.example.com/developer"'],
    'overbroad-scope': ['useEffect(() => {}, [])', 'useLayoutEffect(draw)'],
    'unbounded-history': ['rows.push(row);\nreturn rows', 'total += line.price'],
  };
  for (const [rule, texts] of Object.entries(MATTERS)) {
    for (const text of texts) it(`is ${JSON.stringify(text)} for ${rule}`, () => { assert.ok(isRelevant(rule, text)); });
  }
  for (const [rule, texts] of Object.entries(DOES_NOT)) {
    for (const text of texts) it(`is not ${JSON.stringify(text)} for ${rule}`, () => { assert.ok(!isRelevant(rule, text)); });
  }
});
