/** Options of a call that announce a deadline and set none. */
import type { ApiRow, IneffectiveOption } from '../../../catalog/schema.js';
import { includesNewest, satisfies } from '../../../catalog/versions.js';
import type { Call } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { walk } from '../../../facts/visit.js';
import type { LibraryValue } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { readOption } from './options.js';

export interface DeadOption {
  readonly row: ApiRow;
  readonly ineffective: IneffectiveOption;
}

/** Dead options written in `call`, for the version in use; none when something beside them really ends the call. */
export function deadOptions(call: Call, value: LibraryValue, context: RuleContext): readonly DeadOption[] {
  const row = context.catalog.api(value.isModule === true ? context.catalog.canonical(`${value.symbol}.default`).symbol : value.symbol)?.row;
  if (!row?.ineffective) return [];
  const version = context.catalog.version(row.package);
  const isPython = context.catalog.ecosystem === 'python';
  const shape = context.resolver.shapeOf(call);
  return row.ineffective.filter((ineffective) => {
    const { option, versions } = ineffective;
    if (versions !== undefined && !(version === undefined ? includesNewest(versions) : satisfies(version, versions))) return false;
    const passed = readOption(shape, option, isPython);
    if (passed === undefined || passed === 'open' || passed.kind === 'undefined' || passed.kind === 'null') return false;
    return !isRescued(call, row, ineffective, context, isPython);
  }).map((ineffective) => ({ row, ineffective }));
}

function isRescued(call: Call, row: ApiRow, ineffective: IneffectiveOption, context: RuleContext, isPython: boolean): boolean {
  const { unless } = ineffective;
  const shape = context.resolver.shapeOf(call);
  if (unless?.option && readOption(shape, { path: unless.option, position: ineffective.option.position }, isPython) !== undefined) return true;
  if (unless?.listener !== undefined) {
    const name = unless.listener;
    const fn = enclosingFunction(call);
    return walk(fn ? fn.body : context.module, (n) => (n.kind === 'string' && n.value === name ? 'stop' : n.kind === 'member' && n.property === 'setTimeout' ? 'stop' : undefined));
  }
  // A real deadline beside it: the ineffective option is then only noise.
  return row.timeout.call.some((o) => { const v = readOption(shape, o, isPython); return v !== undefined && v !== 'open'; });
}
