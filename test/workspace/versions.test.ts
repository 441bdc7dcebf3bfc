import { strict as assert } from 'node:assert';
import { FolderIndex } from '../../src/workspace/files.js';
import { sha256 } from '../../src/workspace/node/hash.js';
import { normalizeName } from '../../src/workspace/versions/pythonManifests.js';
import { lowestOfNpmRange, lowestOfPythonRange, plainVersion } from '../../src/workspace/versions/ranges.js';
import { Versions } from '../../src/workspace/versions/versions.js';
import { memoryHost, type Files } from './support/memoryHost.js';

function open(files: Files): { readonly versions: Versions; readonly broken: string[] } {
  const host = memoryHost(files);
  const broken: string[] = [];
  const read = (file: string): string | undefined => (file in files ? new TextDecoder().decode(host.readFile(file)) : undefined);
  return { versions: new Versions(new FolderIndex(host, () => false), read, (file) => broken.push(file)), broken };
}

const python = (files: Files, name: string, from = 'app/main.py'): string | undefined => open(files).versions.lookup(from)('python', name);
const npm = (files: Files, name: string, from = 'src/main.ts'): string | undefined => open(files).versions.lookup(from)('javascript', name);

describe('version ranges', () => {
  it('gives the lowest version an npm range allows', () => {
    const cases: Record<string, string | undefined> = {
      '^1.2.3': '1.2.3', '~1.2': '1.2.0', '1.x': '1.0.0', '=2.0.1': '2.0.1', 'v3.1.0': '3.1.0', '>=1.2 <2': '1.2.0', '>1.4.0': '1.4.0', '1.2.0 - 1.9': '1.2.0', '^4.0.0 || ^3.1.0': '3.1.0',
      '^5.0.0-beta.3': '5.0.0', '<3': '2.0.0', '<=1.5': '1.5.0', 'npm:other@^2.1.0': '2.1.0', 'npm:@scope/other@^2.1.0': '2.1.0', 'workspace:^1.0.0': '1.0.0',
      '*': undefined, latest: undefined, '': undefined, next: undefined, 'workspace:*': undefined, 'file:../x': undefined, 'git+https://example.com/x.git#v1.2.3': undefined, 'https://example.com/x-1.2.3.tgz': undefined, 'catalog:': undefined,
    };
    for (const [range, expected] of Object.entries(cases)) assert.equal(lowestOfNpmRange(range), expected, range);
  });

  it('gives the lowest version a Python requirement allows', () => {
    const cases: Record<string, string | undefined> = {
      '==1.2.3': '1.2.3', '===1.2.3': '1.2.3', '>=1.2,<2': '1.2.0', '~=1.4.2': '1.4.2', '>=0.27': '0.27.0', '==1.2.*': '1.2.0', '==2.0.0rc1': '2.0.0', '==1.2.3.post1': '1.2.3', '==1!2.3': '2.3.0',
      '<2': '1.0.0', '<1.5.0': '1.4.0', '<=3.1': '3.1.0', '^0.28.1': '0.28.1', '~1.3': '1.3.0', '1.4.0': '1.4.0', '!=1.5,>=1.4': '1.4.0', '*': undefined, '': undefined,
    };
    for (const [range, expected] of Object.entries(cases)) assert.equal(lowestOfPythonRange(range), expected, range);
  });

  it('makes versions plain', () => {
    assert.equal(plainVersion('2.1.0-beta.3+build'), '2.1.0');
    assert.equal(plainVersion('1.2'), '1.2.0');
    assert.equal(plainVersion('4.17.21(react@18.0.0)'), '4.17.21');
    assert.equal(plainVersion('link:../x'), undefined);
  });

  it('normalises names as PEP 503 does', () => {
    assert.equal(normalizeName('Google_Cloud.Storage'), 'google-cloud-storage');
  });
});

describe('versions of Python packages', () => {
  it('reads requirements with all their forms', () => {
    const files: Files = {
      'requirements.txt': [
        '# comment', 'openai==1.40.2  # pinned', 'requests>=2.31,<3', 'httpx ~= 0.27.0', 'Google_GenAI[aiohttp] == 1.2.0 ; python_version >= "3.9"', 'anthropic', 'pkg @ https://example.com/pkg.whl',
        'psycopg2-binary==2.9.9 \\', '    --hash=sha256:abc', '-e .', '--index-url https://example.com', '-r more/extra.txt', 'uvicorn (>=0.29)',
      ].join('\n'),
      'more/extra.txt': 'redis==5.0.1\n-c ../constraints.txt\n',
      'constraints.txt': 'anthropic==0.39.0\n',
    };
    assert.equal(python(files, 'openai'), '1.40.2');
    assert.equal(python(files, 'requests'), '2.31.0');
    assert.equal(python(files, 'httpx'), '0.27.0');
    assert.equal(python(files, 'google-genai'), '1.2.0');
    assert.equal(python(files, 'anthropic'), '0.39.0');
    assert.equal(python(files, 'psycopg2_binary'), '2.9.9');
    assert.equal(python(files, 'redis'), '5.0.1');
    assert.equal(python(files, 'uvicorn'), '0.29.0');
    assert.equal(python(files, 'pkg'), undefined);
    assert.equal(python(files, 'nowhere'), undefined);
  });

  it('reads pyproject.toml of every kind', () => {
    assert.equal(python({ 'pyproject.toml': '[project]\nname = "x"\ndependencies = ["openai>=1.30", "httpx[http2]==0.27.2"]\n[project.optional-dependencies]\ndev = ["anthropic~=0.40"]\n' }, 'httpx'), '0.27.2');
    assert.equal(python({ 'pyproject.toml': '[project]\n[project.optional-dependencies]\ndev = ["anthropic~=0.40"]\n' }, 'anthropic'), '0.40.0');
    assert.equal(python({ 'pyproject.toml': '[dependency-groups]\nagents = ["crewai==0.80.1", {include-group = "x"}]\n' }, 'crewai'), '0.80.1');
    assert.equal(python({ 'pyproject.toml': '[tool.poetry.dependencies]\npython = "^3.11"\nopenai = "^1.20"\nhttpx = {version = "0.26.0", extras = ["http2"]}\n[tool.poetry.group.dev.dependencies]\nredis = "~5.0"\n' }, 'redis'), '5.0.0');
    assert.equal(python({ 'pyproject.toml': '[tool.uv]\ndev-dependencies = ["litellm>=1.50"]\n' }, 'litellm'), '1.50.0');
  });

  it('reads Pipfile, setup.cfg and setup.py', () => {
    assert.equal(python({ Pipfile: '[packages]\nopenai = "==1.3.0"\nhttpx = "*"\n' }, 'openai'), '1.3.0');
    assert.equal(python({ 'setup.cfg': '[metadata]\nname = x\n[options]\ninstall_requires =\n    requests>=2.28\n    httpx==0.25.0  # why\npython_requires = >=3.9\n[options.extras_require]\ndev = redis==4.5\n' }, 'httpx'), '0.25.0');
    assert.equal(python({ 'setup.py': 'from setuptools import setup\nsetup(name="x", install_requires=["requests>=2.20", \'httpx==0.24.1\'], extras_require={"dev": ["redis==4.0"]})\n' }, 'redis'), '4.0.0');
  });

  it('prefers a lock to a range, also one further up', () => {
    const uv = 'version = 1\n[[package]]\nname = "openai"\nversion = "1.55.3"\nsource = { registry = "https://pypi.org/simple" }\n';
    assert.equal(python({ 'pyproject.toml': '[project]\ndependencies = ["openai>=1.0"]\n', 'uv.lock': uv }, 'openai'), '1.55.3');
    assert.equal(python({ 'services/api/pyproject.toml': '[project]\ndependencies = ["openai>=1.0"]\n', 'uv.lock': uv }, 'openai', 'services/api/app.py'), '1.55.3');
    assert.equal(python({ 'poetry.lock': '[[package]]\nname = "openai"\nversion = "1.2.0"\n' }, 'openai'), '1.2.0');
    assert.equal(python({ Pipfile: '[packages]\nopenai = "*"\n', 'Pipfile.lock': '{"default": {"openai": {"version": "==1.9.0"}}}' }, 'openai'), '1.9.0');
  });

  it('takes the nearest manifest upward', () => {
    const files: Files = { 'requirements.txt': 'openai==1.0.0\nhttpx==0.20.0\n', 'api/requirements.txt': 'openai==0.28.1\n' };
    assert.equal(python(files, 'openai', 'api/deep/x.py'), '0.28.1');
    assert.equal(python(files, 'openai', 'web/x.py'), '1.0.0');
    assert.equal(python(files, 'httpx', 'api/deep/x.py'), '0.20.0');
  });

  it('prefers requirements.txt to its siblings, and an exact version to a range', () => {
    assert.equal(python({ 'requirements.txt': 'openai>=1.0\n', 'requirements-dev.txt': 'openai==1.5.0\n' }, 'openai'), '1.5.0');
    assert.equal(python({ 'requirements.txt': 'openai==1.1.0\n', 'requirements-dev.txt': 'openai==1.5.0\n' }, 'openai'), '1.1.0');
    assert.equal(python({ 'requirements/base.txt': 'openai==1.7.0\n' }, 'openai'), '1.7.0');
  });

  it('ends on requirement files that include each other', () => {
    assert.equal(python({ 'requirements.txt': '-r requirements-a.txt\n', 'requirements-a.txt': '-r requirements.txt\nopenai==1.2.0\n' }, 'openai'), '1.2.0');
  });

  it('ignores manifests it cannot read, and names them', () => {
    const { versions, broken } = open({ 'pyproject.toml': '[project\n', 'uv.lock': '<<<<<<< HEAD', 'requirements.txt': 'openai==1.0.0\n' });
    assert.equal(versions.lookup('a.py')('python', 'openai'), '1.0.0');
    assert.deepEqual(broken.sort(), ['pyproject.toml', 'uv.lock']);
  });
});

describe('versions of npm packages', () => {
  const manifest = '{"dependencies": {"openai": "^4.20.0", "axios": "~1.6.0"}, "devDependencies": {"got": "14.0.0"}, "peerDependencies": {"openai": ">=3"}}';

  it('reads package.json', () => {
    assert.equal(npm({ 'package.json': manifest }, 'openai'), '4.20.0');
    assert.equal(npm({ 'package.json': manifest }, 'got'), '14.0.0');
    assert.equal(npm({ 'package.json': manifest }, 'ky'), undefined);
  });

  it('reads package-lock.json of every version, as Node looks packages up', () => {
    assert.equal(npm({ 'package.json': manifest, 'package-lock.json': '{"lockfileVersion": 3, "packages": {"": {}, "node_modules/openai": {"version": "4.73.1"}}}' }, 'openai'), '4.73.1');
    assert.equal(npm({ 'package.json': manifest, 'package-lock.json': '{"lockfileVersion": 1, "dependencies": {"openai": {"version": "4.30.0"}}}' }, 'openai'), '4.30.0');
    const mono: Files = {
      'package.json': '{"workspaces": ["packages/*"]}', 'packages/a/package.json': '{"dependencies": {"openai": "^3.0.0"}}', 'packages/b/package.json': '{"dependencies": {"openai": "^4.0.0"}}',
      'package-lock.json': '{"packages": {"node_modules/openai": {"version": "4.70.0"}, "packages/a/node_modules/openai": {"version": "3.3.0"}}}',
    };
    assert.equal(npm(mono, 'openai', 'packages/a/src/x.ts'), '3.3.0');
    assert.equal(npm(mono, 'openai', 'packages/b/src/x.ts'), '4.70.0');
  });

  it('reads pnpm-lock.yaml, old and new', () => {
    assert.equal(npm({ 'package.json': manifest, 'pnpm-lock.yaml': "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      openai:\n        specifier: ^4.20.0\n        version: 4.65.0(zod@3.23.8)\npackages:\n  openai@4.65.0: {}\n" }, 'openai'), '4.65.0');
    assert.equal(npm({ 'package.json': manifest, 'pnpm-lock.yaml': 'lockfileVersion: 5.4\nspecifiers:\n  openai: ^4.20.0\ndependencies:\n  openai: 4.21.0\npackages:\n  /openai/4.21.0: {}\n' }, 'openai'), '4.21.0');
    const mono: Files = { 'apps/web/package.json': manifest, 'pnpm-lock.yaml': "importers:\n  apps/web:\n    dependencies:\n      openai:\n        specifier: ^4.20.0\n        version: 4.50.0\n" };
    assert.equal(npm(mono, 'openai', 'apps/web/src/x.ts'), '4.50.0');
  });

  it('reads yarn.lock, classic and berry', () => {
    const classic = '# yarn lockfile v1\n\n\nopenai@^3.0.0:\n  version "3.3.0"\n  dependencies:\n    axios "^0.26.0"\n\nopenai@^4.20.0, openai@^4.1.0:\n  version "4.52.7"\n\n"@scope/x@^1.0.0":\n  version "1.2.3"\n';
    assert.equal(npm({ 'package.json': manifest, 'yarn.lock': classic }, 'openai'), '4.52.7');
    assert.equal(npm({ 'package.json': '{"dependencies": {"@scope/x": "^1.0.0"}}', 'yarn.lock': classic }, '@scope/x'), '1.2.3');
    const berry = '__metadata:\n  version: 8\n\n"openai@npm:^4.20.0":\n  version: 4.68.0\n  resolution: "openai@npm:4.68.0"\n  dependencies:\n    version: "1"\n  languageName: node\n';
    assert.equal(npm({ 'package.json': manifest, 'yarn.lock': berry }, 'openai'), '4.68.0');
  });

  it('reads bun.lock', () => {
    assert.equal(npm({ 'package.json': manifest, 'bun.lock': '{\n  "lockfileVersion": 1,\n  "packages": {\n    "openai": ["openai@4.61.0", "", {}, "sha512-x"],\n  },\n}\n' }, 'openai'), '4.61.0');
  });

  it('falls back to the range when the lock cannot be read', () => {
    const { versions, broken } = open({ 'package.json': manifest, 'package-lock.json': '{"packages": ' });
    assert.equal(versions.lookup('x.ts')('javascript', 'openai'), '4.20.0');
    assert.deepEqual(broken, ['package-lock.json']);
  });

  it('is told apart by what the manifests say', () => {
    const files: Files = { 'package.json': manifest, 'api/package.json': '{}' };
    const before = open(files).versions.signature('api/src', sha256);
    assert.equal(open({ ...files, 'web/package.json': '{}' }).versions.signature('api/src', sha256), before);
    assert.notEqual(open({ ...files, 'package.json': manifest.replace('4.20', '4.21') }).versions.signature('api/src', sha256), before);
  });
});
