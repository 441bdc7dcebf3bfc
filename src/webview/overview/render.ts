/** The overview's elements for one screen. What can be pressed carries `data-do`, and what it is about beside it. */
import type { AreaBar, OverviewScreen, ReadyScreen } from '../../protocol/views.js';
import { el } from '../dom/element.js';
import { bar, hatching, points, ring, weeks } from './charts.js';

type Ready = ReadyScreen;
type Empty = Extract<OverviewScreen, { screen: 'empty' }>;

export function render(screen: OverviewScreen): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...(screen.screen === 'empty' ? empty(screen) : ready(screen)));
  return fragment;
}

function empty({ folders, folder, sentence, button }: Empty): HTMLElement[] {
  const action = button === undefined ? undefined : el('button', { class: 'primary wide', 'data-do': button.action }, button.label);
  return [...folderChoice(folders, folder), el('section', { class: 'empty', 'data-key': 'empty' }, el('p', { role: 'status' }, sentence), action)];
}

function ready(screen: Ready): HTMLElement[] {
  return [
    ...folderChoice(screen.folders, screen.folder),
    ...(screen.problem === undefined ? [] : [problem(screen.problem)]),
    head(screen),
    el('section', { 'data-key': 'areas', 'aria-labelledby': 'areas-title' }, el('h2', { id: 'areas-title' }, 'Areas'), hatchHolder(), el('ul', { class: 'areas' }, ...screen.areas.map(area))),
    ...(screen.steps.length === 0 ? [] : [el('section', { 'data-key': 'steps', 'aria-labelledby': 'steps-title' }, el('h2', { id: 'steps-title' }, 'Next'), el('ol', { class: 'steps' }, ...screen.steps.map(step)))]),
    foot(screen),
    el('p', { 'data-key': 'spoken', class: 'spoken', role: 'status' }, `Score ${screen.score} of 100. ${screen.verdict.title}.`),
  ];
}

function hatchHolder(): HTMLElement {
  const holder = el('div', { class: 'hidden-drawing', 'data-key': 'hatch' });
  holder.append(hatching());
  return holder;
}

function folderChoice(folders: Ready['folders'], folder: string | undefined): HTMLElement[] {
  if (folders.length < 2) return [];
  const options = folders.map(({ uri, name }) => el('option', { value: uri, selected: uri === folder }, name));
  return [el('div', { class: 'folder', 'data-key': 'folder' }, el('label', { for: 'folder' }, 'Folder'), el('select', { id: 'folder', 'data-do': 'selectFolder' }, ...options))];
}

function problem({ message, detail, button }: NonNullable<Ready['problem']>): HTMLElement {
  const why = detail === undefined ? undefined : el('p', { class: 'quiet' }, detail);
  const open = button === undefined ? undefined : el('button', { class: 'secondary', 'data-do': 'openChecklistFile' }, button);
  return el('section', { class: 'problem', 'data-key': 'problem', role: 'alert' }, el('p', {}, message), why, open);
}

function head({ score, scoreReason, areas, verdict, target, targetChosen, targets, weeks: list, problem: broken }: Ready): HTMLElement {
  const label = `Score ${score} of 100. ${areas.filter(({ possible }) => possible > 0).map(({ title, points: got, possible }) => `${title} ${points(got)} of ${points(possible)}`).join(', ')}. Opens the report.`;
  const scoreButton = el('button', { class: 'score-button', 'data-do': 'openReport', title: scoreReason, 'aria-label': label });
  scoreButton.append(ring(score, areas));
  const chosen = targets.find(({ id }) => id === target);
  const byDefault = targetChosen ? [] : [el('option', { value: '', selected: true }, 'Not chosen yet')];
  const options = [...byDefault, ...targets.map(({ id, title, sentence }) => el('option', { value: id, selected: targetChosen && id === target, title: sentence }, title))];
  const select = el('select', { id: 'target', 'data-do': 'setTarget', title: targetChosen ? chosen?.sentence : `Counts as ${chosen?.title ?? target} until somebody chooses.`, disabled: broken !== undefined }, ...options);
  const words = el('div', { class: 'verdict' }, el('h1', {}, verdict.title), el('p', { class: 'quiet' }, verdict.sentence));
  return el('section', { class: 'head', 'data-key': 'head' }, scoreButton, words, el('div', { class: 'target' }, el('label', { for: 'target' }, 'For'), select), weeks(list));
}

function area(one: AreaBar): HTMLElement {
  const { id, title, total, settled, partly, blocking } = one;
  const words = total === 0 ? 'does not apply' : `${settled} of ${total} settled, ${partly} partly${blocking === 0 ? '' : `, ${blocking} blocking`}`;
  const counts = el('span', { class: 'counts' }, total === 0 ? 'not applicable' : `${settled}/${total}`);
  const blocked = blocking === 0 ? undefined : el('span', { class: 'blocking' }, `${blocking} blocking`);
  const row = el('button', { class: total === 0 ? 'area none' : 'area', 'data-do': 'showArea', 'data-area': id, title: words }, el('span', { class: 'name' }, title), ' ', blocked, ' ', counts);
  if (total > 0) row.append(bar(one));
  return el('li', { 'data-key': id }, row);
}

function step({ item, title, button, gain }: Ready['steps'][number]): HTMLElement {
  return el('li', { 'data-key': item }, el('div', { class: 'step' }, el('span', { class: 'what' }, title), el('button', { class: 'secondary', 'data-do': 'startStep', 'data-item': item, 'aria-label': `${button}: ${title}` }, button), el('span', { class: 'quiet' }, gain)));
}

function foot({ findings, scanned, scanning }: Ready): HTMLElement {
  const { error, warning, information, hint, fixable, known } = findings;
  const total = error + warning + information + hint;
  const link = (words: string, only: Readonly<Record<string, string>> = {}): HTMLElement => el('button', { class: 'link', 'data-do': 'showFindings', ...only }, words);
  const amounts = ([['error', error, 'error'], ['warning', warning, 'warning'], ['information', information, 'info'], ['hint', hint, 'hint']] as const).flatMap(([severity, amount, word]) => (amount === 0 ? [] : [link(plural(amount, word), { 'data-severity': severity })]));
  const all = [...amounts, ...(fixable === 0 ? [] : [link(`${fixable} fixable`, { 'data-fixable': '' })])];
  // Each amount keeps the dot behind it, so that no line starts or ends in the middle of one.
  const parts = all.flatMap((one, n) => [el('span', { class: 'amount' }, one, n < all.length - 1 ? ' ·' : undefined), ' ']);
  return el(
    'section',
    { class: 'foot', 'data-key': 'foot' },
    el('p', { class: 'findings' }, ...(total === 0 ? ['No findings.'] : [link(plural(total, 'finding')), ': ', ...parts])),
    known === 0 ? undefined : el('p', { class: 'quiet' }, `${known} more in the baseline.`),
    el('p', { class: 'quiet' }, scanning ? 'Scanning…' : scanned),
    el('button', { class: 'secondary wide', 'data-do': 'openReport' }, 'Open report'),
  );
}

function plural(amount: number, word: string): string {
  return `${amount} ${word}${amount === 1 ? '' : 's'}`;
}
