import { strict as assert } from 'node:assert';
import { filterWords, noFilter, passes } from '../../../src/client/features/checklist/filter.js';
import { contextOf, isTicked, itemDescription, lookOf, spoken } from '../../../src/client/features/checklist/looks.js';
import { areaMarkdown, itemMarkdown, plain, pullRequestMarkdown } from '../../../src/client/features/checklist/markdown.js';
import { areaWords, type ChecklistNode, childrenOf, itemNode, parentOf } from '../../../src/client/features/checklist/nodes.js';
import type { ItemState } from '../../../src/protocol/readiness.js';
import { area, folder, item, report } from './sample.js';

const timeouts = item('timeouts', {
  title: 'Every outbound call has a deadline',
  settledBy: 'auto',
  state: 'partly',
  summary: '37 of 40 sites',
  confidence: 'proven',
  blocking: true,
  rules: [{ rule: 'missing-timeout', outcome: 'open', sites: 40, open: 3 }],
  evidence: [
    { kind: 'contradicts', text: 'requests.get waits for ever', confidence: 'proven', rule: 'missing-timeout', place: { file: 'agent/tools.py', line: 40, character: 4 } },
    { kind: 'contradicts', text: 'requests.get waits for ever', confidence: 'proven', rule: 'missing-timeout', place: { file: 'agent/tools.py', line: 65, character: 4 } },
    { kind: 'supports', text: 'httpx has a default of 5 s', confidence: 'likely' },
  ],
  moreEvidence: 12,
});
const fallback = item('fallback', {
  state: 'settled',
  confidence: 'stated',
  summary: 'Dana, until 12 May 2026',
  owner: 'Omar',
  statement: { kind: 'attested', by: 'Dana', at: '2026-02-12T09:00:00Z', note: 'We switched it off on Monday.', link: 'docs/fallback.md', until: '2026-05-12', figures: { 'error rate': '0.2 %' } },
});
const kill = item('kill-switch', { area: 'escape-hatches', state: 'notApplicable', possible: 0 });
const one = report([area('reliability', [timeouts, fallback]), area('escape-hatches', [kill])]);
const labels = (nodes: readonly ChecklistNode[]): string[] => nodes.map((node) => (node.kind === 'folder' ? node.report.folder : node.kind === 'area' ? node.area.title : node.kind === 'item' ? node.item.id : node.label));

describe('the checklist tree', () => {
  const folders = [folder('file:///w/agent', one)];

  it('shows areas of the one folder, and folders where there are several', () => {
    assert.deepEqual(labels(childrenOf(undefined, folders, noFilter)), ['Reliability', 'Escape-hatches']);
    const two = [...folders, folder('file:///w/other', report([area('cost', [item('token-limits', { area: 'cost' })])], { folder: 'other' }))];
    const top = childrenOf(undefined, two, noFilter);
    assert.deepEqual(labels(top), ['agent', 'other']);
    assert.deepEqual(labels(childrenOf(top[1], two, noFilter)), ['Cost']);
    const [cost] = childrenOf(top[1], two, noFilter);
    assert.equal(parentOf(cost!, two)?.id, 'file:///w/other');
    assert.equal(parentOf(cost!, folders), undefined);
  });

  it('claims nothing where nothing was scanned', () => {
    assert.deepEqual(childrenOf(undefined, [folder('file:///w', { ...one, state: 'notScanned' })], noFilter), []);
    assert.deepEqual(childrenOf(undefined, [], noFilter), []);
  });

  it('lists who said what, evidence against and for, and how an item is settled', () => {
    const [reliability] = childrenOf(undefined, folders, noFilter);
    const [first, second] = childrenOf(reliability, folders, noFilter);
    assert.deepEqual(labels(childrenOf(first, folders, noFilter)), ['agent/tools.py:41', 'agent/tools.py:66', 'httpx has a default of 5 s', '12 more places', 'A person says so.']);
    assert.deepEqual(labels(childrenOf(second, folders, noFilter)), ['Dana', 'We switched it off on Monday.', '0.2 %', 'docs/fallback.md', 'Omar']);
    const [said] = childrenOf(second, folders, noFilter);
    assert.equal(said?.kind === 'detail' ? said.description : '', 'attested on 12 Feb 2026 · until 12 May 2026');
    assert.equal(parentOf(first!, folders)?.id, 'file:///w/agent#reliability');
  });

  it('keeps the ids of rows when lines move and other evidence comes', () => {
    const [before] = childrenOf(undefined, folders, noFilter).flatMap((node) => childrenOf(node, folders, noFilter));
    const moved = { ...timeouts, evidence: [{ kind: 'contradicts' as const, text: 'fetch ignores `timeout`', confidence: 'proven' as const, place: { file: 'a.ts', line: 0, character: 0 } }, ...timeouts.evidence.map((evidence) => ({ ...evidence, ...(evidence.place ? { place: { ...evidence.place, line: evidence.place.line + 7 } } : {}) }))] };
    const after = itemNode('file:///w/agent', moved, one);
    const ids = new Set(childrenOf(after, folders, noFilter).map(({ id }) => id));
    assert.equal(ids.size, 6, 'ids are unique');
    assert.equal(before?.id, after.id);
    for (const { id } of childrenOf(before, folders, noFilter)) assert.ok(ids.has(id), id);
  });

  it('warns first of a file that cannot be read, and stays readable', () => {
    const broken = [folder('file:///w/agent', { ...one, store: { file: '.readiness/checklist.json', kind: 'readOnly', problem: { line1: 14, message: 'A comma is missing.' } } })];
    const [warning, reliability] = childrenOf(undefined, broken, noFilter);
    assert.deepEqual(labels([warning!]), ['checklist.json cannot be read (line 14). Nothing was changed.']);
    const [first] = childrenOf(reliability, broken, noFilter);
    assert.equal(first?.kind === 'item' && first.readOnly, true);
    assert.equal(contextOf(timeouts, true), 'item');
  });

  it('says how far an area is', () => {
    assert.equal(areaWords(one.areas[0]!), '1/2 · 1 blocking');
    assert.equal(areaWords(one.areas[1]!), 'not applicable');
  });
});

describe('the checklist filter', () => {
  it('shows what is left, what blocks, what waits for a word, what the code shows', () => {
    const shown = (items: Parameters<typeof passes>[0]['items']): string[] => [timeouts, fallback, kill].filter((candidate) => passes({ items }, candidate)).map(({ id }) => id);
    assert.deepEqual(shown('all'), ['timeouts', 'fallback', 'kill-switch']);
    assert.deepEqual(shown('unsettled'), ['timeouts']);
    assert.deepEqual(shown('blocking'), ['timeouts']);
    assert.deepEqual(shown('word'), []);
    assert.deepEqual(shown('evidence'), ['timeouts']);
    assert.equal(passes({ items: 'all', area: 'cost' }, timeouts), false);
  });

  it('is named in the title of the view', () => {
    assert.equal(filterWords(noFilter, () => ''), '');
    assert.equal(filterWords({ items: 'blocking', area: 'cost' }, () => 'Cost'), 'Cost · blocking');
  });
});

describe('the look of an item', () => {
  it('differs in icon, not in colour alone', () => {
    const states: ItemState[] = ['settled', 'partly', 'open', 'unknown', 'notApplicable', 'acceptedRisk', 'expired'];
    const icons = states.map((state) => lookOf({ ...timeouts, state }).icon);
    assert.equal(new Set(icons).size, states.length);
    assert.notEqual(lookOf(fallback).icon, lookOf({ ...fallback, confidence: 'proven' }).icon);
  });

  it('is told to screen readers', () => {
    assert.equal(spoken(timeouts), 'Every outbound call has a deadline: partly settled, blocking. 37 of 40 sites');
    assert.equal(itemDescription(fallback), 'Dana, until 12 May 2026');
    assert.deepEqual([timeouts, fallback, kill, { state: 'acceptedRisk' as const }].map(isTicked), [false, true, true, false]);
  });

  it('offers to attest what a person may state, and to reopen what somebody stated', () => {
    assert.equal(contextOf(timeouts, false), 'item writable');
    assert.equal(contextOf(fallback, false), 'item writable attestable stated');
  });
});

describe('Markdown of the checklist', () => {
  it('is a task list with places', () => {
    assert.equal(
      itemMarkdown(timeouts),
      [
        '- [ ] **Every outbound call has a deadline** (partly settled, blocking)',
        '  - Nobody has said yet.',
        '  - `agent/tools.py:41` requests.get waits for ever',
        '  - `agent/tools.py:66` requests.get waits for ever',
        '  - httpx has a default of 5 s',
        '  - 12 more places',
      ].join('\n'),
    );
    assert.match(itemMarkdown(fallback), /^- \[x\] [\s\S]*Dana on 12 Feb 2026: We switched it off on Monday\. \(docs\/fallback\.md\), until 12 May 2026\n {2}- Owner: Omar$/);
    assert.match(areaMarkdown(one.areas[0]!), /^### Reliability \(1\/2 · 1 blocking\)\n\n- \[ \]/);
  });

  it('cannot be broken by what people write', () => {
    assert.equal(plain('a\n# b <img> [x](y) `z`'), 'a \\# b \\<img\\> \\[x\\](y) \\`z\\`');
  });

  it('sums up for a pull request', () => {
    const text = pullRequestMarkdown({ ...one, findings: { ...one.findings, warning: 3 } });
    assert.match(text, /^\*\*Readiness: 62 of 100\. Close: harden\*\* \(customer-facing\)\n/);
    assert.match(text, /\| Reliability \| 1 of 2 \| 1 \|/);
    assert.doesNotMatch(text, /Escape-hatches/);
    assert.match(text, /Blocking:\n\n- Every outbound call has a deadline\n/);
    assert.match(text, /Findings: 0 errors, 3 warnings and 0 infos\.\n$/);
  });
});
