/** Every item of the checklist, in its order. */
import { cost } from './cost.js';
import { dataSecurity } from './dataSecurity.js';
import type { ItemDefinition } from './definition.js';
import { escapeHatches } from './escapeHatches.js';
import { evaluation } from './evaluation.js';
import { integration } from './integration.js';
import { observability } from './observability.js';
import { ownership } from './ownership.js';
import { reliability } from './reliability.js';

export type { ItemDefinition, Part } from './definition.js';

export const ITEMS: readonly ItemDefinition[] = [...reliability, ...observability, ...escapeHatches, ...dataSecurity, ...evaluation, ...cost, ...integration, ...ownership];

/** The item of that id. */
export function itemOf(id: string): ItemDefinition | undefined {
  return ITEMS.find((item) => item.id === id);
}
