import { strict as assert } from 'node:assert';
import { projects } from './support.js';

const AGENT = 'import openai\nimport requests\n\n\ndef load(url):\n    return requests.get(url, timeout=5)\n';

describe('readiness-coach readiness', function () {
  this.timeout(60_000);
  const project = projects();

  it('prints the verdict and what is left', async () => {
    const { code, out, err } = await project({ 'a.py': AGENT }).run(['readiness']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^\d+ of 100 {3}Demo {3}for: customer-facing\n/);
    assert.ok(out.includes('✓ Every outbound call has a deadline'));
  });

  it('writes each format to a file', async () => {
    const one = project({ 'a.py': AGENT });
    for (const format of ['text', 'json', 'markdown', 'html']) {
      const { code, out, err } = await one.run(['readiness', '--format', format, '--output', `out/report.${format}`]);
      assert.deepEqual([code, out], [0, '']);
      assert.match(err, /^The score is \d+ of 100; the report is in out\/report\.\w+\.\n$/);
    }
    const report = JSON.parse(one.read('out/report.json'));
    assert.deepEqual([report.version, report.state, report.areas.length], [1, 'ready', 8]);
    assert.match(one.read('out/report.html'), /^<!DOCTYPE html>/);
  });

  it('holds a line in CI', async () => {
    const one = project({ 'a.py': AGENT });
    assert.equal((await one.run(['readiness', '--min-score', '0'])).code, 0);
    const below = await one.run(['readiness', '--min-score', '90']);
    assert.equal(below.code, 1);
    assert.match(below.err, /^The score is \d+ of 100, and 90 was asked for\.\n$/);
    const nothing = await project({ 'a.py': 'x = 1\n' }).run(['readiness', '--min-score', '0']);
    assert.deepEqual([nothing.code, nothing.err], [1, 'There is no score, and 0 was asked for.\n']);
    assert.match(nothing.out, /^no score /);
  });

  it('says what is wrong with the words it gets', async () => {
    const one = project({ 'a.py': AGENT });
    for (const [words, answer] of [[['--min-score', '101'], /0 to 100/], [['--min-score', 'x'], /0 to 100/], [['--format', 'sarif'], /Unknown format/], [['nowhere'], /no file or folder/], [['--fix'], /no option/]] as const) {
      const { code, err } = await one.run(['readiness', ...words]);
      assert.equal(code, 2, words.join(' '));
      assert.match(err, answer);
    }
    assert.match((await one.run(['readiness', '--help'])).out, /--min-score N/);
  });

  it('reports a checklist that cannot be read, and leaves it alone', async () => {
    const text = '{\n  "version": 1,\n<<<<<<< HEAD\n';
    const one = project({ 'a.py': AGENT, '.readiness/checklist.json': text });
    const { code, out } = await one.run(['readiness']);
    assert.equal(code, 2);
    assert.match(out, /checklist\.json:3 Git left a merge conflict here\./);
    assert.equal(one.read('.readiness/checklist.json'), text);
  });

  it('finds the same with worker threads and from the cache', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`app/m${index}.py`, index === 0 ? 'import logfire\n\nlogfire.configure()\n' : AGENT]));
    const one = project(files);
    const read = async (...words: readonly string[]): Promise<unknown> => ({ ...(JSON.parse((await one.run(['readiness', '--format', 'json', ...words])).out) as object), generatedAt: '', scan: {} });
    const threads = await read('--jobs', '2');
    assert.deepEqual(await read(), threads);
    assert.deepEqual(await read('--jobs', '1', '--no-cache'), threads);
  });
});
