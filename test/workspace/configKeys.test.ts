/** Every key that `.readiness/config.json` may hold, by its path, with a project in which it makes a difference. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv from 'ajv';
import type { z } from 'zod';
import { rules } from '../../src/engine/index.js';
import { catalogPart } from '../../src/engine/catalog/rowSchema.js';
import { loadConfig } from '../../src/workspace/config/load.js';
import { configSchema, CONFIG_FILE, type Config } from '../../src/workspace/config/schema.js';
import { PRESETS } from '../../src/workspace/presets.js';
import { openFiles, PROBLEM } from './support/testEngine.js';

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly config: Config;
  /** `file:line rule` (1-based), with the severity in front where it is no warning. */
  readonly without: readonly string[];
  readonly with: readonly string[];
  /** Only findings of these rules are looked at; all by default. */
  readonly rules?: readonly string[];
}

const ids = rules.map(({ meta }) => meta.id);
const python = 'python' as const;
const source = 'our own library';
const acme = (code: string): Readonly<Record<string, string>> => ({ 'a.py': `import acme\n${code}` });

const CASES: Readonly<Record<string, Case>> = {
  preset: {
    files: { 'a.py': `${PROBLEM}\n\nfrom openai import OpenAI\n\nclient = OpenAI()\n` }, config: { preset: 'pilot' },
    without: ['a.py:5 missing-timeout', 'information a.py:10 implicit-timeout'], with: ['a.py:5 missing-timeout'],
  },
  rules: {
    files: { 'a.py': `${PROBLEM}\n\nfrom openai import OpenAI\n\nclient = OpenAI()\n` }, config: { rules: { '*': 'off', 'missing-timeout': 'error' } },
    without: ['a.py:5 missing-timeout', 'information a.py:10 implicit-timeout'], with: ['error a.py:5 missing-timeout'],
  },
  include: { files: { 'tests/test_a.py': PROBLEM }, config: { include: ['tests/**'] }, without: [], with: ['tests/test_a.py:5 missing-timeout'] },
  exclude: { files: { 'old/a.py': PROBLEM, 'b.py': PROBLEM }, config: { exclude: ['old/**'] }, without: ['b.py:5 missing-timeout', 'old/a.py:5 missing-timeout'], with: ['b.py:5 missing-timeout'] },
  'options.redactors': {
    files: { 'app/privacy.py': 'def veil(text):\n    return f"<{text}>"\n', 'a.py': 'import logging\n\nfrom app.privacy import veil\n\nlogger = logging.getLogger(__name__)\n\n\ndef greet(customer):\n    email = veil(customer)\n    logger.info(email)\n' }, config: { options: { redactors: ['app.privacy.veil'] } },
    without: ['a.py:10 pii-in-logs'], with: [],
  },
  'options.personalWords': {
    files: { 'a.py': 'import logging\n\nlogger = logging.getLogger(__name__)\n\n\ndef greet(customer):\n    logger.info(customer.club_number)\n' }, config: { options: { personalWords: ['club_number'] } },
    without: [], with: ['a.py:7 pii-in-logs'],
  },
  'options.harmlessWords': {
    files: { 'a.py': 'import logging\n\nlogger = logging.getLogger(__name__)\n\n\ndef greet(customer):\n    logger.info(customer.email)\n' }, config: { options: { harmlessWords: ['email'] } },
    without: ['a.py:7 pii-in-logs'], with: [],
  },
  'catalog.apis': {
    files: acme('\nacme.fetch("x")\n'), without: [], with: ['a.py:3 missing-timeout'],
    config: { catalog: { apis: [{
      ecosystem: python, package: 'acme-sdk', kind: 'http', clients: [], calls: ['acme.fetch'], blocking: true, reportAt: 'call', outbound: true, retry: { default: 0, backoff: false, options: [] },
      timeout: { call: [{ path: ['timeout'], unit: 's', fix: true }], client: [], default: 'none', total: true, infinite: ['null'] }, notes: '', source, verified: true,
    }] } },
  },
  'catalog.aliases': { files: acme('\nacme.grab("x")\n'), without: [], with: ['a.py:3 missing-timeout'], config: { catalog: { aliases: [{ ecosystem: python, from: ['acme.grab'], to: 'requests.get' }] } } },
  'catalog.returns': { files: acme('\nacme.session().get("x")\n'), without: [], with: ['a.py:3 missing-timeout'], config: { catalog: { returns: [{ ecosystem: python, calls: ['acme.session'], type: 'requests.Session' }] } } },
  'catalog.responses': {
    files: acme('\n\ndef load(url):\n    answer = acme.fetch(url, timeout=5)\n    return answer.parse()\n'), without: [], with: ['a.py:5 unchecked-response-status'],
    config: { catalog: {
      apis: [{
        ecosystem: python, package: 'acme-sdk', kind: 'http', clients: [], calls: ['acme.fetch'], blocking: true, reportAt: 'call', outbound: true, retry: { default: 0, backoff: false, options: [] },
        timeout: { call: [{ path: ['timeout'], unit: 's' }], client: [], default: 'none', total: true, infinite: [] }, notes: '', source, verified: true,
      }],
      returns: [{ ecosystem: python, calls: ['acme.fetch'], type: 'acme.Answer' }],
      responses: [{ ecosystem: python, types: ['acme.Answer'], body: ['parse'], status: ['fine'], truthy: false, raisedBy: [], source }],
    } },
  },
  'catalog.deadlines': {
    files: { 'a.py': 'import acme\nimport requests\n\n\ndef load(url):\n    with acme.within(5):\n        return requests.get(url)\n' }, without: ['a.py:7 missing-timeout'], with: [],
    config: { catalog: { deadlines: [{ ecosystem: python, symbols: ['acme.within'], form: 'block', duration: { position: 0, unit: 's' }, asyncOnly: false, source }] } },
  },
  'catalog.retries': {
    files: { 'a.py': 'import acme\nimport requests\n\n\n@acme.again()\ndef load(url):\n    return requests.get(url, timeout=5)\n' }, without: [], with: ['a.py:5 unbounded-retry'],
    config: { catalog: { retries: [{ ecosystem: python, package: 'acme-sdk', symbols: ['acme.again'], form: 'decorator', stopOptions: ['times'], waitOptions: ['pause'], unboundedByDefault: true, waitsByDefault: true, source }] } },
  },
  'catalog.tools': {
    files: { 'a.py': 'import acme\nimport requests\n\n\n@acme.skill\ndef load(url: str) -> str:\n    """Loads a page."""\n    return requests.post(url, timeout=5).headers["x"]\n' }, without: [], with: ['a.py:8 unguarded-tool-call'],
    config: { catalog: { tools: [{
      ecosystem: python, framework: 'Acme agents', package: 'acme-sdk', decorators: ['acme.skill'], factories: [], classes: [], lists: [], onException: 'ends', overrides: [], onUnknownTool: 'n/a', letThrough: [],
      answer: 'string', argumentsValidated: 'yes', describedBy: ['docstring'], approval: [], source,
    }] } },
  },
  'catalog.effects': {
    files: { 'a.py': 'import acme\nfrom pydantic_ai import Agent\n\nagent = Agent("openai:gpt-5")\n\n\n@agent.tool_plain\ndef tidy(name: str) -> str:\n    """Puts things in order."""\n    acme.wipe(name)\n    return "done"\n' },
    without: [], with: ['information a.py:8 unapproved-side-effect'], rules: ['unapproved-side-effect'], config: { catalog: { effects: [{ ecosystem: python, symbols: ['acme.wipe'], effect: 'delete', source }] } },
  },
  'catalog.loops': {
    files: acme('\ncrew = acme.Crew()\ncrew.work("x")\n'), without: [], with: ['information a.py:4 unbounded-agent-loop'],
    config: { catalog: { loops: [{ ecosystem: python, framework: 'Acme agents', package: 'acme-sdk', runs: ['acme.Crew#work'], constructors: ['acme.Crew'], options: [{ path: ['max_steps'], at: 'run' }], default: 'none', source }] } },
  },
  'catalog.modelCalls': {
    files: { 'a.py': 'import json\n\nfrom tools import TOOLS\n\n\ndef step(answer):\n    for wish in answer.wishes:\n        details = json.loads(wish.what.details)\n        TOOLS[wish.what.title](details)\n' },
    without: [], with: ['information a.py:8 unvalidated-model-output', 'information a.py:9 unguarded-tool-call', 'information a.py:9 unknown-tool-name'],
    config: { catalog: { modelCalls: [{ ecosystem: python, name: ['what', 'title'], arguments: ['what', 'details'], list: 'wishes', argumentsAre: 'json', source }] } },
  },
  'catalog.sinks': {
    files: acme('\n\ndef greet(customer):\n    acme.note(customer.email)\n'), without: [], with: ['a.py:5 pii-in-logs'],
    config: { catalog: { sinks: [{ ecosystem: python, package: 'acme-sdk', symbols: ['acme.note'], kind: 'log', source }] } },
  },
  'catalog.sinks, of the project itself': {
    files: { 'app/__init__.py': '', 'app/journal.py': 'def note(text):\n    store(text)\n', 'app/a.py': 'from .journal import note\n\n\ndef greet(customer):\n    note(customer.email)\n' },
    without: [], with: ['app/a.py:5 pii-in-logs'], config: { catalog: { sinks: [{ ecosystem: python, package: '', symbols: ['app.journal.note'], kind: 'log', source }] } },
  },
  'catalog.apis, of the project itself, in TypeScript': {
    files: {
      'src/lib/orders.ts': 'export async function loadOrders(id: string): Promise<unknown> {\n  return pool.query(id);\n}\n',
      'src/index.ts': 'export { loadOrders } from "./lib/orders.js";\n',
      'src/a.ts': 'import { loadOrders } from "./index.js";\n\nexport const orders = await loadOrders("7");\n',
    },
    without: [], with: ['src/a.ts:3 missing-timeout'],
    config: { catalog: { apis: [{
      ecosystem: 'javascript', package: '', kind: 'http', clients: [], calls: ['lib/orders.loadOrders'], blocking: false, reportAt: 'call', outbound: true, retry: { default: 0, backoff: false, options: [] },
      timeout: { call: [{ path: ['signal'], position: 1, unit: 'signal', fix: true }], client: [], default: 'none', total: true, infinite: [] }, notes: '', source, verified: true,
    }] } },
  },
  'catalog.redactors': {
    files: { 'a.py': 'import logging\n\nimport acme\n\nlogger = logging.getLogger(__name__)\n\n\ndef greet(customer):\n    email = acme.veil(customer)\n    logger.info(email)\n' }, without: ['a.py:10 pii-in-logs'], with: [],
    config: { catalog: { redactors: [{ ecosystem: python, symbols: ['acme.veil'], source }] } },
  },
  'catalog.telemetry': {
    files: acme('\nacme.watch(project="orders")\n'), without: [], with: ['information a.py:3 telemetry-captures-content'], rules: ['telemetry-captures-content'],
    config: { catalog: { telemetry: [{ ecosystem: python, package: 'acme-sdk', enabledBy: [{ symbol: 'acme.watch' }], contentByDefault: true, hiddenBy: [{ option: ['hide'], value: 'true', fix: true }], hiddenByEnv: [], source }] } },
  },
};

/** Keys whose effect is no finding: told by another test of this file, or for editors alone. */
const OTHERWISE = ['$schema', 'options.timeoutSeconds', 'documents.runbook', 'documents.dataBoundaries'];

describe('every key of the configuration', () => {
  it('has a case here', () => {
    const { options, documents, catalog, ...rest } = configSchema.shape;
    const keysOf = (schema: z.ZodType): string[] => Object.keys((unwrapped(schema) as z.ZodObject).shape);
    assert.ok(catalog);
    const keys = [...Object.keys(rest), ...keysOf(options).map((key) => `options.${key}`), ...keysOf(documents).map((key) => `documents.${key}`), ...keysOf(catalogPart).map((key) => `catalog.${key}`)];
    assert.deepEqual(keys.sort(), [...Object.keys(CASES).filter((key) => !key.includes(',')), ...OTHERWISE].sort());
  });

  for (const [key, one] of Object.entries(CASES)) {
    it(`takes effect: ${key}`, async () => {
      assert.deepEqual(await found(one, {}), one.without);
      assert.deepEqual(await found(one, one.config), one.with);
    });
  }

  it('takes effect: documents', async () => {
    const { workspace } = await openFiles({ [CONFIG_FILE]: '{"documents": {"runbook": "handbook/agent.md", "dataBoundaries": "handbook/data.md"}}', 'handbook/agent.md': '# Agent\n', 'handbook/data.md': '# Data\n', 'RUNBOOK.md': '# Old\n' });
    const { runbook, dataBoundaries } = workspace.documents();
    assert.deepEqual([runbook.files, dataBoundaries.files], [['handbook/agent.md'], ['handbook/data.md']]);
    for (const path of ['/etc/x.md', '../x.md', 'a/../../x.md', 'C:/x.md', 'a\\x.md', 'docs', './x.md']) assert.equal(loadConfig(CONFIG_FILE, JSON.stringify({ documents: { runbook: path } }), ids).problems.length, 1, path);
  });

  it('takes effect: options.timeoutSeconds', async () => {
    const { workspace } = await openFiles({ 'a.py': PROBLEM, [CONFIG_FILE]: '{"options": {"timeoutSeconds": 7}}' });
    assert.deepEqual(workspace.fixAll('a.py', { safety: ['safe'] }).map(({ newText }) => newText), [', timeout=7']);
  });
});

async function found({ files, rules }: Case, config: Config): Promise<string[]> {
  const { workspace } = await openFiles({ ...files, [CONFIG_FILE]: JSON.stringify(config) });
  assert.deepEqual(workspace.configProblems, []);
  const result = await workspace.scan();
  const findings = result.files.flatMap((one) => one.findings).filter(({ rule, severity }) => (rules ? rules.includes(rule) : severity !== 'hint'));
  return findings.map(({ file, start, rule, severity }) => `${severity === 'warning' ? '' : `${severity} `}${file}:${start.line + 1} ${rule}`);
}

/** A schema without `optional` and `readonly` around it. */
function unwrapped(schema: z.ZodType): z.ZodType {
  const { def } = schema as unknown as { readonly def: { readonly innerType?: z.ZodType } };
  return def.innerType ? unwrapped(def.innerType) : schema;
}

describe('the description of the configuration for editors', () => {
  const schema = JSON.parse(readFileSync(path.join(__dirname, '../../media/config.schema.json'), 'utf8')) as object;
  const validate = new Ajv({ strict: false }).compile(schema);
  const isFine = (value: unknown): boolean => loadConfig(CONFIG_FILE, JSON.stringify(value), ids).problems.length === 0;
  const odd: readonly unknown[] = [null, true, 7, -1, 'x', '', [], {}, ['x'], [7], { x: 1 }];

  it('takes and refuses what the loader does: every value of every key, put to odd values and left out', () => {
    const differ: string[] = [];
    const seen = { fine: 0, refused: 0 };
    for (const { config } of Object.values(CASES)) {
      for (const variant of variants(config, odd)) {
        const fine = isFine(variant);
        seen[fine ? 'fine' : 'refused']++;
        if (validate(variant) !== fine) differ.push(`${fine ? 'read' : 'refused'} by the loader alone: ${JSON.stringify(variant)}`);
      }
    }
    assert.deepEqual(differ, []);
    assert.ok(seen.fine > 100 && seen.refused > 1000, JSON.stringify(seen));
  });

  it('knows the same rules and severities', () => {
    for (const id of [...ids, '*']) {
      for (const severity of ['error', 'warning', 'information', 'hint', 'off']) assert.ok(validate({ rules: { [id]: severity } }) && isFine({ rules: { [id]: severity } }), `${id} ${severity}`);
      assert.ok(!validate({ rules: { [id]: 'loud' } }) && !isFine({ rules: { [id]: 'loud' } }), id);
    }
    assert.ok(!validate({ rules: { 'no-such-rule': 'off' } }) && !isFine({ rules: { 'no-such-rule': 'off' } }));
  });

  it('takes every preset', () => {
    for (const preset of Object.keys(PRESETS)) assert.ok(validate({ preset }) && isFine({ preset }), preset);
  });
});

/** The value with each of its parts, in turn, replaced by each of `odd`, and with each key left out and a strange one put in. */
function* variants(value: unknown, odd: readonly unknown[]): Generator {
  yield value;
  if (Array.isArray(value)) {
    for (const [index, item] of (value as unknown[]).entries()) for (const other of [...odd, ...variants(item, odd)]) yield value.with(index, other);
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, strange: 1 };
    for (const [key, item] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
      for (const other of [...odd, ...variants(item, odd)]) yield { ...value, [key]: other };
    }
  }
}
