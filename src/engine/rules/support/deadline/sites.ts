/** Outbound calls and clients of one module with their deadlines, computed once for all timeout rules. */
import type { ApiRow } from '../../../catalog/schema.js';
import type { Call } from '../../../facts/nodes.js';
import { invoked } from '../../../facts/threads.js';
import type { LibraryValue } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { isAwaitedProcess } from './awaitedProcess.js';
import { constructorDeadline, effectiveDeadline, typeOf, type Effective } from './effective.js';
import { endsOtherwise } from './harmless.js';

/** One place to report: a call, or the client construction many calls go through. */
export interface DeadlineSite {
  readonly call: Call;
  readonly row: ApiRow;
  readonly role: 'client' | 'call';
  readonly symbol: string;
  readonly value: LibraryValue;
  readonly deadline: Effective;
  /** Calls of this file that go through the client (role `client`). */
  readonly through: readonly Call[];
}

const KEY = Symbol('deadline sites');

export function deadlineSites(context: RuleContext): readonly DeadlineSite[] {
  return context.shared(KEY, findSites);
}

interface Outbound { readonly call: Call; readonly row: ApiRow; readonly value: LibraryValue; readonly deadline: Effective }

function findSites(context: RuleContext): readonly DeadlineSite[] {
  const outbound: Outbound[] = [];
  const clients: { readonly call: Call; readonly row: ApiRow; readonly value: LibraryValue }[] = [];
  for (const call of context.module.index.calls) {
    const values = context.resolver.libraries(invoked(call));
    const matches = values.map((value) => ({ value, match: context.catalog.api(calledSymbol(value, context)) }));
    if (matches.length === 0 || matches.some((m) => !m.match)) continue;
    const deadlines: Outbound[] = [];
    for (const { value, match } of matches) {
      if (!match || !isWaitedFor(call, match.row, context) || endsOtherwise(call, match.row, context)) continue;
      if (match.role === 'client') clients.push({ call, row: match.row, value });
      if (match.role === 'call' || match.row.connects) deadlines.push({ call, row: match.row, value, deadline: match.role === 'call' ? effectiveDeadline(call, value, match.row, context) : connecting(call, value, match.row, context) });
    }
    // A name that may be one of several APIs is reported only when each of them would be.
    const worst = deadlines.every((d) => d.deadline.kind === 'none' || d.deadline.kind === 'long') ? deadlines[0] : deadlines.find((d) => d.deadline.kind === 'bounded' || d.deadline.kind === 'unknown');
    if (worst) outbound.push(worst);
  }
  return [...clients.filter((c) => c.row.reportAt === 'client' && !c.row.connects).map((c) => clientSite(c, outbound, context)), ...outbound.filter((o) => reportedAtCall(o, context)).map(callSite)];
}

/** A process that goes on beside the program counts only where somebody waits for its end. */
function isWaitedFor(call: Call, row: ApiRow, context: RuleContext): boolean {
  return row.outbound || (row.kind === 'subprocess' && isAwaitedProcess(call, context));
}

/** A module object called as a function is its default export (`axios(…)`, `got(…)`). */
function calledSymbol(value: LibraryValue, context: RuleContext): string {
  return value.isModule === true ? context.catalog.canonical(`${value.symbol}.default`).symbol : value.symbol;
}

function connecting(call: Call, value: LibraryValue, row: ApiRow, context: RuleContext): Effective {
  const own = constructorDeadline(call, row, context);
  if (own.kind === 'bounded' || own.kind === 'unknown') return own;
  const around = effectiveDeadline(call, value, { ...row, timeout: { ...row.timeout, call: row.timeout.client, client: [] } }, context);
  return around;
}

/** Clients without a deadline are repaired where they are built; a call counts on its own only where no constructor can help. */
function reportedAtCall(o: Outbound, context: RuleContext): boolean {
  if (o.deadline.kind !== 'none' && o.deadline.kind !== 'long') return true;
  if (!o.value.symbol.includes('#')) return true;
  if (o.row.reportAt === 'call') return true;
  if (o.deadline.kind === 'none' && o.deadline.explicit !== undefined && passedAtCall(o, context)) return true;
  return false;
}

function passedAtCall(o: Outbound, context: RuleContext): boolean {
  const names = o.row.timeout.call.map((option) => option.path[0]);
  return Object.keys(context.resolver.shapeOf(o.call).named).some((n) => names.includes(n));
}

function callSite(o: Outbound): DeadlineSite {
  return { ...o, role: 'call', symbol: o.value.symbol, through: [] };
}

function clientSite(client: { readonly call: Call; readonly row: ApiRow; readonly value: LibraryValue }, outbound: readonly Outbound[], context: RuleContext): DeadlineSite {
  const through = outbound.filter((o) => o.value.origins.some((origin) => origin.call === client.call));
  const own = constructorDeadline(client.call, client.row, context);
  // When every call through it brings its own deadline, the client needs none.
  const allBounded = through.length > 0 ? through.every((o) => o.deadline.kind === 'bounded' || o.deadline.kind === 'unknown') : isHandedToBounded(client.value, outbound);
  const deadline: Effective = (own.kind === 'none' || own.kind === 'long') && allBounded ? { kind: 'bounded' } : own;
  return { call: client.call, row: client.row, role: 'client', symbol: client.value.symbol, value: client.value, deadline, through: through.map((o) => o.call) };
}

/** No call is seen to go through the client itself; those of its type that go through one that was handed in (`def __init__(self, session: ClientSession)`) all bring their own. */
function isHandedToBounded(client: LibraryValue, outbound: readonly Outbound[]): boolean {
  const calls = outbound.filter((o) => o.value.origins.length === 0 && typeOf(o.value.symbol) === client.symbol);
  return calls.length > 0 && calls.every((o) => o.deadline.kind === 'bounded');
}
