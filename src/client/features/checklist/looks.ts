/** How an item looks: icon, colour, the words beside it. Pure; colours are names of theme colours and never the only carrier. */
import type { ItemReport, ItemState } from '../../../protocol/readiness.js';
import { isDealtWith } from './filter.js';

export interface Look {
  /** Name of a codicon. */
  readonly icon: string;
  /** Id of a theme colour. */
  readonly color?: string;
  /** The state in words, for tooltips and screen readers. */
  readonly words: string;
}

const looks: Readonly<Record<ItemState, Look>> = {
  settled: { icon: 'pass', color: 'testing.iconPassed', words: 'settled' },
  partly: { icon: 'color-mode', color: 'charts.yellow', words: 'partly settled' },
  open: { icon: 'error', color: 'charts.yellow', words: 'open' },
  unknown: { icon: 'question', words: 'unknown' },
  notApplicable: { icon: 'circle-slash', color: 'disabledForeground', words: 'not applicable' },
  acceptedRisk: { icon: 'warning', color: 'problemsWarningIcon.foreground', words: 'risk accepted' },
  expired: { icon: 'history', color: 'charts.yellow', words: 'expired' },
};

export function lookOf({ state, confidence, blocking }: Pick<ItemReport, 'state' | 'confidence' | 'blocking'>): Look {
  if (state === 'settled' && confidence === 'stated') return { icon: 'verified', color: 'testing.iconPassed', words: 'settled by a person’s word' };
  return blocking && !isDealtWith({ state }) ? { ...looks[state], color: 'testing.iconFailed' } : looks[state];
}

/** End of a row: `blocking · 37 of 40 sites`. */
export function itemDescription(item: ItemReport): string {
  return [item.blocking && !isDealtWith(item) ? 'blocking' : '', item.summary].filter((word) => word !== '').join(' · ');
}

/** Whether the box is ticked: what is settled or does not apply. An accepted risk stays visible as undone. */
export function isTicked({ state }: Pick<ItemReport, 'state'>): boolean {
  return state === 'settled' || state === 'notApplicable';
}

/** One sentence for a screen reader, everything that icon, tick and colour say. */
export function spoken(item: ItemReport): string {
  return `${item.title}: ${lookOf(item).words}${item.blocking && !isDealtWith(item) ? ', blocking' : ''}. ${item.summary}`;
}

/** Words for `when` clauses of menus: what can be done with the item. */
export function contextOf(item: ItemReport, readOnly: boolean): string {
  const stated = item.statement !== undefined && item.statement.kind !== 'reopened';
  const words = ['item', ...(readOnly ? [] : ['writable', ...(item.settledBy === 'auto' ? [] : ['attestable']), ...(stated ? ['stated'] : [])])];
  return words.join(' ');
}
