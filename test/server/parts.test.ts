import { strict as assert } from 'node:assert';
import picomatch from 'picomatch';
import { operationFileGlobs, operationFiles, projectFileGlobs, projectFiles } from '../../src/protocol/index.js';
import { clash } from '../../src/server/actions/edits.js';
import { Debouncer } from '../../src/server/debouncer.js';
import { createGuard } from '../../src/server/guard.js';
import { escapeMarkdown } from '../../src/server/hoverText.js';
import { languageOf } from '../../src/server/languages.js';
import { Quarantine } from '../../src/server/quarantine.js';
import { DeadlineError } from '../../src/server/runtime.js';
import { defaultSettings, readSettings } from '../../src/server/settings.js';
import { relativeTo, sameUri, splitUri, uriOf } from '../../src/server/uris.js';
import { FakeRuntime } from './support/fakeRuntime.js';

describe('uris', () => {
  it('sees through the ways editors spell one place', () => {
    assert.equal(sameUri('file:///c%3A/My%20Agent/a.py', 'file:///C:/My Agent/a.py'), true);
    assert.equal(sameUri('file:///a/b/', 'file:///a/b'), true);
    assert.equal(sameUri('file:///a/B', 'file:///a/b'), false);
    assert.equal(relativeTo('file:///C%3A/ws', 'file:///c:/ws/agent/t%C3%B6ols.py'), 'agent/töols.py');
    assert.equal(relativeTo('file:///ws', 'file:///ws2/a.py'), undefined);
    assert.equal(relativeTo('file:///ws', 'vscode-vfs://host/ws/a.py'), undefined);
    assert.equal(relativeTo('file:///ws', 'file:///ws'), '');
    assert.equal(relativeTo('file:///', 'file:///a.py'), 'a.py');
    assert.equal(relativeTo('file:///ws', 'file:///ws/100%.py'), '100%.py');
  });

  it('builds and splits', () => {
    assert.equal(uriOf('file:///ws/', 'a b/#1.py'), 'file:///ws/a%20b/%231.py');
    assert.deepEqual(splitUri('file:///ws/a%20b.py'), { folder: 'file:///ws', name: 'a b.py' });
    assert.deepEqual(splitUri('untitled:Untitled-1'), { folder: 'untitled:', name: 'Untitled-1' });
  });
});

describe('settings', () => {
  it('takes what has the right shape and the default for the rest', () => {
    assert.deepEqual(readSettings(undefined), defaultSettings);
    assert.deepEqual(readSettings({ enable: 'yes', run: 'never', timeoutSeconds: -1, exclude: ['a/**', 3], rules: { x: 'off', y: 'loud' }, preset: 'strict', scope: 'workspace' }), {
      ...defaultSettings,
      scope: 'workspace',
      user: { ...defaultSettings.user, preset: 'strict', exclude: ['a/**'], rules: { x: 'off' } },
    });
  });
});

describe('languages', () => {
  it('knows editors’ names and endings', () => {
    assert.equal(languageOf('typescriptreact', 'file:///a.tsx'), 'tsx');
    assert.equal(languageOf('typescript', 'file:///a.tsx'), 'tsx');
    assert.equal(languageOf('javascriptreact', 'untitled:Untitled-1'), 'javascript');
    assert.equal(languageOf('python', 'untitled:Untitled-1'), 'python');
    assert.equal(languageOf('something', 'file:///a.mts'), 'typescript');
    assert.equal(languageOf('markdown', 'file:///a.md'), undefined);
  });
});

describe('the guard', () => {
  const guard = createGuard();

  it('hands results and errors through, also when nested', () => {
    assert.equal(guard(() => guard(() => 1, 1000) + 1, 1000), 2);
    assert.throws(() => guard(() => { throw new TypeError('no'); }, 1000), TypeError);
    assert.equal(guard(() => 'still fine', 1000), 'still fine');
  });

  it('stops endless work in code, regular expressions and WebAssembly', () => {
    const endless = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 9, 1, 7, 0, 3, 64, 12, 0, 11, 11]);
    // The compiler knows WebAssembly only together with a browser.
    const { WebAssembly } = globalThis as unknown as { WebAssembly: { Module: new (bytes: Uint8Array) => object; Instance: new (module: object) => { exports: Record<string, unknown> } } };
    const instance = new WebAssembly.Instance(new WebAssembly.Module(endless));
    for (const run of [() => { for (;;); }, () => /^(a+)+$/.test(`${'a'.repeat(40)}b`), instance.exports.f as () => void]) {
      assert.throws(() => guard<unknown>(run, 50), DeadlineError);
    }
  });
});

describe('the guard on a busy machine', () => {
  it('begins work anew that had no time to run', () => {
    const guard = createGuard();
    let tries = 0;
    const stalled = (): number => {
      tries++;
      // Stands for a thread that others keep from running.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120);
      return tries;
    };
    assert.equal(guard(stalled, 60), 2);
  });
});

describe('the debouncer', () => {
  it('runs the last call of a key after the quiet time', () => {
    const runtime = new FakeRuntime();
    const debouncer = new Debouncer<string>(runtime, 100);
    const ran: string[] = [];
    debouncer.schedule('a', () => ran.push('a1'));
    runtime.advance(90);
    debouncer.schedule('a', () => ran.push('a2'));
    debouncer.schedule('b', () => ran.push('b'));
    runtime.advance(90);
    assert.equal(ran.length, 0);
    runtime.advance(10);
    assert.deepEqual(ran, ['a2', 'b']);
    debouncer.schedule('a', () => ran.push('never'));
    debouncer.cancelAll();
    runtime.advance(1000);
    assert.deepEqual(ran, ['a2', 'b']);
    assert.equal(runtime.pendingTimers, 0);
  });
});

describe('the quarantine', () => {
  it('tries again at the next version after an error, and only after saving when it hung', () => {
    const quarantine = new Quarantine();
    assert.match(quarantine.add('file:///a.py', 1, new Error('the rule "x" failed')), /a\.py is quarantined: its analysis failed \(the rule "x" failed\)/);
    assert.equal(quarantine.holds('file:///a.py', 1), true);
    assert.equal(quarantine.holds('file:///a.py', 2), false);
    assert.match(quarantine.add('file:///a.py', 2, new DeadlineError(10_000)), /its analysis took longer than 10 s/);
    assert.equal(quarantine.holds('file:///a.py', 3), true);
    quarantine.release('file:///a.py');
    assert.equal(quarantine.holds('file:///a.py', 3), false);
    assert.deepEqual(quarantine.all, []);
  });
});

describe('edits of several fixes', () => {
  it('clash when different edits touch the same text, not when they are the same import', () => {
    const at = (start: number, end: number, newText: string) => ({ start, end, newText });
    assert.equal(clash([[at(0, 0, 'import x\n'), at(10, 12, 'a')], [at(0, 0, 'import x\n'), at(20, 22, 'b')]]), false);
    assert.equal(clash([[at(10, 20, 'a')], [at(15, 18, 'b')]]), true);
    assert.equal(clash([[at(10, 20, 'a')], [at(10, 20, 'b')]]), true);
  });
});

describe('hover text', () => {
  it('shows text literally and keeps code', () => {
    assert.equal(escapeMarkdown('`a_b` is [x](y) * <b>'), '`a_b` is \\[x\\](y) \\* \\<b\\>');
    assert.equal(escapeMarkdown('one ` alone'), 'one \\` alone');
  });
});

describe('followed files', () => {
  it('are told apart by name as their globs tell them apart', () => {
    const names = [
      'package.json', 'web/package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'pyproject.toml', 'uv.lock', 'poetry.lock', 'Pipfile', 'Pipfile.lock', 'setup.py', 'setup.cfg', 'requirements.txt',
      'requirements-dev.txt', 'api/requirements/base.txt', '.gitignore', 'a/.gitignore', '.readiness/config.json', '.readiness/checklist.json', 'RUNBOOK.md', 'docs/a.mdx', '.github/workflows/ci.yml', 'main.tf', 'evals/cases.jsonl',
      'CODEOWNERS', 'Dockerfile', 'Dockerfile.dev', 'Procfile', 'Jenkinsfile', 'notes.log', 'my-package.json', 'data.json', 'README', 'src', 'Dockerfiles/a',
    ];
    const matching = (globs: readonly string[]): string[] => {
      const matches = picomatch([...globs], { dot: true });
      return names.filter((name) => matches(name));
    };
    assert.deepEqual(names.filter((name) => projectFiles.test(name)), matching(projectFileGlobs));
    assert.deepEqual(names.filter((name) => operationFiles.test(name)), matching(operationFileGlobs).filter((name) => name !== 'pnpm-lock.yaml'));
  });
});
