import { strict as assert } from 'node:assert';
import { applyEdits } from '../../src/engine/index.js';
import { BASELINE_FILE, loadBaseline, writeBaseline } from '../../src/workspace/baseline.js';
import { FINE, openFiles, PROBLEM } from './support/testEngine.js';

const TWO = `${PROBLEM}\n\ndef send(url):\n    return requests.post(url)\n`;

describe('a baseline', () => {
  const baselineOf = async (files: Readonly<Record<string, string>>): Promise<string> => {
    const { workspace } = await openFiles({ ...files });
    return writeBaseline((await workspace.scan()).files.flatMap(({ findings }) => findings));
  };

  it('is read back as it was written', async () => {
    const text = await baselineOf({ 'a.py': PROBLEM, 'b.py': TWO });
    const { known, problems } = loadBaseline(BASELINE_FILE, text);
    assert.deepEqual([known.size, problems], [3, []]);
    assert.deepEqual((JSON.parse(text) as { findings: { rule: string; file: string }[] }).findings.map(({ rule, file }) => `${file} ${rule}`), ['a.py missing-timeout', 'b.py missing-timeout', 'b.py missing-timeout']);
  });

  it('sets what it lists apart, in single files and in scans', async () => {
    const { workspace } = await openFiles({ 'a.py': TWO, [BASELINE_FILE]: await baselineOf({ 'a.py': PROBLEM }) });
    const result = workspace.check('a.py')!;
    assert.deepEqual([result.findings.map(({ start }) => start.line), result.known?.map(({ start }) => start.line)], [[8], [4]]);
    const seen: number[] = [];
    const { files } = await workspace.scan({ onFile: ({ findings }) => void seen.push(findings.length) });
    assert.deepEqual([files.map(({ findings }) => findings.length), seen], [[1], [1]]);
    assert.deepEqual(workspace.findings('a.py').map(({ span }) => span.start), [TWO.indexOf('requests.post')]);
  });

  it('keeps fixes away from what it lists', async () => {
    const { workspace } = await openFiles({ 'a.py': TWO, [BASELINE_FILE]: await baselineOf({ 'a.py': PROBLEM }) });
    assert.equal(applyEdits(TWO, workspace.fixAll('a.py', { safety: ['safe', 'review'] })), TWO.replace('post(url)', 'post(url, timeout=30)'));
  });

  it('counts for an open text that differs from its file', async () => {
    const { workspace } = await openFiles({ 'a.py': PROBLEM, [BASELINE_FILE]: await baselineOf({ 'a.py': PROBLEM }) });
    workspace.open('a.py', 'python', `# moved\n${TWO}`);
    assert.deepEqual(workspace.check('a.py')!.findings.map(({ start }) => start.line), [9]);
  });

  it('is followed when it changes, breaks and goes', async () => {
    const text = await baselineOf({ 'a.py': PROBLEM });
    const { workspace, host } = await openFiles({ 'a.py': PROBLEM, [BASELINE_FILE]: text });
    const now = (content?: string): number => {
      if (content === undefined) Reflect.deleteProperty(host.files, BASELINE_FILE);
      else host.files[BASELINE_FILE] = content;
      workspace.changedOnDisk([BASELINE_FILE]);
      return workspace.check('a.py')!.findings.length;
    };
    assert.equal(workspace.check('a.py')!.findings.length, 0);
    assert.equal(now('{"findings": []}'), 1);
    assert.equal(now(text), 0);
    assert.equal(now(`${text.slice(0, -3)},,`), 1);
    assert.deepEqual(workspace.configProblems.map(({ file }) => file), [BASELINE_FILE]);
    assert.equal(now(), 1);
    assert.deepEqual(workspace.configProblems, []);
  });

  it('counts in a folder that is not trusted, as comments do', async () => {
    const { workspace } = await openFiles({ 'a.py': PROBLEM, [BASELINE_FILE]: await baselineOf({ 'a.py': PROBLEM }) });
    workspace.configure({ preset: 'standard', rules: {}, timeoutSeconds: 30, exclude: [], maxFileSizeKb: 1024, trusted: false });
    assert.deepEqual(workspace.check('a.py')!.findings, []);
  });

  it('hides nothing from the checklist: what it lists is still open', async () => {
    const files = { 'agent.py': `import openai\n${PROBLEM}`, 'fine.py': FINE };
    const { workspace } = await openFiles({ ...files, [BASELINE_FILE]: await baselineOf(files) });
    await workspace.scan();
    const { findings, areas } = workspace.readiness();
    assert.deepEqual([findings.warning, findings.fixable, findings.known], [0, 0, 1]);
    const item = areas.flatMap(({ items }) => items).find(({ id }) => id === 'timeouts');
    assert.deepEqual([item?.sites, item?.command], [{ passed: 1, total: 2 }, { kind: 'showFindings', rules: ['missing-timeout'] }]);
  });

  const broken: readonly (readonly [text: string, line1: number, message: RegExp])[] = [
    ['', 1, /^The baseline is no valid JSON: .*"readiness-coach check --write-baseline"\.$/],
    ['{\n  "version": 1,\n  "findings": [\n', 4, /no valid JSON/],
    ['<<<<<<< HEAD\n{"findings": []}\n', 1, /no valid JSON/],
    ['[]', 1, /^This is no baseline: it has no list of findings\./],
    ['{\n  "findings": {}\n}', 2, /^This is no baseline: it has no list of findings\./],
    ['{\n  "findings": [],\n  "version": 2\n}', 3, /^This is no baseline of version 1\. Use the version of Readiness Coach that wrote it/],
    ['null', 1, /no list of findings/],
  ];
  for (const [text, line1, message] of broken) {
    it(`that cannot be read knows nothing and says where: ${JSON.stringify(text)}`, () => {
      const { known, problems } = loadBaseline(BASELINE_FILE, text);
      assert.deepEqual([known.size, problems.map((one) => [one.file, one.line1])], [0, [[BASELINE_FILE, line1]]]);
      assert.match(problems[0]!.message, message);
    });
  }

  it('loses no more than the entries that are wrong', () => {
    const { known, problems } = loadBaseline(BASELINE_FILE, '{"findings": [\n  {"fingerprint": "a"},\n  {"fingerprint": 7},\n  null,\n  {"fingerprint": "b", "note": "ours"}\n]}');
    assert.deepEqual([...known], ['a', 'b']);
    assert.deepEqual(problems.map(({ line1 }) => line1), [3, 4]);
  });
});
