/** Edits that give a call or client a deadline. */
import type { OptionSpec } from '../../../catalog/schema.js';
import type { TextEdit } from '../../../text/edits.js';
import type { Call } from '../../../facts/nodes.js';
import { threaded } from '../../../facts/threads.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { honoured } from './options.js';
import type { DeadlineSite } from './sites.js';

/** The fix for a site without a deadline, or `undefined` when nothing mechanical is safe. */
export function deadlineFix(site: DeadlineSite, context: RuleContext): Fix | undefined {
  const atClient = site.role === 'client' || site.row.connects === true;
  const options = atClient ? site.row.timeout.client : site.row.timeout.call;
  const option = bestOption(honoured(options, site.row.package, context.catalog).filter((o) => o.fix), site.call, context);
  // An executor hands on no keywords.
  if (option && threaded(site.call)?.takesNames !== false) return setDeadline(site, option, atClient && site.role === 'client', context);
  return waitFor(site.call, context);
}

/** Overloads take their options at several positions: the one that holds an object already (`axios(config)`), else the next free one. */
function bestOption(options: readonly OptionSpec[], call: Call, context: RuleContext): OptionSpec | undefined {
  const plain = call.args.filter((a) => a.name === undefined);
  const { positional } = context.resolver.shapeOf(call);
  return options.find((o) => o.position !== undefined && positional[o.position]?.kind === 'object') ?? options.find((o) => o.position === plain.length) ?? options[0];
}

function setDeadline(site: DeadlineSite, option: OptionSpec, client: boolean, context: RuleContext): Fix | undefined {
  const { edit } = context;
  const written = deadlineCode(option, context);
  if (!written) return undefined;
  const wrapper = option.wrapper === undefined ? undefined : imported(option.wrapper, context);
  if (option.wrapper !== undefined && !wrapper) return undefined;
  const edits = edit.setOption(site.call, { path: option.path, position: option.position, wrapper: wrapper?.code }, written.code);
  if (!edits) return undefined;
  const where = client ? `on the client${site.through.length > 1 ? ` (${String(site.through.length)} calls)` : ''}` : 'on this call';
  return { title: `Set ${optionText(option, written.code, context)} ${where}`, safety: 'safe', edits: [...written.edits, ...(wrapper?.edits ?? []), ...edits] };
}

/** `timeout=30`, `signal: AbortSignal.timeout(30_000)`. */
function optionText(option: OptionSpec, code: string, context: RuleContext): string {
  const name = option.path.length > 0 ? option.path.join('.') : 'timeout';
  return context.catalog.ecosystem === 'python' ? `${name}=${code}` : `${name}: ${code}`;
}

/** The configured deadline in the option's own unit. */
export function deadlineCode(option: OptionSpec, context: RuleContext): { readonly code: string; readonly edits: readonly TextEdit[] } | undefined {
  const { edit, options } = context;
  const seconds = options.timeoutSeconds;
  switch (option.unit) {
    case 's': return { code: edit.number(seconds), edits: [] };
    case 'ms': return { code: edit.number(seconds * 1000), edits: [] };
    case 'signal': return { code: `AbortSignal.timeout(${edit.number(seconds * 1000)})`, edits: [] };
    case 'timedelta': {
      const name = edit.import('datetime', 'timedelta');
      return name && { code: `${name.code}(seconds=${edit.number(seconds)})`, edits: name.edits };
    }
    case 'object': return undefined;
  }
}

/** Imports `pkg.mod.Name` and gives its local spelling. */
function imported(path: string, context: RuleContext): { readonly code: string; readonly edits: readonly TextEdit[] } | undefined {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? undefined : context.edit.import(path.slice(0, dot), path.slice(dot + 1));
}

/** Where the library has no parameter: `await asyncio.wait_for(call, timeout=30)`. */
function waitFor(call: Call, context: RuleContext): Fix | undefined {
  if (context.catalog.ecosystem !== 'python' || call.parent?.kind !== 'await') return undefined;
  const asyncio = context.edit.import('asyncio');
  if (!asyncio) return undefined;
  const seconds = context.edit.number(context.options.timeoutSeconds);
  return {
    title: `Give up after ${seconds} s: wrap in asyncio.wait_for`,
    safety: 'safe',
    edits: [...asyncio.edits, ...context.edit.wrap(call, `${asyncio.code}.wait_for(`, `, timeout=${seconds})`)],
  };
}
