/** Words of the cost part that every form of the report shares. */
import type { CostCell, CostInput, CostInputId, CostOutcome, CostReport, CostScenario, Figure, PriceField, Sensitivity } from '../../readiness/cost/types.js';
import { count } from '../common.js';
import { day } from './words.js';

export const GROUP_TITLES: Readonly<Record<CostInput['group'], string>> = { run: 'One run', production: 'What production adds', checks: 'What checks add', volume: 'Volume' };

export const PRICE_LABELS: Readonly<Record<PriceField, string>> = { input: 'Tokens in', output: 'Tokens out', date: 'Looked up on', source: 'Where' };

/** Rows of figures; labels name the volumes once they are known. */
export const FIGURE_ROWS: readonly { readonly label: (inputs: readonly CostInput[]) => string; readonly short: string; readonly of: (outcome: CostOutcome) => Figure | undefined }[] = [
  { label: () => 'One more run', short: 'One more run', of: ({ perRun }) => perRun },
  { label: () => '1,000 runs', short: '1,000 runs', of: ({ perThousand }) => perThousand },
  { label: () => 'A run at full volume, fixed cost included', short: 'A run at full volume', of: ({ perRunFull }) => perRunFull },
  { label: (inputs) => `A month of the pilot${volume(inputs, 'runsPilot')}`, short: 'A month of the pilot', of: ({ perMonthPilot }) => perMonthPilot },
  { label: (inputs) => `A month at full volume${volume(inputs, 'runsFull')}`, short: 'A month at full volume', of: ({ perMonthFull }) => perMonthFull },
  { label: () => 'Full volume over pilot', short: 'Full volume over pilot', of: ({ ratio }) => ratio },
];

function volume(inputs: readonly CostInput[], id: CostInputId): string {
  const text = inputs.find((input) => input.id === id)?.cells[0]?.text;
  return text === undefined ? '' : `, ${text} runs a day`;
}

/** A figure as a cell of a table shows it: without its currency, with `≤` where limits went into it; a ratio of two of them is no limit. */
export function figureWords({ outcome }: CostScenario, figure: Figure | undefined, currency: string | undefined): string {
  if (figure === undefined) return '–';
  return `${outcome?.atMost === true && figure !== outcome.ratio ? '≤ ' : ''}${bare(figure.text, currency)}`;
}

/** The figure without its currency, which stands above the table. */
export function bare(text: string, currency: string | undefined): string {
  return currency !== undefined && text.startsWith(`${currency} `) ? text.slice(currency.length + 1) : text;
}

/** The first sentence; what is missing follows line by line, so it is not said here. */
export function headline({ sentence, filled, stated, known, total }: CostReport): string {
  return filled || stated === 0 ? sentence : `${known} of ${total} inputs ${known === 1 ? 'is' : 'are'} known.`;
}

/** What each scenario still needs, where it has no figures. */
export function missingLines({ scenarios, stated, missing }: CostReport): string[] {
  if (stated === 0 || missing.length === 0) return [];
  return scenarios.flatMap(({ title, missing: left }, index) => {
    const before = scenarios[index - 1];
    // The one before says it already.
    const own = left.filter((label) => before?.missing.includes(label) !== true);
    return own.length === 0 ? [] : [`${title} needs: ${own.map((label) => label.charAt(0).toLowerCase() + label.slice(1)).join('; ')}.`];
  });
}

/** That limits stand in for typical values, with a space before; '' when none does. */
export function limitWords({ inputs }: CostReport): string {
  return inputs.some(({ cells }) => cells.some(({ origin }) => origin === 'limit')) ? ' Where only the code sets a limit, the limit counts (≤), and the figures say the most it can cost.' : '';
}

export function sensitivityWords({ scenario, share, base }: Sensitivity, { scenarios }: CostReport): string {
  const title = scenarios.find(({ id }) => id === scenario)?.title.toLowerCase() ?? scenario;
  return `A month at full volume (${title}) costs ${base.text}. Each input goes down and up by ${Math.round(share * 100)} % while the others stay.`;
}

/** Who stated the fields, and when last; `undefined` when nobody did. */
export function lastStated({ inputs, prices }: CostReport): string | undefined {
  const cells: readonly CostCell[] = [...inputs.flatMap((input) => input.cells), ...prices.flatMap((row) => Object.values(row.cells))].filter(({ origin }) => origin === 'stated');
  const names = [...new Set(cells.flatMap(({ by }) => by ?? []))].sort();
  const last = cells.map(({ at = '' }) => at).sort().at(-1);
  if (names.length === 0 || last === undefined) return undefined;
  return `${count(cells.length, 'field', 'fields')} stated by ${names.join(', ')}, last on ${day(last)}.`;
}
