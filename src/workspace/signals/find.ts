/** Small helpers for signals in files that are not source. */
import type { Signal, SignalId } from '../../readiness/index.js';

/** A signal at the line of an offset, or at the top of the file. */
export function signalAt(id: SignalId, text: string, confidence: Signal['confidence'], file: string, line = 0, subject?: string): Signal {
  return { id, text, confidence, place: { file, line, character: 0 }, ...(subject === undefined ? {} : { subject }) };
}

/** 0-based line of an offset. */
export function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The first match with its 0-based line, outside lines that are comments (`#`, `//`). */
export function firstMatch(text: string, pattern: RegExp): { readonly match: RegExpExecArray; readonly line: number } | undefined {
  const global = new RegExp(pattern, `${pattern.flags.replace('g', '')}g`);
  for (let match = global.exec(text); match; match = global.exec(text)) {
    const from = match.index + (/^\s*/u.exec(match[0])?.[0].length ?? 0);
    const start = text.lastIndexOf('\n', from - 1) + 1;
    if (!/^\s*(?:#|\/\/)/u.test(text.slice(start, from + 2))) return { match, line: lineOf(text, from) };
    if (match[0] === '') global.lastIndex++;
  }
  return undefined;
}
