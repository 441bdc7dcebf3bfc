/** What can be asked of the command, as data: help texts and argument reading come from the same rows. */

import { DOCUMENT_FORMATS, READINESS_FORMATS, wrap } from '../report/index.js';

export const FORMATS = ['text', 'json', 'sarif', 'markdown', 'html', 'junit', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export const FAIL_LEVELS = ['error', 'warning', 'info', 'never'] as const;
export type FailLevel = (typeof FAIL_LEVELS)[number];

export interface OptionRow {
  readonly name: string;
  readonly type: 'boolean' | 'string';
  readonly multiple?: boolean;
  /** Shown after the name: `FILE`. */
  readonly value?: string;
  readonly help: string;
}

export interface CommandRow {
  readonly name: string;
  readonly arguments: string;
  readonly summary: string;
  readonly options: readonly OptionRow[];
}

const HELP: OptionRow = { name: 'help', type: 'boolean', help: 'Show this.' };

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'check',
    arguments: '[paths…]',
    summary: 'Find what will hurt in production: in the current folder, or in the files and folders named.',
    options: [
      { name: 'format', type: 'string', value: 'FORMAT', help: `${FORMATS.join(', ')}. Text when absent.` },
      { name: 'output', type: 'string', value: 'FILE', help: 'Write the report to a file instead of standard output.' },
      { name: 'fail-on', type: 'string', value: 'LEVEL', help: `Mildest severity that makes the exit code 1: ${FAIL_LEVELS.join(', ')}. Warning when absent.` },
      { name: 'rule', type: 'string', multiple: true, value: 'ID', help: 'Run only this rule; may be repeated.' },
      { name: 'baseline', type: 'string', value: 'FILE', help: 'Report only findings that this file does not list. .readiness/baseline.json is used when it is there.' },
      { name: 'write-baseline', type: 'boolean', help: 'Write the findings to the baseline file, so that only new ones are reported from now on.' },
      { name: 'since', type: 'string', value: 'REF', help: 'Report, and with --fix repair, only findings on lines that changed since this git branch, tag or commit (where yours left it), committed or not, and in files git does not know yet.' },
      { name: 'fix', type: 'boolean', help: 'Apply the safe fixes to the files.' },
      { name: 'review', type: 'boolean', help: 'With --fix: also apply fixes that change control flow. Read the result.' },
      { name: 'config', type: 'string', value: 'FILE', help: 'Use this configuration instead of .readiness/config.json.' },
      { name: 'jobs', type: 'string', value: 'N', help: 'Worker threads for large scans. One per core up to 4 when absent.' },
      { name: 'no-cache', type: 'boolean', help: 'Neither read nor write results of earlier scans.' },
      { name: 'stdin-filename', type: 'string', value: 'FILE', help: 'Read the text from standard input and analyse it as this file.' },
      HELP,
    ],
  },
  {
    name: 'readiness',
    arguments: '[paths…]',
    summary: 'Say how far the agent is from production: verdict, score, checklist with evidence.',
    options: [
      { name: 'format', type: 'string', value: 'FORMAT', help: `${READINESS_FORMATS.join(', ')}. Text when absent.` },
      { name: 'output', type: 'string', value: 'FILE', help: 'Write the report to a file instead of standard output.' },
      { name: 'min-score', type: 'string', value: 'N', help: 'Make the exit code 1 when the score is below N (0 to 100), or when there is nothing to score.' },
      { name: 'config', type: 'string', value: 'FILE', help: 'Use this configuration instead of .readiness/config.json.' },
      { name: 'jobs', type: 'string', value: 'N', help: 'Worker threads for large scans. One per core up to 4 when absent.' },
      { name: 'no-cache', type: 'boolean', help: 'Neither read nor write results of earlier scans.' },
      HELP,
    ],
  },
  {
    name: 'runbook',
    arguments: '[folder]',
    summary: 'Say which sections of the runbook are filled in, and which lines no longer hold; or write one to fill in. The exit code is 1 while a section is missing or a placeholder.',
    options: [
      { name: 'format', type: 'string', value: 'FORMAT', help: `${DOCUMENT_FORMATS.join(', ')}. Text when absent.` },
      { name: 'write', type: 'boolean', help: 'Write RUNBOOK.md with its sections to fill in, and what the code shows: services, models, keys by name, owners. A file that is there is never changed.' },
      { name: 'add-missing', type: 'boolean', help: 'Add the sections that the runbook lacks at its end; write one when there is none.' },
      HELP,
    ],
  },
  {
    name: 'data-boundaries',
    arguments: '[folder]',
    summary: 'Say which parts of the data boundaries are filled in, and which lines no longer hold; or write them to fill in. The exit code is 1 while there are none, or a part is a placeholder.',
    options: [
      { name: 'format', type: 'string', value: 'FORMAT', help: `${DOCUMENT_FORMATS.join(', ')}. Text when absent.` },
      { name: 'write', type: 'boolean', help: 'Write docs/DATA_BOUNDARIES.md with its sections to fill in, and what the code shows: tools, services, where traces go, what is kept. A file that is there is never changed.' },
      { name: 'add-missing', type: 'boolean', help: 'Add the sections that it lacks at its end; write one when there is none.' },
      HELP,
    ],
  },
  { name: 'rules', arguments: '[id]', summary: 'List the rules, or explain one.', options: [{ name: 'format', type: 'string', value: 'FORMAT', help: 'text, json. Text when absent.' }, HELP] },
  { name: 'init', arguments: '', summary: 'Write a commented .readiness/config.json to start from.', options: [HELP] },
  { name: 'lsp', arguments: '', summary: 'Run the language server for an editor.', options: [{ name: 'stdio', type: 'boolean', help: 'Talk over standard input and output.' }, HELP] },
];

/** Help for all commands, or for one. Lines stay within 80 columns. */
export function helpText(command?: CommandRow): string {
  if (!command) {
    const width = Math.max(...COMMANDS.map(({ name, arguments: rest }) => `${name} ${rest}`.trim().length));
    return [
      'Readiness Coach finds what will hurt an AI agent in production, and repairs it.',
      'Nothing leaves this machine.',
      '',
      'Usage: readiness-coach <command> [options]',
      '',
      ...COMMANDS.flatMap(({ name, arguments: rest, summary }) => entry(`${name} ${rest}`.trim(), summary, width)),
      '',
      '  --version, --help',
      '',
      'Exit codes: 0 nothing to report, 1 findings, 2 wrong usage or configuration,',
      '3 internal failure (what was found is still printed).',
      '',
    ].join('\n');
  }
  const rows = command.options.map(({ name, value, help }) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help] as const);
  const width = Math.max(...rows.map(([left]) => left.length));
  return [`Usage: readiness-coach ${`${command.name} ${command.arguments}`.trim()}${command.options.length > 1 ? ' [options]' : ''}`, '', ...wrap(command.summary, 80), '', ...rows.flatMap(([left, help]) => entry(left, help, width)), ''].join('\n');
}

function entry(left: string, text: string, width: number): string[] {
  const [first = '', ...rest] = wrap(text, 80 - width - 5);
  return [`  ${left.padEnd(width)}   ${first}`, ...rest.map((line) => ' '.repeat(width + 5) + line)];
}
