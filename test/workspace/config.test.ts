import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv from 'ajv';
import { rules } from '../../src/engine/index.js';
import { loadConfig, nearest } from '../../src/workspace/config/load.js';
import { STARTER_CONFIG } from '../../src/workspace/config/starter.js';
import { parseJsonc } from '../../src/workspace/jsonc.js';
import { mergeRules, PRESETS } from '../../src/workspace/presets.js';
import { openFiles, PROBLEM } from './support/testEngine.js';

const metas = rules.map(({ meta }) => meta);
const ids = metas.map(({ id }) => id);
const load = (text: string): ReturnType<typeof loadConfig> => loadConfig('.readiness/config.json', text, ids);

describe('the configuration file', () => {
  it('is read with comments', () => {
    const { config, problems } = load('{\n  // quiet\n  "preset": "pilot",\n  "rules": {"missing-timeout": "error", "*": "hint"},\n  "options": {"timeoutSeconds": 5},\n}');
    assert.deepEqual(config, { preset: 'pilot', rules: { 'missing-timeout': 'error', '*': 'hint' }, options: { timeoutSeconds: 5 } });
    assert.deepEqual(problems, []);
  });

  it('is ignored as a whole when it is no JSON, and says where', () => {
    const { config, problems } = load('{\n  "preset": "pilot"\n  "rules": {}\n}');
    assert.deepEqual(config, {});
    assert.equal(problems.length, 1);
    assert.equal(problems[0]!.line1, 3);
    assert.match(problems[0]!.message, /is expected here/);
  });

  it('loses only what is wrong, and names each with its line', () => {
    const { config, problems } = load([
      '{', '  "preset": "loud",', '  "rules": {', '    "missing-timeout": "loud",', '    "implicit-timeout": "off",', '    "missing-timeot": "off"', '  },', '  "exclud": ["x"],',
      '  "include": ["a", 7],', '  "options": {"timeoutSeconds": -1, "redactors": ["mask"]}', '}',
    ].join('\n'));
    assert.deepEqual(config, { rules: { 'implicit-timeout': 'off', 'missing-timeot': 'off' }, include: ['a'], options: { redactors: ['mask'] } });
    assert.deepEqual(problems.map(({ line1 }) => line1).sort((a, b) => a - b), [2, 4, 6, 8, 9, 10]);
    const words = problems.map(({ message }) => message).join('\n');
    assert.match(words, /"exclud" is no setting\. Did you mean "exclude"\?/);
    assert.match(words, /There is no rule "missing-timeot"\. Did you mean "missing-timeout"\?/);
    assert.match(words, /"rules\.missing-timeout" is not usable/);
  });

  it('survives values of any shape', () => {
    for (const text of ['null', '[]', '7', '"x"', '{"rules": []}', '{"rules": null}', '{"catalog": {"apis": [{}]}}', '{"catalog": 1}', '']) {
      const { problems } = load(text);
      assert.ok(problems.length > 0, text);
    }
  });

  it('starts from a file that changes nothing', () => {
    const { config, problems } = load(STARTER_CONFIG);
    assert.deepEqual(problems, []);
    assert.deepEqual(config, { preset: 'standard', rules: {}, exclude: [], include: [], options: { timeoutSeconds: 30, redactors: [], personalWords: [], harmlessWords: [] }, documents: {} });
  });

  it('is described by a schema that agrees', () => {
    const schema = JSON.parse(readFileSync(path.join(__dirname, '../../media/config.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.equal(validate(parseJsonc(STARTER_CONFIG).value), true);
    assert.equal(validate({ rules: { 'missing-timeout': 'loud' } }), false);
    assert.equal(validate({ rules: { 'no-such-rule': 'off' } }), false);
    assert.equal(validate({ exclud: [] }), false);
  });

  it('suggests only what is near', () => {
    assert.equal(nearest('preset', ['preset']), 'preset');
    assert.equal(nearest('zzz', ['preset', 'rules']), undefined);
  });
});

describe('presets', () => {
  it('pilot keeps serious rules only, standard keeps all, strict raises', () => {
    for (const meta of metas) {
      assert.equal(PRESETS.standard.severity(meta), meta.severity);
      assert.ok(['error', 'warning', 'off'].includes(PRESETS.pilot.severity(meta)));
      assert.notEqual(PRESETS.strict.severity(meta), 'hint');
    }
    const pilot = mergeRules(metas, 'pilot', []);
    assert.equal(pilot['missing-timeout'], 'warning');
    assert.equal(pilot['implicit-timeout'], 'off');
    assert.equal(mergeRules(metas, 'strict', [])['implicit-timeout'], 'warning');
  });

  it('lets each layer override the ones before, exact ids before *', () => {
    const merged = mergeRules(metas, 'standard', [{ '*': 'off', 'missing-timeout': 'error' }, { 'implicit-timeout': 'hint' }]);
    assert.equal(merged['missing-timeout'], 'error');
    assert.equal(merged['implicit-timeout'], 'hint');
    assert.equal(merged['ineffective-timeout'], 'off');
  });
});

describe('the configuration of a workspace', () => {
  const CONFIG = '.readiness/config.json';

  it('takes effect, changes live, and goes back to defaults when it breaks', async () => {
    const { workspace, host } = await openFiles({ 'a.py': PROBLEM, [CONFIG]: '{"rules": {"missing-timeout": "error"}}' });
    assert.equal(workspace.check('a.py')?.findings[0]?.severity, 'error');
    host.files[CONFIG] = '{"rules": {"missing-timeout": "off"}}';
    workspace.changedOnDisk([CONFIG]);
    assert.deepEqual(workspace.check('a.py')?.findings, []);
    host.files[CONFIG] = '{"rules": ';
    workspace.changedOnDisk([CONFIG]);
    assert.equal(workspace.check('a.py')?.findings[0]?.severity, 'warning');
    assert.deepEqual(workspace.configProblems.map(({ file, line1 }) => [file, line1]), [[CONFIG, 1]]);
    Reflect.deleteProperty(host.files, CONFIG);
    workspace.changedOnDisk([CONFIG]);
    assert.deepEqual(workspace.configProblems, []);
  });

  it('does not count in an untrusted workspace; what the user set by hand always does', async () => {
    const { workspace } = await openFiles({ 'a.py': PROBLEM, [CONFIG]: '{"rules": {"missing-timeout": "off"}}' });
    const user = { preset: 'standard', rules: {}, timeoutSeconds: 30, exclude: [], maxFileSizeKb: 1024, trusted: true } as const;
    assert.equal(workspace.check('a.py')?.findings.length, 0);
    workspace.configure({ ...user, trusted: false });
    assert.equal(workspace.check('a.py')?.findings.length, 1);
    workspace.configure({ ...user, rules: { 'missing-timeout': 'hint' } });
    assert.equal(workspace.check('a.py')?.findings[0]?.severity, 'hint');
  });

  it('brings catalog rows of its own to the engine', async () => {
    const row = {
      ecosystem: 'python', package: 'acme-sdk', kind: 'http', clients: [], calls: ['acme.fetch'], blocking: true,
      timeout: { call: [{ path: ['timeout'], unit: 's', fix: true }], client: [], default: 'none', total: true, infinite: ['null'] },
      reportAt: 'call', outbound: true, retry: { default: 0, backoff: false, options: [] }, notes: '', source: 'our own library', verified: true,
    };
    const { workspace } = await openFiles({ 'a.py': 'import acme\n\nacme.fetch("x")\n', [CONFIG]: JSON.stringify({ catalog: { apis: [row] } }) });
    assert.deepEqual(workspace.configProblems, []);
    assert.deepEqual(workspace.check('a.py')?.findings.map(({ rule }) => rule), ['missing-timeout']);
  });

  it('names manifests that cannot be read', async () => {
    const { workspace } = await openFiles({ 'a.py': PROBLEM, 'pyproject.toml': '[project' });
    workspace.check('a.py');
    assert.deepEqual(workspace.configProblems.map(({ file }) => file), ['pyproject.toml']);
  });
});
