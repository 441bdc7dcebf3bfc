import { parseArgs } from 'node:util';
import { DOCUMENT_FORMATS, READINESS_FORMATS, type DocumentFormat, type ReadinessFormat } from '../report/index.js';
import { nearest, type DocumentId } from '../workspace/index.js';
import { COMMANDS, FAIL_LEVELS, FORMATS, type CommandRow, type FailLevel, type Format } from './usage.js';

/** Wrong usage or configuration; the message is for the user, the exit code is 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export interface CheckArguments {
  readonly command: 'check';
  readonly paths: readonly string[];
  readonly format: Format;
  readonly output: string | undefined;
  readonly failOn: FailLevel;
  readonly rules: readonly string[];
  readonly baseline: string | undefined;
  readonly writeBaseline: boolean;
  /** Git reference; only what changed since is reported. */
  readonly since: string | undefined;
  readonly fix: boolean;
  readonly review: boolean;
  readonly config: string | undefined;
  readonly jobs: number | undefined;
  readonly useCache: boolean;
  readonly stdinFilename: string | undefined;
}

export interface ReadinessArguments {
  readonly command: 'readiness';
  readonly paths: readonly string[];
  readonly format: ReadinessFormat;
  readonly output: string | undefined;
  /** 0–100. */
  readonly minScore: number | undefined;
  readonly config: string | undefined;
  readonly jobs: number | undefined;
  readonly useCache: boolean;
}

export interface DocumentArguments {
  readonly command: 'document';
  readonly document: DocumentId;
  /** As it was asked for: `runbook`. */
  readonly name: string;
  readonly folder: string | undefined;
  readonly format: DocumentFormat;
  readonly write: boolean;
  readonly addMissing: boolean;
}

export type Arguments =
  | CheckArguments
  | ReadinessArguments
  | DocumentArguments
  | { readonly command: 'rules'; readonly id: string | undefined; readonly format: 'text' | 'json' }
  | { readonly command: 'init' }
  | { readonly command: 'lsp' }
  | { readonly command: 'help'; readonly about: CommandRow | undefined }
  | { readonly command: 'version' };

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** Reads the arguments after the program's name. Throws UsageError. */
export function readArguments(words: readonly string[]): Arguments {
  const [first, ...rest] = words;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return { command: 'help', about: COMMANDS.find(({ name }) => name === rest[0]) };
  if (first === '--version' || first === '-v') return { command: 'version' };
  const row = COMMANDS.find(({ name }) => name === first);
  if (!row) throw new UsageError(`There is no command "${first}".${suggestion(first, COMMANDS.map(({ name }) => name))} "readiness-coach --help" lists the commands.`);
  const { values, positionals } = parse(row, rest);
  if (values.help === true) return { command: 'help', about: row };
  switch (row.name) {
    case 'check': return readCheck(values, positionals);
    case 'readiness': return readReadiness(values, positionals);
    case 'rules': return { command: 'rules', id: atMostOne(row, positionals), format: oneOf('format', text(values, 'format') ?? 'text', ['text', 'json']) };
    case 'runbook': return readDocumentArguments('runbook', row, values, positionals);
    case 'data-boundaries': return readDocumentArguments('dataBoundaries', row, values, positionals);
    case 'init': noWords(row, positionals); return { command: 'init' };
    default:
      noWords(row, positionals);
      if (values.stdio !== true) throw new UsageError('The language server talks over standard input and output: readiness-coach lsp --stdio.');
      return { command: 'lsp' };
  }
}

function parse(row: CommandRow, words: readonly string[]): { readonly values: Values; readonly positionals: readonly string[] } {
  const options = Object.fromEntries(row.options.map(({ name, type, multiple }) => [name, { type, multiple: multiple ?? false }]));
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true, strict: true });
    return { values: values, positionals };
  } catch (error) {
    throw new UsageError(explain(row, error));
  }
}

function explain(row: CommandRow, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const option = /'(?:-\w, )?--?([^'\s=]+)/u.exec(message)?.[1] ?? '';
  const known = row.options.find(({ name }) => name === option);
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return `"${row.name}" has no option "--${option}".${suggestion(option, row.options.map(({ name }) => name), '--')} "readiness-coach ${row.name} --help" lists its options.`;
  }
  if (known?.type === 'string') return `Option "--${option}" needs a value: --${option} ${known.value ?? ''}.`;
  if (known) return `Option "--${option}" takes no value.`;
  return message;
}

function readCheck(values: Values, paths: readonly string[]): CheckArguments {
  const check: CheckArguments = {
    command: 'check',
    paths,
    format: oneOf('format', text(values, 'format') ?? 'text', FORMATS),
    output: text(values, 'output'),
    failOn: oneOf('fail-on level', text(values, 'fail-on') ?? 'warning', FAIL_LEVELS),
    rules: Array.isArray(values.rule) ? (values.rule as string[]) : [],
    baseline: text(values, 'baseline'),
    writeBaseline: values['write-baseline'] === true,
    since: text(values, 'since'),
    fix: values.fix === true,
    review: values.review === true,
    config: text(values, 'config'),
    jobs: wholeNumber('jobs', text(values, 'jobs')),
    useCache: values['no-cache'] !== true,
    stdinFilename: text(values, 'stdin-filename'),
  };
  if (check.review && !check.fix) throw new UsageError('"--review" says which fixes to apply, so it needs "--fix".');
  if (check.stdinFilename !== undefined && check.fix) throw new UsageError('"--fix" changes files, and there is none behind standard input. Leave one of the two out.');
  if (check.stdinFilename !== undefined && check.writeBaseline) throw new UsageError('A baseline is written for whole folders, not for a text from standard input.');
  if (check.stdinFilename !== undefined && paths.length > 0) throw new UsageError('"--stdin-filename" analyses standard input alone. Leave the paths out.');
  if (check.since !== undefined && check.writeBaseline) throw new UsageError('A baseline lists everything, so "--write-baseline" does not go with "--since".');
  if (check.since !== undefined && check.stdinFilename !== undefined) throw new UsageError('"--since" compares files, and a text from standard input is none. Leave one of the two out.');
  if (check.writeBaseline && check.fix) throw new UsageError('Apply the fixes first, then write the baseline.');
  return check;
}

function readReadiness(values: Values, paths: readonly string[]): ReadinessArguments {
  return {
    command: 'readiness',
    paths,
    format: oneOf('format', text(values, 'format') ?? 'text', READINESS_FORMATS),
    output: text(values, 'output'),
    minScore: score(text(values, 'min-score')),
    config: text(values, 'config'),
    jobs: wholeNumber('jobs', text(values, 'jobs')),
    useCache: values['no-cache'] !== true,
  };
}

function readDocumentArguments(document: DocumentId, row: CommandRow, values: Values, positionals: readonly string[]): DocumentArguments {
  const [write, addMissing] = [values.write === true, values['add-missing'] === true];
  if ((write || addMissing) && values.format !== undefined) throw new UsageError('"--format" says how the state is printed, and writing prints none. Leave one of the two out.');
  return { command: 'document', document, name: row.name, folder: atMostOne(row, positionals), format: oneOf('format', text(values, 'format') ?? 'text', DOCUMENT_FORMATS), write, addMissing };
}

function score(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,3}$/u.test(value) && Number(value) <= 100) return Number(value);
  throw new UsageError(`Option "--min-score" needs a whole number from 0 to 100, not "${value}".`);
}

function text(values: Values, name: string): string | undefined {
  const value = values[name];
  if (value === '') throw new UsageError(`Option "--${name}" needs a value.`);
  return typeof value === 'string' ? value : undefined;
}

function oneOf<T extends string>(what: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new UsageError(`Unknown ${what} "${value}". Choose ${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}.`);
}

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,3}$/u.test(value) && Number(value) > 0) return Number(value);
  throw new UsageError(`Option "--${name}" needs a whole number from 1 to 999, not "${value}".`);
}

function atMostOne(row: CommandRow, positionals: readonly string[]): string | undefined {
  if (positionals.length > 1) throw new UsageError(`"${row.name}" takes one ${row.arguments.replace(/[[\]]/gu, '')}, not ${positionals.length}.`);
  return positionals[0];
}

function noWords(row: CommandRow, positionals: readonly string[]): void {
  if (positionals.length > 0) throw new UsageError(`"${row.name}" takes no "${positionals[0] ?? ''}".`);
}

function suggestion(word: string, candidates: readonly string[], prefix = ''): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : ` Did you mean "${prefix}${near}"?`;
}
