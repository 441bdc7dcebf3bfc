import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import fc from 'fast-check';
import type { ChecklistEdit, CostColumn, CostInputId, PriceField } from '../../src/readiness/index.js';
import { applyEdit } from '../../src/workspace/checklist/edit.js';
import { mergeChecklists } from '../../src/workspace/checklist/merge.js';
import { parseChecklist } from '../../src/workspace/checklist/read.js';
import { CHECKLIST_FILE, type ChecklistDocument } from '../../src/workspace/checklist/schema.js';
import { ChecklistStore, serialize } from '../../src/workspace/checklist/store.js';
import { memoryHost } from './support/memoryHost.js';

const NOW = '2026-01-05T10:00:00.000Z';
const set = (input: CostInputId, value: string, column: CostColumn = 'prototype', by = 'Dana'): ChecklistEdit => ({ kind: 'setCost', column, input, by, value });
const price = (model: string, field: PriceField, value: string, by = 'Dana'): ChecklistEdit => ({ kind: 'setPrice', model, field, by, value });
const folder = (text?: string) => memoryHost(text === undefined ? {} : { [CHECKLIST_FILE]: text });
const textOf = (host: ReturnType<typeof memoryHost>): string => host.files[CHECKLIST_FILE] as string;
const storeOn = (host: ReturnType<typeof memoryHost>, now = NOW): ChecklistStore => new ChecklistStore(host, () => now);
const after = (edits: readonly ChecklistEdit[], document: ChecklistDocument = { version: 2 }): ChecklistDocument => edits.reduce((all, edit) => applyEdit(all, edit, NOW), document);

describe('the cost model in the checklist file', () => {
  it('is one block for each field, with who and when', () => {
    const host = folder();
    const store = storeOn(host);
    for (const edit of [set('steps', ' 1,200 '), set('currency', 'usd', 'all')]) assert.deepEqual(store.edit(edit), { ok: true });
    assert.equal(textOf(host), `{
  "cost": {
    "inputs": {
      "all": {
        "currency": {
          "at": "2026-01-05T10:00:00.000Z",
          "by": "Dana",
          "value": "USD"
        }
      },
      "prototype": {
        "steps": {
          "at": "2026-01-05T10:00:00.000Z",
          "by": "Dana",
          "value": 1200
        }
      }
    }
  },
  "version": 2
}
`);
    assert.deepEqual(store.read().checklist.cost!.inputs.prototype!.steps, { at: NOW, by: 'Dana', value: 1200 });
  });

  it('keeps a file of the first version as it is until somebody states something, and then all that is in it', () => {
    const first = '{ "version": 1, "target": { "id": "pilot", "by": "Omar", "at": "2025-01-01T00:00:00Z" }, "note": 3 } // by hand\n';
    const host = folder(first);
    const store = storeOn(host);
    assert.deepEqual([store.read().checklist.target, store.read().checklist.cost, store.read().state.kind], ['pilot', undefined, 'ready']);
    assert.equal(textOf(host), first, 'reading writes nothing');
    assert.deepEqual(store.edit(set('steps', '-1')), { ok: false, message: '“Model calls per run” cannot be negative.' });
    assert.equal(textOf(host), first, 'what is refused writes nothing');
    assert.deepEqual(store.preview(set('steps', '3')).ok, true);
    assert.equal(textOf(host), first, 'a look at what would be writes nothing');
    store.edit(set('steps', '3'));
    const { version, target, note, cost } = JSON.parse(textOf(host));
    assert.deepEqual([version, target.by, note, cost.inputs.prototype.steps.value], [2, 'Omar', 3, 3]);
  });

  it('dates a price on the day it is typed, unless somebody said when', () => {
    const { prices } = after([price('a/b', 'input', '2.5'), price('c', 'date', '2025-12-30'), price('c', 'output', '10'), price('d', 'date', '2025-01-01'), price('d', 'output', '10')]).cost!;
    assert.deepEqual(Object.entries(prices!).map(([model, row]) => [model, row['date']!.value]), [['a/b', '2026-01-05'], ['c', '2025-12-30'], ['d', '2026-01-05']]);
  });

  it('takes a statement back, and a model off the table, in a way that survives a merge', () => {
    const before = after([set('steps', '3'), price('m', 'input', '2'), price('m', 'source', 'the price page')]);
    const without = after([set('steps', ' '), { kind: 'listModel', model: 'm', by: 'Omar', listed: false }], before);
    const host = folder(serialize(mergeChecklists(before, without)));
    const { cost } = storeOn(host).read().checklist;
    assert.equal(cost!.inputs.prototype!.steps!.value, undefined);
    assert.deepEqual(Object.entries(cost!.prices['m']!).map(([key, { value }]) => [key, value]), [['input', undefined], ['date', undefined], ['source', undefined], ['listed', false]]);
    assert.equal(storeOn(folder(serialize(after([{ kind: 'listModel', model: 'm', by: 'Omar', listed: true }], without)))).read().checklist.cost!.prices['m']!.listed!.value, true);
  });

  it('refuses what makes no sense, with a sentence, and writes nothing', () => {
    const host = folder();
    const refused: readonly (readonly [ChecklistEdit, RegExp])[] = [
      [set('steps', 'many'), /Write a number/], [set('retries', '1'), /“retries” is not stated there/], [set('runsFull', '0', 'all'), /more than 0/], [set('steps', '3', 'prototype', ' '), /who/],
      [price('m', 'input', '-1'), /negative/], [price(' ', 'input', '1'), /name of the model/], [price('__proto__', 'input', '1'), /No model/], [price('m', 'date', '2026-03-01'), /still to come/], [{ kind: 'listModel', model: 'a\nb', by: 'Dana', listed: true }, /one line/],
    ];
    for (const [edit, words] of refused) {
      for (const outcome of [storeOn(host).edit(edit), storeOn(host).preview(edit)]) assert.ok(!outcome.ok && words.test(outcome.message), JSON.stringify(outcome));
    }
    assert.equal(host.exists(CHECKLIST_FILE), false);
  });

  it('leaves a broken file alone', () => {
    for (const text of ['{ "version": 2, "cost": { "inputs": { "prototype": { "steps": 3 } } } }', '{ "version": 2, "cost": [] }', '{ "version": 2, "cost": { "prices": { "m": { "input": { "value": {}, "by": "D", "at": "2026-01-01T00:00:00Z" } } } } }']) {
      const host = folder(text);
      const outcome = storeOn(host).edit(set('steps', '3'));
      assert.ok(!outcome.ok && outcome.message.includes('"cost') && outcome.message.endsWith('Nothing was changed.'), JSON.stringify(outcome));
      assert.equal(textOf(host), text);
    }
  });

  it('carries along fields of a later version', () => {
    const later = { version: 2, cost: { cache: { hit: 0.5 }, inputs: { prototype: { batch: { value: 3, by: 'D', at: NOW, mood: 'good' } }, night: {} } } };
    const host = folder(JSON.stringify(later));
    storeOn(host).edit(set('steps', '3'));
    const { cost } = JSON.parse(textOf(host));
    assert.deepEqual([cost.cache.hit, cost.inputs.prototype.batch.mood, cost.inputs.night, cost.inputs.prototype.steps.value], [0.5, 'good', {}, 3]);
  });

  it('merges in git when two people state different fields', () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'readiness-cost-'));
    const version = (name: string, document: ChecklistDocument): string => {
      fs.writeFileSync(path.join(root, name), serialize(document));
      return name;
    };
    try {
      const base = after([set('steps', '3'), set('tokensIn', '2000'), set('tokensOut', '300'), price('m', 'input', '2'), price('m', 'output', '8')]);
      const names = [version('ours', after([set('steps', '5')], base)), version('base', base), version('theirs', after([set('tokensOut', '700', 'prototype', 'Omar'), price('m', 'output', '9', 'Omar')], base))];
      const { cost } = parseChecklist(execFileSync('git', ['merge-file', '-p', ...names], { cwd: root, encoding: 'utf8' })).document;
      assert.deepEqual([cost!.inputs!['prototype']!['steps']!.value, cost!.inputs!['prototype']!['tokensOut']!.value, cost!.prices!['m']!['output']!.value], [5, 700, 9]);
    } finally {
      fs.rmSync(root, { recursive: true });
    }
  });

  it('is merged field by field with what another window writes at the same moment', () => {
    const host = folder();
    const write = host.writeFile.bind(host);
    let interfere = true;
    host.writeFile = (file, content) => {
      write(file, content);
      if (interfere) write(file, serialize(after([set('tokensIn', '900', 'prototype', 'Omar')])));
      interfere = false;
    };
    assert.deepEqual(storeOn(host).edit(set('steps', '3')), { ok: true });
    const { steps, tokensIn } = storeOn(host).read().checklist.cost!.inputs.prototype!;
    assert.deepEqual([steps!.value, tokensIn!.value], [3, 900]);
  });

  it('keeps the newest of every field and loses none, whichever side is merged into the other', () => {
    const minute = fc.integer({ min: 0, max: 50 }).map((n) => `2026-01-05T10:${String(n).padStart(2, '0')}:00.000Z`);
    const edit = fc.record({ at: minute, edit: fc.oneof(
      fc.record({ input: fc.constantFrom<CostInputId>('steps', 'tokensIn'), value: fc.constantFrom('', '1', '2') }).map(({ input, value }) => set(input, value)),
      fc.record({ model: fc.constantFrom('m', 'constructor', 'toString'), value: fc.constantFrom('', '1', '2') }).map(({ model, value }) => price(model, 'input', value)),
    ) });
    const document = fc.array(edit, { maxLength: 8 }).map((edits) => edits.reduce<ChecklistDocument>((all, one) => applyEdit(all, one.edit, one.at), { version: 2 }));
    const times = ({ cost }: ChecklistDocument): [string, string][] => [...Object.entries(cost?.inputs ?? {}), ...Object.entries(cost?.prices ?? {})].flatMap(([row, fields]) => Object.entries(fields).map(([key, { at }]): [string, string] => [`${row}.${key}`, at]));
    fc.assert(fc.property(document, document, (a, b) => {
      const merged = new Map(times(mergeChecklists(a, b)));
      for (const [key, at] of [...times(a), ...times(b)]) assert.ok((merged.get(key) ?? '') >= at, key);
      assert.deepEqual(times(mergeChecklists(b, a)).sort(), [...merged].sort());
      assert.deepEqual(parseChecklist(serialize(mergeChecklists(a, b))).problem, undefined);
    }));
  });
});
