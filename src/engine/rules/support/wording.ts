/** Words for messages: how calls and durations are named. */
import type { Call, Module } from '../../facts/nodes.js';
import { invoked } from '../../facts/threads.js';
import { dottedName } from '../../facts/visit.js';
import type { Span } from '../../text/span.js';

const MAX_NAME = 48;

/** How the code itself spells the callee (`requests.get`, `self.client.chat.completions.create`), shortened from the left when long. */
export function calleeText(call: Call, fallback: string): string {
  const name = dottedName(invoked(call));
  if (name === undefined) return shortSymbol(fallback);
  if (name.length <= MAX_NAME) return name;
  return `…${name.slice(name.length - MAX_NAME + 1).replace(/^[^.]*\./u, '.')}`;
}

/** Last two segments of a symbol without call marks: `openai.OpenAI#chat.completions.create` → `completions.create`. */
export function shortSymbol(symbol: string): string {
  const parts = symbol.replaceAll('()', '').split(/[.#]/u).filter((p) => p !== '' && p !== 'default');
  return parts.slice(-2).join('.');
}

/** `90 s`, `10 min`, `1 h 40 min`. Input in seconds. */
export function duration(seconds: number): string {
  if (seconds < 120) return `${String(Math.round(seconds * 10) / 10)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return `${String(minutes)} min`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(minutes % 60)} min`;
}

/** Source text of a span as it stands, for code that fixes write and for comparisons. */
export function spanText(module: Module, span: Span): string {
  return module.text.slice(span.start, span.end);
}

/** Source text of a span on one line, shortened at the right. */
export function sourceText(module: Module, span: Span, max = 60): string {
  const text = spanText(module, span).replace(/\s+/gu, ' ');
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}
