/**
 * What a baseline rests on: fingerprints stay when lines move, when real formatters lay the code out anew and when other functions get other
 * names. Held against every fixture of every rule, with all rules on.
 */
import assert from 'node:assert/strict';
import { format as formatPython, type Config } from '@wasm-fmt/ruff_fmt';
import { format as formatScript, type Options } from 'prettier';
import type { Analysis } from '../../src/engine/index.js';
import { fingerprints } from '../../src/workspace/fingerprint.js';
import { sha256 } from '../../src/workspace/node/hash.js';
import { analyzeText, languageOf } from '../support/analyze.js';
import { fixtureFolders, fixturesOf, type Fixture } from '../support/fixtures.js';
import { parseModule } from '../support/syntax.js';

const PYTHON_STYLES: Readonly<Record<string, Config>> = {
  'as Black does': {},
  'in narrow lines, with single quotes and tabs': { line_width: 40, quote_style: 'single', indent_style: 'tab', line_ending: 'crlf' },
  'in endless lines': { line_width: 320, magic_trailing_comma: 'ignore', indent_width: 2 },
};
const SCRIPT_STYLES: Readonly<Record<string, Options>> = {
  'as Prettier does': {},
  'in narrow lines, with single quotes and tabs': { printWidth: 40, singleQuote: true, jsxSingleQuote: true, useTabs: true, semi: false, trailingComma: 'none', arrowParens: 'avoid', endOfLine: 'crlf' },
  'in endless lines': { printWidth: 320, tabWidth: 4, quoteProps: 'consistent', objectWrap: 'collapse', bracketSpacing: false },
};

const fixtures = fixtureFolders().flatMap(fixturesOf);

describe('fingerprints', () => {
  it('stay when lines move', async () => {
    await holds(fixtures, ({ name, text }) => {
      const comment = name.endsWith('.py') ? '#' : '//';
      return [`\n\n${comment} A remark on top.\n\n${text}`, `${text}\n${comment} More at the end.\n`];
    });
  });

  for (const [style, config] of Object.entries(PYTHON_STYLES)) {
    it(`stay when Python is laid out ${style}`, async () => {
      await holds(fixtures.filter(isPython), ({ name, text }) => [formatPython(text, name, config)]);
    });
  }

  for (const [style, options] of Object.entries(SCRIPT_STYLES)) {
    it(`stay when scripts are laid out ${style}`, async () => {
      await holds(fixtures.filter((one) => !isPython(one)), async ({ name, text }) => [await formatScript(text, { ...options, filepath: name })]);
    });
  }

  it('stay when functions without a finding get other names', async () => {
    // A name can be why nothing is said (`close` may fail silently), so others may come; a known one never goes.
    await holds(fixtures, renamed, (change) => change.startsWith('-'));
  });

  it('tell two fields of one record in one line apart, so that repairing one leaves the other', async () => {
    const { findings } = await analyzeText('whoami.py', 'import logging\n\nlogger = logging.getLogger(__name__)\n\n\ndef greet(customer: dict) -> None:\n    logger.info("%s (%s)", customer.get("full_name"), customer.get("email"))\n');
    const told = findings.filter(({ rule }) => rule === 'pii-in-logs').map(({ identity }) => identity);
    assert.equal(told.length, 2);
    assert.equal(new Set(told).size, 2);
  });

  it('of values in logs stay when what they come from is called in another way, or carries more', async () => {
    const printsOfLogs = async (name: string, text: string): Promise<string[]> => (await printsOf({ rule: 'prompt-in-logs', name, text, world: {} }, text)).filter((one) => one.startsWith('prompt-in-logs'));
    const ask = (made: string): string => `from openai import OpenAI\n\n\ndef ask(client, question):\n    return client.chat.completions.create(model="gpt-5", messages=question).choices[0].message.content\n\n\nprint(ask(${made}, "When?"))\n`;
    const [before, after] = [await printsOfLogs('ask.py', ask('OpenAI()')), await printsOfLogs('ask.py', ask('OpenAI(timeout=30)'))];
    assert.equal(before.length, 1);
    assert.deepEqual(after, before);
    const act = (failed: string): string => `import { tools } from "./tools";\nimport { logger } from "./log";\n\nexport async function act(toolCall) {\n  let observation;\n  try {\n    observation = await tools[toolCall.function.name](JSON.parse(toolCall.function.arguments));\n  } catch (error) {\n    observation = ${failed};\n  }\n  logger.info(\`seen: \${observation}\`);\n  return observation;\n}\n`;
    const [plain, telling] = [await printsOfLogs('act.ts', act('null')), await printsOfLogs('act.ts', act('`${toolCall.function.arguments} failed`'))];
    assert.equal(plain.length, 1);
    assert.deepEqual(telling, plain);
  });
}).timeout(120_000);

const isPython = ({ name }: Fixture): boolean => name.endsWith('.py');

/** Other texts of the fixtures must have the same findings, by fingerprint. `matters` picks the changes (`- gone`, `+ come`) that may not be. */
async function holds(over: readonly Fixture[], others: (fixture: Fixture) => readonly string[] | Promise<readonly string[]>, matters: (change: string) => boolean = () => true): Promise<void> {
  let compared = 0;
  const changed: string[] = [];
  for (const fixture of over) {
    const before = await printsOf(fixture, fixture.text);
    if (before.length === 0) continue;
    for (const text of await others(fixture)) {
      const after = await printsOf(fixture, text);
      const changes = [...before.filter((one) => !after.includes(one)).map((one) => `- ${one}`), ...after.filter((one) => !before.includes(one)).map((one) => `+ ${one}`)].filter(matters);
      if (changes.length > 0) changed.push([`${fixture.rule}/${fixture.name}`, ...changes].join('\n'));
      compared += before.length;
    }
  }
  assert.deepEqual(changed, []);
  assert.ok(compared > 0);
}

/** `rule fingerprint (identity)` of each finding, sorted: a baseline knows no order. */
async function printsOf({ name, world: { files, versions } }: Fixture, text: string): Promise<string[]> {
  const { findings } = await analyzeText(name, text, { files: files ?? {}, versions: versions ?? {} });
  return fingerprints(name, findings, sha256).map((print, at) => `${findings[at]!.rule} ${print} (${findings[at]!.identity})`).sort();
}

/** The text with other names for the functions that nothing in it speaks of and no finding is in; a constructor's name is the language's. */
async function renamed({ name, text, world: { files, versions } }: Fixture): Promise<string[]> {
  const module = await parseModule(languageOf(name), text);
  const { findings }: Analysis = await analyzeText(name, text, { files: files ?? {}, versions: versions ?? {} });
  const places = findings.flatMap(({ span, related }) => [span, ...related.map((one) => one.span)]);
  const names = module.index.functions.flatMap((fn) => (fn.name === undefined || fn.form === 'constructor' || places.some(({ start }) => fn.start <= start && start < fn.end) ? [] : [fn.name]));
  const lonely = names.filter((one) => text.split(new RegExp(`\\b${one}\\b`, 'u')).length === 2);
  return lonely.length === 0 ? [] : [lonely.reduce((so, one) => so.replace(new RegExp(`\\b${one}\\b`, 'u'), `${one}_renamed`), text)];
}
