/** Everything that is observed in one module. */
import type { RuleContext } from '../rules/rule.js';
import { registeredTools } from '../rules/support/tools/table.js';
import { observeLimits } from './limits.js';
import { observeModels } from './models.js';
import type { Observation } from './observation.js';
import { observeRounds } from './rounds.js';

export type { Observation } from './observation.js';

export function observe(context: RuleContext): readonly Observation[] {
  const tools = registeredTools(context).map(({ name, declaration }): Observation => ({ kind: 'tool', at: { start: declaration.start, end: declaration.end }, name }));
  return [...observeModels(context), ...observeLimits(context), ...observeRounds(context), ...tools];
}
