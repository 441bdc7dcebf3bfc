import { strict as assert } from 'node:assert';
import { computeReadiness, type ReadinessReport, type StoreState } from '../../src/readiness/index.js';
import { costHtml, exportReadiness } from '../../src/report/index.js';
import { full, stated, PRICES, RUN, VOLUME } from '../readiness/cost/support.js';
import { input, signal } from '../readiness/support/input.js';

const hostile = '<img src=x onerror="a">|*m*';
const signals = [
  signal('modelName', { subject: 'm', place: { file: 'app/llm.py', line: 9, character: 0 } }),
  signal('stepLimit', { amount: 12, place: { file: 'app/loop.py', line: 40, character: 0 } }),
  signal('toolDeclared', { subject: 'refund', place: { file: 'app/tools.py', line: 3, character: 0 } }),
];
const reportOf = (cost = full(), kind: StoreState['kind'] = 'ready'): ReadinessReport => computeReadiness(input({ signals, checklist: { items: {}, answers: {}, cost }, store: { file: '.readiness/checklist.json', kind } }));
const { steps: _steps, ...withoutSteps } = RUN;
/** Prototype complete with a limit, production lacking something. */
const half = (): ReadinessReport => reportOf(stated({ prototype: withoutSteps, production: { redundancy: 0.5 }, all: VOLUME }, { ...PRICES, [hostile]: { input: 1, source: hostile } }));

describe('the cost part of the readiness report', () => {
  it('as HTML: figures of three scenarios, what moves them, inputs with their source, prices', () => {
    const html = exportReadiness(reportOf(), 'html');
    const part = costHtml(reportOf());
    assert.ok(html.includes(part));
    assert.match(part, /<p role="status">With checks, a run costs USD 0\.126 at full volume, and a month USD 7,538\.<\/p>/);
    assert.match(part, /A month at full volume, 2,000 runs a day<\/th><td class="number" data-title="Prototype">2,640<\/td><td class="number" data-title="Production">3,905<\/td><td class="number" data-title="With checks">7,538<\/td>/);
    assert.match(part, /<caption>What it costs, in USD<\/caption>/);
    assert.match(part, /1 tool is declared <code data-file="app\/tools\.py" data-line="3">app\/tools\.py:4<\/code>/);
    assert.match(part, /<th scope="row"><span class="label">m<\/span><span class="note"><code data-file="app\/llm\.py" data-line="9">app\/llm\.py:10<\/code><\/span><\/th>/);
    assert.match(part, /18 fields stated by Dana, last on 4 January 2026\./);
    for (const [, id] of part.matchAll(/ id="([^"]+)"/g)) assert.equal(html.split(` id="${id}"`).length, 2, `${id} once`);
  });

  it('as HTML: the tornado is bars around the month as it is, with both ends in numbers', () => {
    const part = costHtml(reportOf());
    const bars = [...part.matchAll(/<rect class="low" x="([\d.]+)" y="1" width="([\d.]+)" height="8"\/><rect class="high" x="([\d.]+)" y="1" width="([\d.]+)"/g)].map((match) => match.slice(1).map(Number));
    assert.equal(bars.length, 8);
    const { sensitivity } = reportOf().cost;
    assert.ok(sensitivity!.bars.length > 8 && part.includes(`The ${sensitivity!.bars.length - 8} that move it least are left out.`));
    for (const [low = 0, left = 0, middle = 0, right = 0] of bars) {
      assert.ok(Math.abs(low + left - middle) < 0.02 && middle + right <= 100.01 && low >= 0);
    }
    assert.deepEqual(bars[0]!.map((x) => Math.round(x)), [0, 50, 50, 50], 'the longest fills the drawing');
  });

  it('as HTML: says what is missing, what cannot be, and that limits stand in', () => {
    const part = costHtml(half());
    assert.match(part, /<p role="status">\d+ of \d+ inputs are known\.<\/p>/);
    assert.match(part, /Production needs: redundancy factor; monitoring per run; fixed cost per month; retries per call\.|Production needs: retries per call; redundancy factor; monitoring per run; fixed cost per month\./);
    assert.match(part, /<span class="value">≤ 12<\/span>/);
    assert.match(part, /at most 12 rounds <code data-file="app\/loop\.py" data-line="40">/);
    assert.match(part, /<span class="problem">“Redundancy factor” is 1 or more\.<\/span>/);
    assert.match(part, /<th scope="row">One more run<\/th><td class="number" data-title="Prototype">≤ /);
    assert.match(part, /data-title="Production">–<\/td>/);
    assert.doesNotMatch(part, /<img/);
  });

  it('as HTML: offers fields only where something can be stated', () => {
    assert.match(costHtml(reportOf()), /<td class="field stated number" data-edit="steps" data-column="prototype" data-kind="number" data-label="Model calls per run, prototype" data-value="5"/);
    assert.match(costHtml(reportOf()), /data-edit="steps" data-column="production" [^>]* data-value="" data-hint="5"/);
    assert.doesNotMatch(costHtml(reportOf(full(), 'readOnly')), /data-edit|data-add|data-remove/);
  });

  it('as Markdown: plain tables with the same figures, places as code, marks as text', () => {
    const text = exportReadiness(reportOf(), 'markdown');
    for (const line of ['## Cost model', '| In USD | Prototype | Production | With checks |', '| A month at full volume, 2,000 runs a day | 2,640 | 3,905 | 7,538 |', '| Full volume over pilot | 40× | 10× | 15.7× |', '| One run: Model calls per run | 5 | 5 (taken over) | 5 (taken over) |  |', '| m | 2 | 8 | 2026-01-01 | not stated |']) assert.ok(text.split('\n').includes(line), line);
    const open = exportReadiness(half(), 'markdown');
    assert.ok(open.includes('| One run: Model calls per run | ≤ 12 | 12 (taken over) | 12 (taken over) | `app/loop.py:41` |'));
    assert.ok(open.includes('\\<img src=x onerror="a"\\>\\|\\*m\\*'));
    const columns = open.split('\n').filter((line) => line.startsWith('| One run:')).map((line) => line.replaceAll(/`[^`]*`/g, '').replaceAll('\\|', '').split('|').length);
    assert.deepEqual(new Set(columns), new Set([7]));
  });

  it('as text: fits a terminal, and says nothing while nobody said anything', () => {
    const text = exportReadiness(reportOf(), 'text');
    assert.match(text, /\nCost model, in USD\n {2}With checks, a run costs USD 0\.126 at full volume, and a month USD 7,538\.\n/);
    assert.match(text, /\n {2}A month at full volume +2,640 +3,905 +7,538\n/);
    assert.match(text, /What moves the month at full volume most: Runs per day/);
    const [part = ''] = text.slice(text.indexOf('Cost model, in')).split('\n\n');
    assert.ok(part.split('\n').length > 8);
    for (const line of part.split('\n')) assert.ok(line.length <= 80, line);
    assert.doesNotMatch(exportReadiness(reportOf(stated({})), 'text'), /\nCost model/);
  });

  it('as JSON: inputs, who stated them, and outputs as numbers', () => {
    const { cost } = JSON.parse(exportReadiness(reportOf(), 'json')) as ReadinessReport;
    const steps = cost.inputs.find(({ id }) => id === 'steps')!.cells[0]!;
    assert.deepEqual([steps.value, steps.origin, steps.by], [5, 'stated', 'Dana']);
    assert.ok(Math.abs(cost.scenarios[2]!.outcome!.perRun.value - 0.12064) < 1e-9);
    assert.equal(cost.sensitivity!.share, 0.2);
  });
});
