import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { rules } from '../../src/engine/index.js';
import { PROBLEM, Project } from './support.js';

const manifest = JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8'));

describe('readiness-coach', () => {
  let project: Project;
  beforeEach(() => { project = new Project({ 'a.py': PROBLEM }); });
  afterEach(() => project.remove());

  it('helps and tells its version', async () => {
    for (const words of [[], ['--help'], ['-h'], ['help'], ['help', 'check'], ['check', '--help'], ['rules', '-h']]) {
      const { code, out } = await project.run(words);
      assert.equal(code, 0);
      assert.match(out, /Usage: readiness-coach/);
      assert.ok(out.split('\n').every((line) => line.length <= 80), out);
    }
    assert.equal((await project.run(['--version'])).out, `${manifest.version}\n`);
  });

  it('lists the rules and explains each', async () => {
    const { out } = await project.run(['rules']);
    for (const { meta } of rules) assert.ok(out.includes(`  ${meta.id} `) && out.includes(meta.title), meta.id);
    const one = await project.run(['rules', 'missing-timeout']);
    assert.match(one.out, /^missing-timeout: [\s\S]*Python, flagged:[\s\S]*TypeScript, fine:/);
    const all = JSON.parse((await project.run(['rules', '--format', 'json'])).out) as readonly { readonly id: string }[];
    assert.deepEqual(all.map(({ id }) => id), rules.map(({ meta }) => meta.id));
  });

  it('writes a configuration to start from, once', async () => {
    const first = await project.run(['init']);
    assert.equal(first.code, 0);
    const written = project.read('.readiness/config.json');
    assert.match(written, /\/\/ Settings of Readiness Coach/);
    const check = await project.run(['check']);
    assert.deepEqual([check.code, check.err], [1, '']);
    project.write('.readiness/config.json', '{}');
    const second = await project.run(['init']);
    assert.equal(second.code, 2);
    assert.match(second.err, /already there/);
    assert.equal(project.read('.readiness/config.json'), '{}');
  });

  it('speaks the language server protocol', async () => {
    const message = (value: object): string => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...value });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    };
    const server = project.start(['lsp', '--stdio']);
    let out = '';
    const ended = new Promise<number | null>((resolve) => server.on('close', resolve));
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (text.includes('"id":1')) server.stdin.write(message({ id: 2, method: 'shutdown' }));
      if (text.includes('"id":2')) server.stdin.write(message({ method: 'exit' }));
    });
    server.stdin.write(message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }));
    assert.equal(await ended, 0);
    assert.match(out, /"codeActionProvider"/);
  });
}).timeout(60_000);
