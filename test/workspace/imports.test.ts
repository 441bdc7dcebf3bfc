import { strict as assert } from 'node:assert';
import { FolderIndex } from '../../src/workspace/files.js';
import { resolveJavaScript } from '../../src/workspace/imports/javascript.js';
import { ImportConfig } from '../../src/workspace/imports/javascriptConfig.js';
import { resolvePython } from '../../src/workspace/imports/python.js';
import { memoryHost, type Files } from './support/memoryHost.js';

function resolver(content: readonly string[] | Files): (from: string, module: string) => string | undefined {
  const files: Files = Array.isArray(content) ? Object.fromEntries((content as readonly string[]).map((name) => [name, ''])) : content as Files;
  const host = memoryHost(files);
  const index = new FolderIndex(host, () => false);
  const config = new ImportConfig(index, (file) => (typeof files[file] === 'string' ? files[file] : undefined));
  return (from, module) => (from.endsWith('.py') ? resolvePython(index, from, module) : resolveJavaScript(index, config, from, module));
}

describe('Python imports', () => {
  it('follow dots', () => {
    const at = resolver(['app/__init__.py', 'app/clients.py', 'app/tools/__init__.py', 'app/tools/search.py', 'shared.py']);
    assert.equal(at('app/tools/search.py', '..clients'), 'app/clients.py');
    assert.equal(at('app/tools/search.py', '.'), 'app/tools/__init__.py');
    assert.equal(at('app/tools/search.py', '..tools'), 'app/tools/__init__.py');
    assert.equal(at('app/clients.py', '.tools.search'), 'app/tools/search.py');
    assert.equal(at('app/clients.py', '...shared'), undefined);
    assert.equal(at('app/clients.py', '.missing'), undefined);
  });

  it('start from the folder root, from src, and from folders with a project file', () => {
    const at = resolver(['app/main.py', 'app/db.py', 'src/lib/__init__.py', 'src/lib/http.py', 'services/api/pyproject.toml', 'services/api/core/__init__.py', 'services/api/core/log.py', 'services/api/src/inner.py', 'services/api/app/main.py']);
    assert.equal(at('app/main.py', 'app.db'), 'app/db.py');
    assert.equal(at('app/main.py', 'lib.http'), 'src/lib/http.py');
    assert.equal(at('app/main.py', 'lib'), 'src/lib/__init__.py');
    assert.equal(at('services/api/app/main.py', 'core.log'), 'services/api/core/log.py');
    assert.equal(at('services/api/app/main.py', 'inner'), 'services/api/src/inner.py');
    assert.equal(at('app/main.py', 'core.log'), undefined);
  });

  it('find the package root and, last, the neighbours of a script', () => {
    const at = resolver(['backend/agents/__init__.py', 'backend/agents/run.py', 'backend/settings.py', 'jobs/nightly.py', 'jobs/helpers.py']);
    assert.equal(at('backend/agents/run.py', 'settings'), 'backend/settings.py');
    assert.equal(at('jobs/nightly.py', 'helpers'), 'jobs/helpers.py');
  });

  it('take a bare name in a package for the library, whatever lies beside it', () => {
    const files = Object.fromEntries(['backend/desk/__init__.py', 'backend/desk/tools.py', 'backend/desk/agents.py', 'backend/store.py', 'jobs/agents.py', 'jobs/run.py'].map((name) => [name, '']));
    const index = new FolderIndex(memoryHost(files), () => false);
    const at = (from: string, module: string, inPackage: boolean): string | undefined => resolvePython(index, from, module, inPackage);
    assert.equal(at('backend/desk/tools.py', 'agents', true), undefined);
    assert.equal(at('backend/desk/tools.py', 'store', true), 'backend/store.py');
    assert.equal(at('backend/desk/tools.py', '.agents', true), 'backend/desk/agents.py');
    assert.equal(at('backend/desk/tools.py', 'agents', false), 'backend/desk/agents.py');
    assert.equal(at('jobs/run.py', 'agents', false), 'jobs/agents.py');
  });

  it('look, last, in the folders that a script adds to the search path', () => {
    const files = Object.fromEntries(['bot/handlers/text.py', 'bot/common.py', 'bot/store/rows.py', 'bot/handlers/rows.py'].map((name) => [name, '']));
    const index = new FolderIndex(memoryHost(files), () => false);
    const at = (module: string, added: readonly string[]): string | undefined => resolvePython(index, 'bot/handlers/text.py', module, false, added);
    assert.equal(at('common', []), undefined);
    assert.equal(at('common', ['./..']), 'bot/common.py');
    assert.equal(at('rows', ['./../store']), 'bot/handlers/rows.py');
    assert.equal(at('rows', ['./../../../..']), 'bot/handlers/rows.py');
    assert.equal(at('common', ['./../../../..']), undefined);
  });

  it('leave libraries, folders without __init__ and the file itself alone', () => {
    const at = resolver(['agents/worker.py', 'openai.py', 'app.py']);
    assert.equal(at('app.py', 'requests'), undefined);
    assert.equal(at('app.py', 'agents'), undefined);
    assert.equal(at('openai.py', 'openai'), undefined);
  });
});

describe('TypeScript and JavaScript imports', () => {
  it('try extensions and index files, and take .js for its TypeScript source', () => {
    const at = resolver(['src/a.ts', 'src/b.tsx', 'src/c.js', 'src/d.mts', 'src/e/index.ts', 'src/f.ts', 'src/f.js', 'src/g.v2.ts', 'src/h.d.ts', 'src/i.cjs', 'src/j.json']);
    assert.equal(at('src/a.ts', './b'), 'src/b.tsx');
    assert.equal(at('src/a.ts', './b.js'), 'src/b.tsx');
    assert.equal(at('src/a.ts', './c'), 'src/c.js');
    assert.equal(at('src/a.ts', './c.js'), 'src/c.js');
    assert.equal(at('src/a.ts', './d.mjs'), 'src/d.mts');
    assert.equal(at('src/a.ts', './e'), 'src/e/index.ts');
    assert.equal(at('src/e/index.ts', '..'), undefined);
    assert.equal(at('src/a.ts', './f.js'), 'src/f.ts');
    assert.equal(at('src/a.ts', './g.v2'), 'src/g.v2.ts');
    assert.equal(at('src/a.ts', './h'), undefined);
    assert.equal(at('src/a.ts', './i'), 'src/i.cjs');
    assert.equal(at('src/a.ts', './j.json'), undefined);
    assert.equal(at('src/a.ts', '../../outside'), undefined);
    assert.equal(at('src/a.ts', 'openai'), undefined);
    assert.equal(at('src/a.ts', 'node:fs'), undefined);
  });

  it('read paths and baseUrl, with comments, trailing commas, extends and references', () => {
    const at = resolver({
      'tsconfig.json': '{\n  // aliases\n  "extends": "./tsconfig.base",\n  "compilerOptions": { "paths": { "@lib/*": ["libs/*/src"], "config": ["src/config.ts"], "@/*": ["./src/*",], }, },\n}\n',
      'tsconfig.base.json': '{"compilerOptions": {"baseUrl": "."}}',
      'src/config.ts': '', 'src/tools/http.ts': '', 'libs/core/src/index.ts': '', 'common/log.ts': '',
      'web/tsconfig.json': '{"files": [], "references": [{"path": "./tsconfig.app.json"}]}',
      'web/tsconfig.app.json': '{"compilerOptions": {"paths": {"~/*": ["./app/*"]}}}', 'web/app/x.ts': '', 'web/app/y.ts': '',
    });
    assert.equal(at('src/a.ts', '@/tools/http'), 'src/tools/http.ts');
    assert.equal(at('src/a.ts', 'config'), 'src/config.ts');
    assert.equal(at('src/a.ts', '@lib/core'), 'libs/core/src/index.ts');
    assert.equal(at('src/a.ts', 'common/log'), 'common/log.ts');
    assert.equal(at('web/app/x.ts', '~/y'), 'web/app/y.ts');
    assert.equal(at('src/a.ts', 'configuration'), undefined);
  });

  it('ends on configurations that extend each other', () => {
    const at = resolver({ 'tsconfig.json': '{"extends": "./other"}', 'other.json': '{"extends": "./tsconfig.json"}', 'src/a.ts': '' });
    assert.equal(at('src/a.ts', '@/x'), undefined);
  });

  it('know the habit of @/ and ~/ without a configuration', () => {
    const at = resolver(['package.json', 'src/tools/http.ts', 'lib/log.ts', 'app/page.tsx']);
    assert.equal(at('app/page.tsx', '@/tools/http'), 'src/tools/http.ts');
    assert.equal(at('app/page.tsx', '~/lib/log'), 'lib/log.ts');
  });

  it('find packages of the same workspace by name', () => {
    const at = resolver({
      'package.json': '{"workspaces": ["packages/*"]}',
      'packages/core/package.json': '{"name": "@acme/core", "main": "dist/index.js", "exports": {".": {"import": "./dist/index.mjs"}, "./http": "./dist/net/http.js"}}',
      'packages/core/src/index.ts': '', 'packages/core/src/net/http.ts': '', 'packages/core/src/log.ts': '',
      'packages/app/package.json': '{"name": "app"}', 'packages/app/src/main.ts': '',
      'elsewhere/package.json': '{"name": "stranger"}', 'elsewhere/index.ts': '',
    });
    assert.equal(at('packages/app/src/main.ts', '@acme/core'), 'packages/core/src/index.ts');
    assert.equal(at('packages/app/src/main.ts', '@acme/core/http'), 'packages/core/src/net/http.ts');
    assert.equal(at('packages/app/src/main.ts', '@acme/core/log'), 'packages/core/src/log.ts');
    assert.equal(at('packages/app/src/main.ts', 'stranger'), undefined);
    const pnpm = resolver({ 'pnpm-workspace.yaml': "packages:\n  - 'libs/**'\n", 'libs/deep/x/package.json': '{"name": "x", "module": "lib/x.js"}', 'libs/deep/x/lib/x.js': '', 'app/a.ts': '' });
    assert.equal(pnpm('app/a.ts', 'x'), 'libs/deep/x/lib/x.js');
  });
});
