/** What to do next: most weight per effort, blocking items first, each with the command that starts it. */
import type { ReadinessInput } from './input.js';
import type { ItemDefinition } from './items/index.js';
import type { DocumentId, DocumentReport, Effort, ItemReport, NextStep, StepCommand } from './types.js';
import { isDealtWith } from './verdict.js';

/** What an effort costs beside the others. */
const COST: Readonly<Record<Effort, number>> = { minutes: 1, hours: 3, days: 8, weeks: 20 };

export function nextSteps(items: readonly ItemReport[], definitions: readonly ItemDefinition[]): NextStep[] {
  return items
    .filter((item) => !isDealtWith(item))
    .map((item) => step(item, definitions.find(({ id }) => id === item.id)))
    .sort((a, b) => Number(isUnseen(items, a)) - Number(isUnseen(items, b)) || Number(b.blocking) - Number(a.blocking) || b.gain / COST[b.effort] - a.gain / COST[a.effort] || (a.item < b.item ? -1 : 1));
}

/** Nothing was looked for, so nothing says that there is work to do: such steps come last. */
function isUnseen(items: readonly ItemReport[], { item }: NextStep): boolean {
  const report = items.find(({ id }) => id === item);
  return report?.state === 'unknown' && report.settledBy === 'auto' && report.rules.length > 0 && report.evidence.length === 0;
}

/** The command that starts the work on an item. */
export function commandOf(item: ItemDefinition, { rules, documents }: ReadinessInput): StepCommand {
  if (item.id === 'runbook') return documentCommand(documents?.runbook, 'runbook', item);
  if (item.id === 'data-boundaries') return documentCommand(documents?.dataBoundaries, 'dataBoundaries', item);
  if (item.id === 'owner') return { kind: 'assign', item: item.id };
  if (item.form !== undefined) return { kind: 'showPart', item: item.id, part: item.form };
  const open = rules.filter(({ rule, off, findings }) => item.rules.includes(rule) && !off && findings.length > 0);
  const [only] = open;
  if (only !== undefined && open.length === 1 && only.findings.every(({ fixable, known }) => fixable && known !== true)) return { kind: 'fixAll', rule: only.rule };
  if (open.length > 0) return { kind: 'showFindings', rules: open.map(({ rule }) => rule) };
  return item.settledBy === 'auto' ? { kind: 'showItem', item: item.id } : { kind: 'attest', item: item.id };
}

/** What is missing is written; what is only a heading is opened there; what is filled in waits for a person's word where one is asked for. */
function documentCommand(report: DocumentReport | undefined, document: DocumentId, { id, settledBy }: ItemDefinition): StepCommand {
  const word: StepCommand | undefined = settledBy === 'auto' ? undefined : { kind: 'attest', item: id };
  if (report === undefined) return word ?? { kind: 'showItem', item: id };
  const [file] = report.files;
  if (file === undefined || report.sections.some(({ state }) => state === 'missing')) return { kind: 'writeDocument', document };
  const blank = report.sections.find(({ state }) => state === 'placeholder')?.place;
  if (blank !== undefined) return { kind: 'openFile', file: blank.file, line: blank.line };
  return word ?? { kind: 'openFile', file };
}

const BUTTONS: Readonly<Record<StepCommand['kind'], string>> = { fixAll: 'Fix all', showFindings: 'Show', attest: 'Attest', assign: 'Assign', openFile: 'Open', writeDocument: 'Write', showPart: 'Open', showItem: 'Open' };

function step(item: ItemReport, definition: ItemDefinition | undefined): NextStep {
  const open = item.rules.reduce((sum, rule) => sum + rule.open, 0);
  const repair = open > 0 ? definition?.repair?.replace('{n}', String(open)) : undefined;
  return {
    item: item.id, title: open === 1 && repair !== undefined ? singular(repair) : repair ?? definition?.start ?? item.title, button: BUTTONS[item.command.kind],
    gain: item.possible - item.points, blocking: item.blocking, effort: item.effort, command: item.command,
  };
}

/** `Set a deadline on 1 calls` reads better with one call. */
function singular(text: string): string {
  return text.replace(/\b1 ((?:[a-z]+ )*?)(calls|loops|retries|places|tools|secrets|scopes|names|integrations|responses|conversations|sites)\b/u, (_whole, words: string, noun: string) => `1 ${words}${noun === 'retries' ? 'retry' : noun.slice(0, -1)}`);
}
