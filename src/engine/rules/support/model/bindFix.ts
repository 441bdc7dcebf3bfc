/** Turns values written into SQL text into bound parameters. */
import type { Expr, Template } from '../../../facts/nodes.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import type { ExecutionSink } from './executes.js';

/** How a driver marks a parameter, and how the values are handed over. */
interface Style {
  readonly mark: (index: number) => string;
  readonly values: 'tuple' | 'list' | 'spread';
}

const STYLES: readonly (readonly [RegExp, Style])[] = [
  [/^(sqlite3|aiosqlite)\./u, { mark: () => '?', values: 'tuple' }],
  [/^(psycopg2?|pymysql|mysql\.connector)\./u, { mark: () => '%s', values: 'tuple' }],
  [/^asyncpg\./u, { mark: (i) => `$${String(i + 1)}`, values: 'spread' }],
  [/^pg\./u, { mark: (i) => `$${String(i + 1)}`, values: 'list' }],
  [/^mysql2\b/u, { mark: () => '?', values: 'list' }],
];
/** What stands before a value: a comparison, a list of values, an operator. Not the place of a table or column name. */
const BEFORE_VALUE = /(=|<|>|\blike|\bilike|\bvalues\s*\(|,|\(|\blimit|\boffset|\bbetween|\band)\s*'?$/iu;

/** For a call whose only argument is one template with a value in every hole. */
export function bindFix(sink: ExecutionSink, context: RuleContext): Fix | undefined {
  if (sink.at.kind !== 'call' || sink.at.args.length !== 1 || sink.value.kind !== 'template') return undefined;
  const symbol = context.resolver.library(sink.at.callee)?.symbol ?? '';
  const style = STYLES.find(([pattern]) => pattern.test(symbol))?.[1];
  const bound = style && bind(sink.value, style, context);
  if (!bound) return undefined;
  const values = bound.values.join(', ');
  const list = style.values === 'tuple' ? `(${values}${bound.values.length === 1 ? ',' : ''})` : style.values === 'list' ? `[${values}]` : values;
  const argument = (sink.at).args[0];
  return argument && {
    title: 'Bind the values as parameters', safety: 'review',
    edits: [{ start: argument.start, end: argument.end, newText: `${context.edit.string(bound.text)}, ${list}` }],
  };
}

function bind(template: Template, style: Style, context: RuleContext): { readonly text: string; readonly values: readonly string[] } | undefined {
  let text = '';
  const values: string[] = [];
  let quoted = false;
  for (const part of template.parts) {
    if (typeof part === 'string') {
      if (quoted && !part.startsWith('\'')) return undefined;
      text += quoted ? part.slice(1) : part;
      quoted = false;
      continue;
    }
    if (!BEFORE_VALUE.test(text) || !isPlain(part)) return undefined;
    quoted = text.endsWith('\'');
    if (quoted) text = text.slice(0, -1);
    text += style.mark(values.length);
    values.push(context.module.text.slice(part.start, part.end));
  }
  // A literal percent sign would be read as a mark, and several lines would need another kind of literal.
  return quoted || values.length === 0 || /[\r\n]/u.test(text) || (style.mark(0) === '%s' && /%(?!s)/u.test(text)) ? undefined : { text, values };
}

function isPlain(e: Expr): boolean {
  return e.kind === 'name' || e.kind === 'member' || e.kind === 'index';
}
