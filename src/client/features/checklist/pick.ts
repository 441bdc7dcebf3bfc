import * as vscode from 'vscode';
import type { ItemReport } from '../../../protocol/readiness.js';
import type { Readiness } from '../../readiness/readiness.js';
import { itemDescription, lookOf } from './looks.js';

export interface ItemRef {
  readonly folder: string;
  readonly item: ItemReport;
}

/**
 * The item an argument means: a row of the tree, an item's id (of the folder in front), or `{ folder, item }` with its id.
 * Asks when there is no argument; `undefined` when the user changes their mind or the item is unknown.
 */
export async function itemOf(readiness: Readiness, argument: unknown, title: string, fits: (item: ItemReport) => boolean = () => true): Promise<ItemRef | undefined> {
  const { folder, id } = named(argument);
  const place = folder ?? readiness.selected?.folder;
  if (place === undefined) throw new Error('No folder is open, so there is no checklist.');
  if (id === undefined) return pickItem(readiness, place, title, fits);
  const item = readiness.item(place, id);
  return item === undefined ? undefined : { folder: place, item };
}

/** The same, for somebody who wants to state something of it: throws first where nothing can be stated. */
export async function itemToState(readiness: Readiness, argument: unknown, title: string, fits?: (item: ItemReport) => boolean): Promise<ItemRef | undefined> {
  const folder = named(argument).folder ?? readiness.selected?.folder;
  if (folder !== undefined) readiness.requireWritable(folder);
  return itemOf(readiness, argument, title, fits);
}

function named(argument: unknown): { readonly folder?: string; readonly id?: string } {
  if (typeof argument === 'string') return { id: argument };
  if (typeof argument !== 'object' || argument === null) return {};
  const { folder, item } = argument as { folder?: unknown; item?: unknown };
  const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : item;
  return { ...(typeof folder === 'string' ? { folder } : {}), ...(typeof id === 'string' ? { id } : {}) };
}

async function pickItem(readiness: Readiness, folder: string, title: string, fits: (item: ItemReport) => boolean): Promise<ItemRef | undefined> {
  const report = readiness.of(folder);
  if (report?.state !== 'ready') throw new Error(report?.verdict.sentence ?? 'Readiness is not known yet.');
  const rows = report.areas.flatMap((area): (vscode.QuickPickItem & { item?: ItemReport })[] => {
    const items = area.items.filter(fits);
    if (items.length === 0) return [];
    return [{ label: area.title, kind: vscode.QuickPickItemKind.Separator }, ...items.map((item) => ({ label: `$(${lookOf(item).icon}) ${item.title}`, description: itemDescription(item), item }))];
  });
  const choice = await vscode.window.showQuickPick(rows, { title, placeHolder: 'Item', matchOnDescription: true });
  return choice?.item === undefined ? undefined : { folder, item: choice.item };
}
