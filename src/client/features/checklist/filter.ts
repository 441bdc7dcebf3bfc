/** Which items the checklist shows. Pure. */
import type { AreaId, ItemReport } from '../../../protocol/readiness.js';

export type ItemChoice = 'all' | 'unsettled' | 'blocking' | 'word' | 'evidence';

export interface ChecklistFilter {
  readonly items: ItemChoice;
  /** Only this area; missing for all. */
  readonly area?: AreaId;
}

export const noFilter: ChecklistFilter = { items: 'all' };

export const itemChoices: readonly { readonly id: ItemChoice; readonly label: string; readonly description: string }[] = [
  { id: 'all', label: 'All items', description: 'The whole checklist' },
  { id: 'unsettled', label: 'Not settled', description: 'Open, partly settled, unknown and expired' },
  { id: 'blocking', label: 'Blocking', description: 'What stands between this and the next verdict' },
  { id: 'word', label: 'Waiting for a word', description: 'What only a person can state' },
  { id: 'evidence', label: 'Open in the code', description: 'What the engine found and a change of the code settles' },
];

/** Settled, not applicable, or the risk is accepted: nothing is left to do. */
export function isDealtWith({ state }: Pick<ItemReport, 'state'>): boolean {
  return state === 'settled' || state === 'notApplicable' || state === 'acceptedRisk';
}

export function passes(filter: ChecklistFilter, item: ItemReport): boolean {
  if (filter.area !== undefined && item.area !== filter.area) return false;
  switch (filter.items) {
    case 'all':
      return true;
    case 'unsettled':
      return !isDealtWith(item);
    case 'blocking':
      return item.blocking && !isDealtWith(item);
    case 'word':
      return item.settledBy !== 'auto' && !isDealtWith(item);
    case 'evidence':
      return item.rules.some(({ open }) => open > 0);
  }
}

/** For the view's description; empty when everything is shown. */
export function filterWords({ items, area }: ChecklistFilter, titleOf: (area: AreaId) => string): string {
  const choice = itemChoices.find(({ id }) => id === items);
  return [area === undefined ? '' : titleOf(area), items === 'all' ? '' : (choice?.label.toLowerCase() ?? '')].filter((word) => word !== '').join(' · ');
}
