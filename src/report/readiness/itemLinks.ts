import type { ItemReport } from '../../readiness/types.js';
import { escape } from '../htmlText.js';

/** `: timeouts, pii and runbook.` at the end of a sentence; every word may be an item's id. */
const ID_LIST = /(?<=: )[a-z][a-z-]*(?:, [a-z-]+)*(?: and [a-z-]+)?(?=\.)/gu;

/** A sentence that ends in a list of items' ids: each leads to its item and says its title. */
export function withItemLinks(text: string, items: readonly Pick<ItemReport, 'id' | 'title'>[]): string {
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const link = (id: string): string => `<a class="item-link" href="#${escape(id)}" title="${escape(titles.get(id) ?? '')}">${escape(id)}</a>`;
  const isList = (list: string): boolean => list.split(/, | and /u).every((id) => titles.has(id));
  return escape(text).replaceAll(ID_LIST, (list) => (isList(list) ? list.replaceAll(/[a-z][a-z-]*/gu, (word) => (titles.has(word) ? link(word) : word)) : list));
}
