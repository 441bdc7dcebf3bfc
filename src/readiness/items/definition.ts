/** The shape of one checklist item, as data. */
import type { SignalId } from '../signals.js';
import type { AreaId, Effort, SettledBy, TargetId } from '../types.js';

/** Something that signals can show. A part counts fully when a strong signal is there and half when only a weak one is. */
export interface Part {
  /** What is shown, to be put after "Not found: " and "Found: ": `a retry library in use`. */
  readonly label: string;
  readonly strong: readonly SignalId[];
  readonly weak?: readonly SignalId[];
  /** Only signals of this subject count. */
  readonly subject?: string;
}

export interface ItemDefinition {
  /** Stable: checklist files name it. */
  readonly id: string;
  readonly area: AreaId;
  readonly title: string;
  readonly settledBy: SettledBy;
  readonly rules: readonly string[];
  /** What the rules look at, in the plural: `outbound calls`. */
  readonly sites?: string;
  /** The rules look at the same places, so that each counts once. */
  readonly sharedSites: boolean;
  /** Rules whose sites are where another rule of the item could have applied, by that rule: an address of a test system could stand in every outbound call. */
  readonly sitesOf?: Readonly<Record<string, string>>;
  /** Signals of places that pass, by the rule that finds none there. They count while the rule has no site of its own. */
  readonly passingSites?: Readonly<Record<string, SignalId>>;
  /** What the item is about, in the plural, and the rules that find it: while none of them has a site, the passing sites of the others settle nothing. Absent: all of them do. */
  readonly subject?: { readonly words: string; readonly rules: readonly string[] };
  readonly parts: readonly Part[];
  /** Signals that are shown beside the others and give nothing. */
  readonly notes: readonly SignalId[];
  /** Signals that speak against the item. */
  readonly against: readonly SignalId[];
  /** Share of the points that evidence alone may earn where a person's word is asked for as well, 0–1. */
  readonly evidenceShare: number;
  /** Weight within its area. */
  readonly weight: number;
  readonly effort: Effort;
  /** One sentence: how it is settled. */
  readonly howTo: string;
  /** What a person is asked when they attest it. */
  readonly question: string;
  readonly figures: readonly string[];
  /** How a figure is written, by its name, where that is not plain. */
  readonly figureExamples?: Readonly<Record<string, string>>;
  /** The part of the report that people fill in to settle it. */
  readonly form?: 'cost';
  /** Figures of the cost model are shown beside its evidence. */
  readonly showsCost?: true;
  /** The next step in few words; `{n}` becomes the number of open sites. Without findings, `start` is used. */
  readonly repair?: string;
  readonly start: string;
  readonly required: readonly TargetId[];
  readonly blocking: readonly TargetId[];
}

const ALL: readonly TargetId[] = ['pilot', 'customer', 'autonomous'];
const CUSTOMER: readonly TargetId[] = ['customer', 'autonomous'];

/** For which targets an item is asked for, or blocks: `all`, everything beyond a `pilot`, or only what acts on its own. */
export type From = 'all' | 'customer' | 'autonomous' | 'never';

function targetsFrom(from: From): readonly TargetId[] {
  switch (from) {
    case 'all': return ALL;
    case 'customer': return CUSTOMER;
    case 'autonomous': return ['autonomous'];
    case 'never': return [];
  }
}

type Row = Pick<ItemDefinition, 'id' | 'title' | 'settledBy' | 'weight' | 'effort' | 'howTo' | 'question' | 'start'>
  & Partial<Pick<ItemDefinition, 'rules' | 'sites' | 'sharedSites' | 'sitesOf' | 'passingSites' | 'subject' | 'parts' | 'notes' | 'against' | 'evidenceShare' | 'figures' | 'figureExamples' | 'form' | 'showsCost' | 'repair'>>
  & { readonly required: From; readonly blocks?: From };

/** Fills what most items leave out. */
export function defineItems(area: AreaId, rows: readonly Row[]): readonly ItemDefinition[] {
  return rows.map(({ required, blocks = 'never', ...row }) => ({
    rules: [], sharedSites: false, parts: [], notes: [], against: [], figures: [], evidenceShare: 0.5, ...row, area, required: targetsFrom(required), blocking: targetsFrom(blocks),
  }));
}
