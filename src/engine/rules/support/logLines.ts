/** The line that logs a caught failure, as this file would write it. */
import type { TextEdit } from '../../text/edits.js';
import type { RuleContext } from '../rule.js';

export interface Log {
  readonly lines: readonly string[];
  /** Imports the lines need. */
  readonly edits: readonly TextEdit[];
}

/** Logs the caught exception with the module's own logger where it has one. `what` is a sentence without a full stop, `name` the caught variable. */
export function logLines(what: string, context: RuleContext, name = 'error'): Log {
  const { edit } = context;
  const isPython = context.catalog.ecosystem === 'python';
  const logger = moduleLogger(context);
  const text = edit.string(what);
  if (isPython) {
    if (logger !== undefined) return { lines: [`${logger}.exception(${text})`], edits: [] };
    const logging = edit.import('logging');
    return logging ? { lines: [`${logging.code}.getLogger(__name__).exception(${text})`], edits: logging.edits } : { lines: [], edits: [] };
  }
  const call = logger !== undefined ? `${logger}.error({ err: ${name} }, ${text})` : `console.error(${text}, ${name})`;
  return { lines: [ended(call, context)], edits: [] };
}

/** A module-level logger by what it is, not by its name alone. */
function moduleLogger(context: RuleContext): string | undefined {
  for (const a of context.module.index.assigns) {
    const target = a.kind === 'assign' ? a.targets[0] : undefined;
    if (target?.kind !== 'name' || a.parent?.kind !== 'block' || a.parent.parent?.kind !== 'module' || !a.value) continue;
    const symbol = context.resolver.library(a.value)?.symbol ?? '';
    if (/^(logging\.Logger|structlog\.|pino|winston)/u.test(symbol) && (context.catalog.ecosystem === 'python' || symbol.startsWith('pino'))) return target.name;
  }
  return undefined;
}

/** Ends a statement as the file does. */
export function ended(code: string, context: RuleContext): string {
  return context.edit.semicolons ? `${code};` : code;
}
