/** Edits that end retries and give them a pause. */
import type { Call } from '../../../facts/nodes.js';
import type { TextEdit } from '../../../text/edits.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { boundLoop, boundRecursion, type Rounds } from '../loops/loopFix.js';
import type { HandRolled } from './handRolled.js';
import type { RetryUse } from './helpers.js';

const ATTEMPTS = 5;
const RETRIES: Rounds = { limit: 'MAX_ATTEMPTS', value: ATTEMPTS, counter: 'attempts', unit: 'attempts', missing: 'No success' };
const RECURSION: Rounds = { ...RETRIES, counter: 'attempt' };

interface Written { readonly name: string; readonly code: string; readonly edits: readonly TextEdit[] }

export function boundHandRolled(found: HandRolled, context: RuleContext): Fix | undefined {
  if (found.form === 'again') return undefined;
  if (found.form === 'loop') return boundLoop({ loop: found.loop, form: 'endless' }, context, RETRIES);
  return boundRecursion({ call: found.call, fn: found.fn, through: [found.fn] }, context, RECURSION);
}

export function boundHelper(use: RetryUse, context: RuleContext): Fix | undefined {
  const options = missingOptions(use, context);
  if (options.length === 0) return undefined;
  const names = options.map((o) => `${o.name}${context.catalog.ecosystem === 'python' ? '=' : ': '}${o.code}`).join(', ');
  const edits = use.call ? onCall(use, use.call, options, context) : bareDecorator(use, options, context);
  return edits && { title: `Set ${names}`, safety: 'review', edits: [...unique(options.flatMap((o) => o.edits)), ...edits] };
}

/** Two names from one module share the edit of its import line. */
function unique(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.filter((e, i) => edits.findIndex((o) => o.start === e.start && o.end === e.end && o.newText === e.newText) === i);
}

function onCall(use: RetryUse, call: Call, options: readonly Written[], context: RuleContext): readonly TextEdit[] | undefined {
  const python = context.catalog.ecosystem === 'python';
  if (python && call.argsSpan && call.args.length === 0) {
    return [{ start: call.argsSpan.start + 1, end: call.argsSpan.end - 1, newText: options.map((o) => `${o.name}=${o.code}`).join(', ') }];
  }
  if (python && call.argsSpan && options.length > 1) {
    // One place for both: separate insertions behind the last argument would meet.
    const last = call.args[call.args.length - 1];
    return last && options.every((o) => !call.args.some((a) => a.name === o.name)) ? [{ start: last.end, end: last.end, newText: options.map((o) => `, ${o.name}=${o.code}`).join('') }] : undefined;
  }
  const [only] = options;
  return only && context.edit.setOption(call, { path: [only.name], ...(python ? {} : { position: positionOf(use) }) }, only.code);
}

function positionOf(use: RetryUse): number {
  return use.symbol.startsWith('ts-retry-promise') || use.row.form === 'wrapper' ? 1 : 0;
}

function bareDecorator(use: RetryUse, options: readonly Written[], context: RuleContext): readonly TextEdit[] {
  const text = context.module.text.slice(use.at.start, use.at.end);
  return [{ start: use.at.start, end: use.at.end, newText: `${text}(${options.map((o) => `${o.name}=${o.code}`).join(', ')})` }];
}

/** What the helper lacks, in its own words. */
function missingOptions(use: RetryUse, context: RuleContext): readonly Written[] {
  const plain = (name: string, value: number): Written => ({ name, code: context.edit.number(value), edits: [] });
  switch (use.row.package) {
    case 'tenacity': return [
      ...(use.endless ? [tenacity('stop', 'stop_after_attempt', String(ATTEMPTS), context)] : []),
      ...(use.breathless ? [tenacity('wait', 'wait_exponential', 'max=30', context)] : []),
    ].flatMap((o) => (o ? [o] : []));
    case 'backoff': return use.endless ? [plain('max_tries', ATTEMPTS)] : [];
    case 'retrying': return [...(use.endless ? [plain('stop_max_attempt_number', ATTEMPTS)] : []), ...(use.breathless ? [plain('wait_exponential_multiplier', 1000)] : [])];
    case 'retry': return [...(use.endless ? [plain('tries', ATTEMPTS)] : []), ...(use.breathless ? [plain('delay', 1), plain('backoff', 2)] : [])];
    case 'cockatiel': return use.endless ? [plain('maxAttempts', ATTEMPTS)] : [];
    case 'p-retry': case 'async-retry': return use.endless ? [plain('retries', ATTEMPTS)] : [];
    default: return [];
  }
}

function tenacity(option: string, helper: string, argument: string, context: RuleContext): Written | undefined {
  const name = context.edit.import('tenacity', helper);
  return name && { name: option, code: `${name.code}(${argument})`, edits: name.edits };
}
