import { strict as assert } from 'node:assert';
import { execFile, execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { RUNS_FIGURE, type ChecklistEdit } from '../../src/readiness/index.js';
import { addDays, applyEdit } from '../../src/workspace/checklist/edit.js';
import { mergeChecklists } from '../../src/workspace/checklist/merge.js';
import { parseChecklist } from '../../src/workspace/checklist/read.js';
import { CHECKLIST_FILE, type ChecklistDocument } from '../../src/workspace/checklist/schema.js';
import { ChecklistStore, serialize } from '../../src/workspace/checklist/store.js';
import { holdingFile } from '../../src/workspace/node/fileLock.js';
import { createNodeFileHost } from '../../src/workspace/node/nodeFileHost.js';
import { memoryHost } from './support/memoryHost.js';

const NOW = '2026-01-05T10:00:00.000Z';
const attest = (item: string, by = 'Dana', more: object = {}): ChecklistEdit => ({ kind: 'attest', item, by, ...more });
const folder = (text?: string) => memoryHost(text === undefined ? {} : { [CHECKLIST_FILE]: text });
const textOf = (host: ReturnType<typeof memoryHost>): string => host.files[CHECKLIST_FILE] as string;
const storeOn = (host: ReturnType<typeof memoryHost>, now = NOW): ChecklistStore => new ChecklistStore(host, () => now);

describe('the checklist file', () => {
  it('starts with the first statement, and holds only what people said', () => {
    const host = folder();
    const store = storeOn(host);
    assert.equal(store.read().state.kind, 'missing');
    assert.deepEqual(store.edit(attest('load', 'Dana', { note: ' 200 at once ', figures: { 'error rate': '0.2 %', p95: '' } })), { ok: true });
    assert.equal(textOf(host), `{
  "items": {
    "load": {
      "statement": {
        "at": "2026-01-05T10:00:00.000Z",
        "by": "Dana",
        "figures": {
          "error rate": "0.2 %"
        },
        "kind": "attested",
        "note": "200 at once",
        "until": "2026-04-05"
      }
    }
  },
  "version": 2
}
`);
    assert.deepEqual(store.read().state, { file: CHECKLIST_FILE, kind: 'ready' });
    assert.equal(store.read().checklist.items['load']!.statement!.note, '200 at once');
  });

  it('takes counts of repeated runs that can be counted, refuses others, and says what they imply before anything is written', () => {
    const host = folder();
    const store = storeOn(host);
    const runs = (text: string) => attest('consistency', 'Dana', { note: 'x', figures: { [RUNS_FIGURE]: text } });
    assert.deepEqual(store.check(runs('72 of 80')), { ok: true, note: '90 % once is 41 % eight times in a row.' });
    assert.match(JSON.stringify(store.check(runs('9/8'))), /more runs passed than were tried/);
    assert.deepEqual(store.check(attest('load', 'Dana', { note: 'x' })), { ok: true });
    assert.equal(store.edit(runs('9/8')).ok, false);
    assert.equal(CHECKLIST_FILE in host.files, false);
    assert.deepEqual(store.edit(runs(' 8/8, 7/8 ')), { ok: true });
    assert.deepEqual(store.read().checklist.items['consistency']!.statement!.figures, { [RUNS_FIGURE]: '8/8, 7/8' });
  });

  it('takes every kind of edit', () => {
    const host = folder();
    const store = storeOn(host);
    const edits: readonly ChecklistEdit[] = [
      { kind: 'notApplicable', item: 'resume', by: 'Dana', reason: 'runs are short' },
      { kind: 'acceptRisk', item: 'retention', by: 'Omar', reason: 'pilot', until: '2026-03-01' },
      { kind: 'assign', item: 'owner', by: 'Dana', owner: 'Omar' },
      { kind: 'setTarget', by: 'Dana', target: 'autonomous' },
      { kind: 'answer', question: 'wrong', by: 'Dana', text: 'It asks a person.' },
      { kind: 'reopen', item: 'load', by: 'Dana', reason: 'new model' },
    ];
    for (const edit of edits) assert.deepEqual(store.edit(edit), { ok: true });
    const { checklist } = store.read();
    assert.equal(checklist.target, 'autonomous');
    assert.deepEqual(Object.entries(checklist.items).map(([id, { statement, owner }]) => [id, statement?.kind, owner]), [['load', 'reopened', undefined], ['owner', undefined, 'Omar'], ['resume', 'notApplicable', undefined], ['retention', 'acceptedRisk', undefined]]);
    assert.equal(checklist.answers.wrong!.text, 'It asks a person.');
    store.edit({ kind: 'assign', item: 'owner', by: 'Dana', owner: '' });
    assert.equal(store.read().checklist.items['owner']!.owner, undefined);
  });

  it('refuses what makes no sense, with a sentence, and writes nothing', () => {
    const host = folder();
    const store = storeOn(host);
    const refused: readonly (readonly [ChecklistEdit, RegExp])[] = [
      [attest('no-such-item'), /no item "no-such-item"/],
      [attest('load', ' '), /who/],
      [attest('timeouts'), /with a link/],
      [attest('load', 'Dana', { until: '2026-01-04' }), /past/],
      [{ kind: 'notApplicable', item: 'load', by: 'Dana', reason: ' ' }, /reason/],
      [{ kind: 'acceptRisk', item: 'load', by: 'Dana', reason: 'x', until: '2025-12-31' }, /past/],
    ];
    for (const [edit, words] of refused) {
      const outcome = store.edit(edit);
      assert.ok(!outcome.ok && words.test(outcome.message), JSON.stringify(outcome));
    }
    assert.equal(host.exists(CHECKLIST_FILE), false);
    assert.deepEqual(store.edit(attest('timeouts', 'Dana', { link: 'docs/proxy.md' })), { ok: true });
  });

  it('reads the file anew each time, so that edits by hand and from git count', () => {
    const host = folder();
    const store = storeOn(host);
    store.edit(attest('load'));
    host.files[CHECKLIST_FILE] = textOf(host).replace('"Dana"', '"Omar"');
    assert.equal(store.read().checklist.items['load']!.statement!.by, 'Omar');
    store.edit(attest('feedback'));
    assert.equal(store.read().checklist.items['load']!.statement!.by, 'Omar', 'the edit by hand survives the next one');
    host.files[CHECKLIST_FILE] = '{ "version": 1 }';
    assert.deepEqual(store.read().checklist.items, {});
  });

  it('carries along what it does not know', () => {
    const host = folder('{ "version": 1, "costModel": { "runsPerDay": 40 }, "items": { "load": { "extra": 1 }, "later": { "statement": { "kind": "attested", "by": "D", "at": "2026-01-01T00:00:00Z", "mood": "good" } } } }');
    storeOn(host).edit(attest('load'));
    const after = JSON.parse(textOf(host));
    assert.deepEqual([after.costModel, after.items.load.extra, after.items.later.statement.mood], [{ runsPerDay: 40 }, 1, 'good']);
  });

  it('takes a file without a version for the first', () => {
    const host = folder('{ "items": { "owner": { "owner": { "name": "Omar", "by": "Dana", "at": "2026-01-01T00:00:00Z" } } } } // written by hand');
    assert.equal(storeOn(host).read().checklist.items['owner']!.owner, 'Omar');
  });

  it('lets the newest word win, even against a clock that runs ahead', () => {
    const host = folder();
    storeOn(host, '2030-01-01T00:00:00.000Z').edit(attest('load', 'Omar'));
    storeOn(host).edit(attest('load', 'Dana'));
    const { statement } = storeOn(host).read().checklist.items['load']!;
    assert.deepEqual([statement!.by, statement!.at], ['Dana', '2030-01-01T00:00:00.001Z']);
  });

  describe('when it is broken', () => {
    const broken: readonly (readonly [string, number, RegExp])[] = [
      ['{\n  "version": 1,\n  "items": {\n    "load": \n  }\n}\n', 5, /./],
      ['{\n  "version": 1,\n<<<<<<< HEAD\n  "items": {}\n=======\n  "items": {}\n>>>>>>> other\n}\n', 3, /merge conflict/],
      ['{\n  "version": 7\n}\n', 2, /version 7.*Update/],
      ['{\n  "version": 1,\n  "items": {\n    "load": { "statement": { "kind": "attested", "by": "D", "at": "yesterday" } }\n  }\n}\n', 4, /items\.load\.statement\.at/],
      ['[]', 1, /./],
      ['', 1, /empty/],
      ['{ "version": "one" }', 1, /version/],
    ];
    for (const [text, line1, words] of broken) {
      it(`says where and leaves it alone: ${JSON.stringify(text.slice(0, 40))}`, () => {
        const host = folder(text);
        const store = storeOn(host);
        const { state, checklist } = store.read();
        assert.equal(state.kind, 'readOnly');
        assert.equal(state.problem!.line1, line1);
        assert.match(state.problem!.message, words);
        assert.deepEqual(checklist.items, {});
        const outcome = store.edit(attest('load'));
        assert.ok(!outcome.ok && outcome.message.includes(`line ${line1}`) && outcome.message.includes('Nothing was changed.'));
        assert.equal(textOf(host), text);
      });
    }

    it('never throws, whatever stands there', () => fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => { parseChecklist(text); })));
  });

  it('starts anew where its folder vanished meanwhile', () => {
    const host = folder();
    const store = storeOn(host);
    assert.ok(store.edit(attest('load')).ok);
    Reflect.deleteProperty(host.files, CHECKLIST_FILE);
    assert.deepEqual([store.read().state, store.read().checklist.items], [{ file: CHECKLIST_FILE, kind: 'missing' }, {}]);
    assert.ok(store.edit(attest('feedback')).ok);
    assert.deepEqual(Object.keys(store.read().checklist.items), ['feedback']);
  });

  it('works read-only where the folder is', () => {
    const host = { ...folder(serialize(applyEdit({ version: 2 }, attest('load'), NOW))), canWrite: () => false, writeFile: () => { throw new Error('reading it is not permitted'); } };
    const store = new ChecklistStore(host, () => NOW);
    assert.deepEqual(store.read().state, { file: CHECKLIST_FILE, kind: 'readOnly' }, 'nothing is wrong with the file');
    assert.equal(store.read().checklist.items['load']!.statement!.by, 'Dana');
    const outcome = store.edit(attest('feedback'));
    assert.ok(!outcome.ok && outcome.message.includes('was not changed'));
  });

  it('is merged with what somebody writes at the same moment', () => {
    const host = folder();
    const write = host.writeFile.bind(host);
    let interfere = true;
    // Another program without our lock replaces the file right after we wrote it.
    host.writeFile = (file, content) => {
      write(file, content);
      if (interfere) write(file, serialize(applyEdit({ version: 2 }, attest('feedback', 'Omar'), NOW)));
      interfere = false;
    };
    assert.deepEqual(storeOn(host).edit(attest('load')), { ok: true });
    assert.deepEqual(Object.keys(storeOn(host).read().checklist.items), ['feedback', 'load']);
  });

  it('merges in git when two people state different items', () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'readiness-merge-'));
    const version = (name: string, document: ChecklistDocument): string => {
      fs.writeFileSync(path.join(root, name), serialize(document));
      return name;
    };
    try {
      const base = ['feedback', 'load', 'retention'].reduce<ChecklistDocument>((all, id) => applyEdit(all, attest(id), NOW), { version: 2 });
      const names = [version('ours', applyEdit(base, attest('feedback', 'Omar'), NOW)), version('base', base), version('theirs', applyEdit(base, attest('retention', 'Kim'), NOW))];
      const merged = execFileSync('git', ['merge-file', '-p', ...names], { cwd: root, encoding: 'utf8' });
      const { items } = parseChecklist(merged).document;
      assert.deepEqual(Object.values(items!).map(({ statement }) => statement!.by), ['Omar', 'Dana', 'Kim']);
    } finally {
      fs.rmSync(root, { recursive: true });
    }
  });
});

describe('merging two checklists', () => {
  const person = fc.constantFrom('Dana', 'Omar', 'Kim');
  const time = fc.integer({ min: 0, max: 50 }).map((minute) => `2026-01-05T10:${String(minute).padStart(2, '0')}:00.000Z`);
  const edit = fc.record({ item: fc.constantFrom('load', 'feedback', 'owner', 'retention'), by: person, at: time, owner: fc.boolean() });
  const document = fc.array(edit, { maxLength: 12 }).map((edits) => edits.reduce<ChecklistDocument>((all, { item, by, at, owner }) => applyEdit(all, owner ? { kind: 'assign', item, by, owner: by } : attest(item, by), at), { version: 2 }));

  it('keeps the newest of every part and loses none', () => fc.assert(fc.property(document, document, (a, b) => {
    const merged = mergeChecklists(a, b);
    for (const [id, item] of [...Object.entries(a.items ?? {}), ...Object.entries(b.items ?? {})]) {
      for (const part of ['statement', 'owner'] as const) {
        const own = item[part];
        if (own) assert.ok(Date.parse(merged.items![id]![part]!.at) >= Date.parse(own.at));
      }
    }
    assert.deepEqual(mergeChecklists(merged, a), merged);
    assert.deepEqual(mergeChecklists(merged, merged), merged);
  })));
});

describe('two windows', () => {
  it('attest different items at once, and both survive', async function () {
    this.timeout(60_000);
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'readiness-windows-'));
    try {
      const store = new ChecklistStore(createNodeFileHost(root), () => NOW);
      const items = ['load', 'feedback', 'review-queue', 'kill-switch', 'retention', 'messy-data', 'consistency', 'cost-model', 'auth-expiry', 'rollout', 'impact', 'handoff'];
      const script = path.join(__dirname, 'support/attest.ts');
      const run = promisify(execFile);
      const halves = [items.filter((_, index) => index % 2 === 0), items.filter((_, index) => index % 2 === 1)];
      await Promise.all(halves.map((half, index) => run(process.execPath, ['--import', 'tsx', script, root, `window ${index + 1}`, ...half], { cwd: path.join(__dirname, '../..') })));
      const { checklist, state } = store.read();
      assert.equal(state.kind, 'ready');
      assert.deepEqual(Object.keys(checklist.items), [...items].sort());
      assert.deepEqual(new Set(Object.values(checklist.items).map(({ statement }) => statement?.by)), new Set(['window 1', 'window 2']));
    } finally {
      fs.rmSync(root, { recursive: true });
    }
  });

  it('do not wait for a window that died', () => {
    const locks = fs.mkdtempSync(path.join(os.tmpdir(), 'readiness-locks-'));
    try {
      assert.equal(holdingFile('/somewhere/file', () => {
        const [lock] = fs.readdirSync(locks);
        fs.utimesSync(path.join(locks, lock!), new Date(0), new Date(0));
        return holdingFile('/somewhere/file', () => 'taken over', locks);
      }, locks), 'taken over');
      assert.deepEqual(fs.readdirSync(locks), []);
    } finally {
      fs.rmSync(locks, { recursive: true });
    }
  });
});

describe('days', () => {
  it('are counted across months and years', () => {
    assert.equal(addDays('2025-12-15T23:59:00.000Z', 90), '2026-03-15');
  });
});
