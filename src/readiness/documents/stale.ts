/**
 * Lines of a document that no longer hold, as far as files can tell: they link to, run or name what is not in the workspace, or their day is over.
 * People, addresses on the web, hosts, and keys live outside the folder; of those nothing is said, because their absence here means nothing.
 */
import { dayWords } from '../words.js';
import { codeLines, linesOf } from './markdown.js';
import { isPlaceholder } from './placeholders.js';

/** What a document's words are held against. Sets are absent where the workspace has no such thing, or it cannot be listed in full. */
export interface DocumentWorld {
  /** Whether a path (relative to the folder, `/`) is there; `undefined` when that cannot be told: git ignores it, or it lies outside. */
  readonly has: (path: string) => boolean | undefined;
  /** Whether some file of the workspace ends with that path. */
  readonly endsSomewhere: (path: string) => boolean;
  /** Scripts of all package.json files. */
  readonly scripts?: ReadonlySet<string>;
  readonly makeTargets?: ReadonlySet<string>;
  readonly composeServices?: ReadonlySet<string>;
}

export interface StaleRemark {
  /** 0-based. */
  readonly line: number;
  /** The line, without the space around it. */
  readonly text: string;
  /** A phrase without a full stop, to follow the line: `there is no scripts/restart.sh`. */
  readonly reason: string;
}

/** Reads a document that lies in `folder` ('' is the top). `today` is `YYYY-MM-DD`. At most one remark per line. */
export function staleLines(markdown: string, folder: string, world: DocumentWorld, today: string): StaleRemark[] {
  const lines = linesOf(markdown);
  const code = codeLines(lines);
  const moves = lines.map((text, line) => code[line] === true && /(?:^|[\s;&])(?:cd|pushd)\s/u.test(text));
  return lines.flatMap((text, line): StaleRemark[] => {
    if (text.trim() === '' || isPlaceholder(text)) return [];
    const spans = code[line] === true ? [] : [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/gu)].map(([, span = '']) => span.trim());
    const commands = code[line] === true ? (text.trim().startsWith('#') ? [] : [text.trim()]) : spans;
    // After a change of folder, paths mean something else.
    const elsewhere = moves.some((moved, at) => moved && at <= line && sameBlock(code, at, line)) || /(?:^|[\s;&`])(?:cd|pushd|ssh|docker exec|kubectl exec)\s/u.test(text);
    const reason = (code[line] === true ? undefined : brokenLink(text, folder, world))
      ?? commands.map((command) => goneCommand(command, folder, world, elsewhere)).find((one) => one !== undefined)
      ?? (elsewhere ? undefined : spans.map((span) => gonePath(span, folder, world)).find((one) => one !== undefined))
      ?? pastDay(text, today);
    return reason === undefined ? [] : [{ line, text: text.trim(), reason }];
  });
}

function sameBlock(code: readonly boolean[], from: number, to: number): boolean {
  return code.slice(from, to + 1).every(Boolean);
}

/** A relative link whose file is not there. */
function brokenLink(text: string, folder: string, { has }: DocumentWorld): string | undefined {
  for (const [, angled, plain] of text.replaceAll(/`[^`\n]*`/gu, '').matchAll(/\]\((?:<([^>\n]+)>|([^()\s]+))(?:\s+["'][^)\n]*)?\)/gu)) {
    const target = (angled ?? plain ?? '').replace(/[?#].*$/u, '');
    if (target === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(target)) continue;
    const path = resolve(target.startsWith('/') ? '' : folder, decoded(target));
    if (path !== undefined && has(path) === false) return `it links to ${path}, which is not there`;
  }
  return undefined;
}

const RUNS_SCRIPT = /(?:^|[\s;&|(])(?:npm|pnpm|yarn|bun)\s+(?:-\S+\s+)*run(?:-script)?\s+(?<script>[\w:.-]+)(?=$|[\s;&|)])/u;
const RUNS_MAKE = /(?:^|[;&|(]\s*|^\$\s+)make\s+(?<target>[a-z][\w.-]*)(?=$|[\s;&|)])/iu;
const RUNS_SERVICE = /docker[ -]compose\s+(?:up|restart|stop|start|logs|exec|run|kill|pull|build)\s+(?:(?:-[dftT]|-it|--build|--follow|--detach|--no-deps|--force-recreate|--rm)\s+)*(?<service>[a-z][\w-]*)(?=$|[\s;&|)])/u;
const RUNS_FILE = /(?:^|[\s;&|(])(?:(?:python3?|bash|sh|zsh|node|tsx|ruby|source|deno run|bun|uv run(?: python3?)?|poetry run python3?)\s+|\.\/)(?<file>[\w.-]+(?:\/[\w.-]+)*\.(?:py|sh|bash|js|mjs|cjs|ts|mts|rb))(?=$|[\s;&|)])/u;

function goneCommand(command: string, folder: string, { has, endsSomewhere, scripts, makeTargets, composeServices }: DocumentWorld, elsewhere: boolean): string | undefined {
  const script = RUNS_SCRIPT.exec(command)?.groups?.['script'];
  if (script !== undefined && scripts?.has(script) === false) return `no package.json has a script “${script}”`;
  const target = / -[fC]\s/u.test(command) ? undefined : RUNS_MAKE.exec(command)?.groups?.['target'];
  if (target !== undefined && !elsewhere && makeTargets?.has(target) === false) return `the Makefile has no target “${target}”`;
  const service = / (?:-f|--file)[ =]/u.test(command.replace(/\blogs\b.*/u, '')) ? undefined : RUNS_SERVICE.exec(command)?.groups?.['service'];
  if (service !== undefined && !elsewhere && composeServices?.has(service) === false) return `no compose file has a service “${service}”`;
  const file = elsewhere ? undefined : RUNS_FILE.exec(command)?.groups?.['file'];
  return file !== undefined && isGone(file, folder, has) && !endsSomewhere(file) ? `there is no ${file}` : undefined;
}

/** A path on its own in quotes: `ops/restart.sh`. Told only when its folder is there, so that paths of other machines are left alone. */
function gonePath(span: string, folder: string, { has, endsSomewhere }: DocumentWorld): string | undefined {
  const path = /^(?:\.\/)?((?:[\w.-]+\/)+[\w-][\w.-]*\.[A-Za-z][A-Za-z0-9]{0,5})$/u.exec(span)?.[1];
  const first = path?.split('/')[0] ?? '';
  if (path === undefined || /\.(?:com|org|net|io|dev|ai|app|cloud)$/iu.test(first) || endsSomewhere(path)) return undefined;
  return (has(first) === true || has(resolve(folder, first) ?? '') === true) && isGone(path, folder, has) ? `there is no ${path}` : undefined;
}

/** Neither at the top nor beside the document; one place that cannot be looked into is enough to say nothing. */
function isGone(path: string, folder: string, has: DocumentWorld['has']): boolean {
  return [...new Set([resolve('', path), resolve(folder, path)])].every((one) => one !== undefined && has(one) === false);
}

const DAY = String.raw`(?<iso>\d{4}-\d{2}-\d{2})(?!\d)|(?<day>\d{1,2})\.?\s+(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s+(?<year>\d{4})|(?<dotted>\d{1,2}\.\d{1,2}\.\d{4})`;
/** Words after which a day says until when something holds. */
const ENDS = [
  'valid (?:until|through|till)', '\\(until', 'expir(?:es|y|ation)(?: date)?(?: on)?', 'due(?: date)?(?: on| by)?', 'next (?:review|rotation|test|drill|check|update|exercise)(?: date)?(?: due)?(?: on| by)?', '(?:review|rotate|renew|replace)(?: again)? (?:by|on|before)',
  'gültig bis', 'läuft ab(?: am)?', 'fällig(?: am)?', 'nächste (?:Prüfung|Rotation|Übung|Überprüfung)(?: am)?', 'valable jusqu[’\']au', 'expire le', 'prochaine (?:revue|rotation|révision)(?: le)?', 'válid[oa] (?:hasta|até)(?: el)?', 'vence(?: el| em)?', 'caduca(?: el)?', 'próxima (?:revisión|rotación|revisão|rotação)',
  'valid[oa] fino al', 'scade(?: il)?', 'prossima (?:revisione|rotazione)', 'geldig tot', '有効期限', '次回', '有效期至', '到期', '유효 기간',
].join('|');
const LAST_DAY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ENDS})[\\s:：*_|]*(?:${DAY})`, 'iu');
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function pastDay(text: string, today: string): string | undefined {
  const { iso, day = '', month, year = '', dotted } = LAST_DAY.exec(text)?.groups ?? {};
  const written = dotted === undefined ? (iso ?? (month === undefined ? undefined : [year, String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0'), day.padStart(2, '0')].join('-'))) : dotted.split('.').reverse().map((part) => part.padStart(2, '0')).join('-');
  return written !== undefined && written < today ? `${dayWords(written)} is over` : undefined;
}

/** Joins and resolves `.` and `..`; `undefined` when it leads out of the workspace. */
function resolve(folder: string, path: string): string | undefined {
  const segments: string[] = [];
  for (const segment of `${folder}/${path}`.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && segments.pop() === undefined) return undefined;
    if (segment !== '..') segments.push(segment);
  }
  return segments.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
