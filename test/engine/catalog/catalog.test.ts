import { strict as assert } from 'node:assert';
import { alias, derives, fix, gives, javascriptApi, pythonApi, seconds, timeout } from '../../../src/engine/catalog/build';
import { createCatalog } from '../../../src/engine/catalog/catalog';
import { apiRow, catalogPart } from '../../../src/engine/catalog/rowSchema';
import type { ApiRow, CatalogPart } from '../../../src/engine/catalog/schema';
import { compareVersions, includesNewest, isVersionRange, satisfies } from '../../../src/engine/catalog/versions';

const row = (more: Partial<ApiRow>): ApiRow => pythonApi({ package: 'lib', kind: 'http', timeout: timeout({ default: 'none' }), notes: '', source: 'a test', ...more });
const view = (parts: readonly CatalogPart[], versions: Record<string, string> = {}) => createCatalog(parts).view('python', (_ecosystem, name) => versions[name]);

describe('catalog', () => {
  it('applies the alias of the longest prefix, and aliases of aliases', () => {
    const catalog = view([{
      apis: [row({ clients: ['lib.Client'], calls: ['lib.Client#get'] })],
      aliases: [alias('python', 'lib', ['lib.core']), alias('python', 'lib.Client', ['lib.core.AsyncClient'], 'async'), alias('python', 'lib.core.AsyncClient', ['other.Client'])],
    }]);
    assert.deepEqual(catalog.canonical('lib.core.Client#get'), { symbol: 'lib.Client#get', isAsync: false });
    assert.deepEqual(catalog.canonical('other.Client#get'), { symbol: 'lib.Client#get', isAsync: true });
    assert.deepEqual(catalog.canonical('lib.corecalls.get'), { symbol: 'lib.corecalls.get', isAsync: false });
    assert.equal(catalog.api('other.Client#get')?.isAsync, true);
    assert.equal(catalog.api('other.Client')?.role, 'client');
  });

  it('ends rows that rewrite to each other', () => {
    const catalog = view([{ aliases: [alias('python', 'b', ['a']), alias('python', 'a', ['b'])] }]);
    assert.ok(['a.x', 'b.x'].includes(catalog.canonical('a.x').symbol));
  });

  it('turns a member that stands for its owner into the owner', () => {
    const catalog = view([{ aliases: [alias('python', 'lib.Client', ['lib.Client#aio'], 'async')] }]);
    assert.deepEqual(catalog.canonical('lib.Client#aio.models.run'), { symbol: 'lib.Client#models.run', isAsync: true });
  });

  it('writes the result of a call as its type', () => {
    const catalog = view([{
      apis: [row({ clients: ['lib.Client', 'lib.open'], calls: ['lib.Client#get', 'lib.Cursor#run', 'lib.make()#go'] })],
      returns: [gives('python', 'lib.Client', ['lib.open']), gives('python', 'lib.Cursor', ['lib.Client#cursor']), derives('python', 'lib.Client', ['lib.Client#copy'])],
    }]);
    assert.equal(catalog.canonical('lib.open()#cursor()#run').symbol, 'lib.Cursor#run');
    assert.equal(catalog.canonical('lib.Client()#copy()#get').symbol, 'lib.Client#get');
    assert.equal(catalog.returns('lib.Client#copy')?.derives, true);
    assert.equal(catalog.api('lib.make()#go')?.role, 'call');
    assert.ok(catalog.isClass('lib.Client') && catalog.isClass('lib.Cursor') && !catalog.isClass('lib.open') && !catalog.isClass('lib.make'));
    assert.equal(catalog.client('lib.open()'), catalog.client('lib.open'));
  });

  it('lets a star stand for one segment, after exact symbols', () => {
    const local = row({ calls: ['lib.client()#close'], outbound: false });
    const catalog = view([{ apis: [row({ calls: ['lib.client()#*', 'lib.*.create', 'lib.build()#*()#run'] }), local] }]);
    assert.equal(catalog.api('lib.client()#put')?.row.outbound, true);
    assert.equal(catalog.api('lib.client()#close')?.row.outbound, false);
    assert.ok(catalog.api('lib.Thing.create'));
    assert.ok(catalog.api('lib.build()#files()#run'));
    assert.equal(catalog.api('lib.Thing.other.create'), undefined);
    assert.equal(catalog.api('lib.client()#put.more'), undefined);
    assert.equal(catalog.api('lib.build()#files#run'), undefined);
    assert.equal(catalog.api('lib#Thing.create'), undefined);
  });

  it('takes the row of the version in use, the newest when it is not known, none when it is too old', () => {
    const parts = [{ apis: [row({ calls: ['lib.get'], versions: '>=1.0.0 <2.0.0', notes: 'one' }), row({ calls: ['lib.get'], versions: '>=2.0.0', notes: 'two' }), row({ calls: ['lib.gone'], versions: '<2.0.0' })] }];
    assert.equal(view(parts, { lib: '1.4.0' }).api('lib.get')?.row.notes, 'one');
    assert.equal(view(parts, { lib: '2.0.0' }).api('lib.get')?.row.notes, 'two');
    assert.equal(view(parts).api('lib.get')?.row.notes, 'two');
    assert.equal(view(parts, { lib: '0.9.0' }).api('lib.get'), undefined);
    assert.ok(view(parts).api('lib.gone'), 'an API that only old versions have is still the newest known of it');
    assert.equal(view(parts, { lib: '3.0.0' }).api('lib.gone'), undefined);
  });

  it('leaves out options that the version in use does not honour', () => {
    const parts = [{
      apis: [row({
        calls: ['lib.get'], timeout: timeout({ default: 'none', call: [fix(seconds('limit', { versions: '>=2.0.0' })), seconds('timeout')] }),
        ineffective: [{ option: seconds('limit'), why: 'it is not read', versions: '<2.0.0' }],
      })],
    }];
    const old = view(parts, { lib: '1.0.0' }).api('lib.get')!.row;
    assert.deepEqual(old.timeout.call.map(({ path }) => path[0]), ['timeout']);
    assert.equal(old.ineffective?.length, 1);
    const current = view(parts).api('lib.get')!.row;
    assert.equal(current.timeout.call.length, 2);
    assert.equal(current.ineffective?.length, 0);
  });

  it('lets later parts win, and keeps languages apart', () => {
    const catalog = createCatalog([
      { apis: [row({ calls: ['lib.get'], notes: 'built in' })] }, { apis: [row({ calls: ['lib.get'], notes: 'the user\'s' })] },
      { apis: [javascriptApi({ package: 'lib', kind: 'http', calls: ['lib.get'], timeout: timeout({ default: 1 }), notes: 'script', source: 'a test' })] },
    ]);
    assert.equal(catalog.view('python', () => undefined).api('lib.get')?.row.notes, 'the user\'s');
    assert.equal(catalog.view('javascript', () => undefined).api('lib.get')?.row.notes, 'script');
    assert.deepEqual([...catalog.view('javascript', () => undefined).roots], ['lib']);
  });

  it('lists the roots of symbols and of their other spellings', () => {
    const catalog = view([{ apis: [row({ calls: ['lib.get'] })], aliases: [alias('python', 'lib', ['old_lib', 'wrapper.lib'])] }]);
    assert.deepEqual([...catalog.roots].sort(), ['lib', 'old_lib', 'wrapper']);
  });

  it('finds frameworks by what declares them', () => {
    const tool = {
      ecosystem: 'python', framework: 'Frame', package: 'frame', decorators: ['frame.tool', 'frame.Agent#tool'], factories: [{ symbol: 'frame.Tool', body: { position: 0, name: 'func' } }],
      classes: [{ base: 'frame.BaseTool', methods: ['run'] }], lists: [{ symbol: 'frame.Agent', option: 'tools' }], onException: 'ends', overrides: [], onUnknownTool: 'ends', letThrough: [], answer: 'string',
      argumentsValidated: 'yes', describedBy: ['docstring'], approval: [], source: 'a test',
    } as const;
    const catalog = view([{
      tools: [{ ...tool, versions: '<2.0.0' }, { ...tool, versions: '>=2.0.0', onException: 'model' }],
      loops: [{ ecosystem: 'python', framework: 'Frame', package: 'frame', runs: ['frame.Agent#run'], constructors: ['frame.Agent'], options: [], default: 25, source: 'a test' }],
      telemetry: [{ ecosystem: 'python', package: 'frame', enabledBy: [{ symbol: 'frame.trace' }], contentByDefault: true, hiddenBy: [], hiddenByEnv: [], source: 'a test' }],
      sinks: [{ ecosystem: 'python', package: '', symbols: ['frame.log'], kind: 'log', source: 'a test' }], redactors: [{ ecosystem: 'python', symbols: ['frame.mask'], source: 'a test' }],
    }], { frame: '1.5.0' });
    assert.equal(catalog.toolDecorator('frame.Agent#tool')?.onException, 'ends');
    assert.deepEqual(catalog.toolFactory('frame.Tool')?.body, { position: 0, name: 'func' });
    assert.deepEqual(catalog.toolClass('frame.BaseTool')?.methods, ['run']);
    assert.deepEqual(catalog.toolList('frame.Agent').map(({ option }) => option), ['tools']);
    assert.equal(catalog.loopRun('frame.Agent#run'), catalog.loopConstructor('frame.Agent'));
    assert.equal(catalog.telemetry('frame.trace').length, 1);
    assert.equal(catalog.sink('frame.log')?.kind, 'log');
    assert.ok(catalog.redactor('frame.mask'));
    assert.equal(catalog.version('frame'), '1.5.0');
    assert.ok(catalog.isClass('frame.Agent'));
  });
});

describe('catalog row schemas', () => {
  it('name a misspelt field and a broken symbol', () => {
    const good = row({ calls: ['lib.get'] });
    assert.ok(apiRow.safeParse(good).success);
    assert.ok(!apiRow.safeParse({ ...good, outbuond: true }).success);
    assert.ok(!apiRow.safeParse({ ...good, calls: ['not a symbol'] }).success);
    assert.ok(!apiRow.safeParse({ ...good, versions: 'newest' }).success);
    assert.ok(!catalogPart.safeParse({ api: [good] }).success);
  });
});

describe('version ranges', () => {
  it('hold what npm says they hold', () => {
    assert.ok(satisfies('2.4.12', '>=2.3.0 <2.4.13') && !satisfies('2.4.13', '>=2.3.0 <2.4.13'));
    assert.ok(satisfies('1.0.0', '<1 || >=1.0.0') && satisfies('0.28.1', '<1.0.0') && !satisfies('1.0.0', '<1.0.0'));
    assert.ok(satisfies('3.0.0', '3.0.0') && !satisfies('3.0.1', '=3.0.0') && satisfies('10.0.0', '>9'));
    assert.ok(satisfies('2.0.0rc1', '>=2.0.0'));
    assert.ok(!satisfies('1.0.0', 'anything'));
  });

  it('are told from other text, and newest from the rest', () => {
    assert.ok(isVersionRange('>=1.2 <2') && !isVersionRange('') && !isVersionRange('latest'));
    assert.ok(includesNewest('>=2.0.0') && !includesNewest('>=1.0.0 <2.0.0') && includesNewest('<1.0.0 || >3'));
    assert.ok(compareVersions('1.10.0', '1.9.9') > 0 && compareVersions('2', '2.0.0') === 0);
  });
});
