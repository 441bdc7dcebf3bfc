/** Snippets as VS Code reads them: from the file to the text that lands in the editor. */
import * as fs from 'node:fs';
import * as path from 'node:path';

export interface Snippet {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const root = path.join(__dirname, '../..');

/** The snippets of a file under `snippets/`, in its order. */
export function readSnippets(file: string): Snippet[] {
  const entries = JSON.parse(fs.readFileSync(path.join(root, 'snippets', file), 'utf8')) as Readonly<Record<string, Omit<Snippet, 'name'>>>;
  return Object.entries(entries).map(([name, snippet]) => ({ name, ...snippet }));
}

/** An escaped character, `$1`, `${1}`, `${1:default}`, `${1|first,second|}`, or a dollar sign that is none of these. */
const TOKEN = /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::((?:\\.|[^\\}])*)|\|([^|]*)\|)?\}|\$/gu;

export interface Expanded {
  /** The text with every placeholder at its default, or its first choice. */
  readonly text: string;
  /** Numbers of the tab stops, in the order of the text. */
  readonly stops: readonly number[];
}

/**
 * Expands a body as accepting it untouched would.
 * @param indent what one tab of the body becomes
 * @throws on a dollar sign that is neither escaped nor a tab stop: VS Code would take it for a variable
 */
export function expand(snippet: Snippet, indent: string): Expanded {
  const body = snippet.body.join('\n');
  const defaults = new Map<string, string>();
  for (const [, , , stop, text, choices] of body.matchAll(TOKEN)) {
    const value = text?.replace(/\\(.)/gu, '$1') ?? choices?.split(',')[0];
    if (stop !== undefined && value !== undefined) defaults.set(stop, value);
  }
  const stops: number[] = [];
  const text = body.replace(TOKEN, (token, escaped: string | undefined, plain: string | undefined, braced: string | undefined) => {
    if (escaped !== undefined) return escaped;
    const stop = plain ?? braced;
    if (stop === undefined) throw new Error(`${snippet.name}: a dollar sign without a backslash before it: ${token}`);
    stops.push(Number(stop));
    return defaults.get(stop) ?? '';
  });
  return { text: text.replace(/^\t+/gmu, (tabs) => indent.repeat(tabs.length)), stops };
}
