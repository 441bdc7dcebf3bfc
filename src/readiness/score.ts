/** The score: 0–100, where every point says where it comes from. */
import { AREAS } from './areas.js';
import type { ItemDefinition } from './items/index.js';
import type { Judged } from './states.js';
import type { TargetId } from './types.js';
import { pointsWords } from './words.js';

/** Weight of items that the target does not ask for, beside those that it does. */
const OPTIONAL_WEIGHT = 0.5;

export interface ItemPoints {
  readonly points: number;
  readonly possible: number;
  /** One sentence. */
  readonly reason: string;
}

/** Points by item id. Items that do not apply leave the denominator, and an area with none left leaves its weight to the others. */
export function scoreItems(judged: readonly { readonly item: ItemDefinition; readonly verdict: Judged }[], target: TargetId): ReadonlyMap<string, ItemPoints> {
  const applies = judged.filter(({ verdict }) => verdict.state !== 'notApplicable');
  const weightOf = (item: ItemDefinition): number => item.weight * (item.required.includes(target) ? 1 : OPTIONAL_WEIGHT);
  const inArea = new Map(AREAS.map(({ id }) => [id, applies.filter(({ item }) => item.area === id).reduce((sum, { item }) => sum + weightOf(item), 0)]));
  const allAreas = AREAS.reduce((sum, { id, weight }) => sum + ((inArea.get(id) ?? 0) > 0 ? weight : 0), 0);
  return new Map(judged.map(({ item, verdict }) => {
    if (verdict.state === 'notApplicable') return [item.id, { points: 0, possible: 0, reason: 'It does not apply, so it is left out of the score.' }];
    const area = AREAS.find(({ id }) => id === item.area);
    const possible = ((area?.weight ?? 0) / allAreas) * 100 * (weightOf(item) / (inArea.get(item.area) ?? 1));
    return [item.id, { points: possible * verdict.credit, possible, reason: explain(item, verdict, possible) }];
  }));
}

function explain(item: ItemDefinition, { state, credit, confidence, evidence }: Judged, possible: number): string {
  const of = `${pointsWords(possible * credit)} of ${pointsWords(possible)} points`;
  if (state === 'settled') return confidence === 'stated' ? `${of}: a person’s word counts in full until it expires.` : `${of}: settled.`;
  if (credit === 0) return state === 'unknown' ? `${of}: nothing is known yet.` : `${of}.`;
  const halved = evidence.against.length > 0;
  const share = `${Math.round(credit * (halved ? 2 : 1) * 100)} %`;
  if (halved) return `${of}: ${share} of what was looked for is there, and what speaks against it halves that.`;
  return item.settledBy === 'both' ? `${of}: evidence alone earns ${share}; a person’s word brings the rest.` : `${of}: ${share} of what was looked for is there.`;
}
