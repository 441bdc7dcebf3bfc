/** What a module's console output is: a service's log, a command's screen, or a browser's console. */
import type { Module } from '../../../facts/nodes.js';
import type { RuleContext } from '../../rule.js';
import { isBrowserModule } from '../browserCode.js';
import { isNotebookFile } from '../notebook.js';

/** The module asks how it was started, or what was typed behind its name. */
const STARTED_BY_HAND = /^if +__name__ *== *["']__main__["']|require\.main *=== *module|import\.meta\.main|process\.argv|sys\.argv|import\.meta\.url *===/mu;

export type Surface = 'service' | 'command' | 'browser';

const KEY = Symbol('surface of console output');

/** Folders of programs that people run by hand. */
const COMMAND_FOLDER = /(?:^|\/)(?:scripts?|bin|cli|cmd|commands?|tools?\/scripts|examples?|demos?|notebooks?|samples?|benchmarks?|evals?|playground|migrations?|seeds?|quickstarts?|tutorials?|cookbook|dev|devtools)\//i;
const COMMAND_FILE = /(?:^|\/)(?:cli|__main__|main_cli|manage|setup|seed|demo|quickstart|example|console|repl|run_\w+|[\w-]*[_-]cli|cli[_-][\w-]*|[\w-]*(?:_|-)(?:demo|example|script)|\w*quickstart\w*|(?:demo|example|test|check|debug|seed|migrate|setup)[_-][\w-]*)\.\w+$/i;
const COMMAND_LIBRARIES = new Set(['argparse', 'click', 'typer', 'fire', 'cmd', 'rich', 'questionary', 'prompt_toolkit', 'docopt', 'readline', 'node:readline', 'readline/promises', 'node:readline/promises', 'commander', 'yargs', 'inquirer', '@inquirer/prompts', '@clack/prompts', 'chalk', 'ora', 'meow', 'cac', 'ink', 'streamlit', 'gradio', 'colorama', 'termcolor', 'tqdm', 'prompts', 'boxen', 'cli-color', 'picocolors', 'kleur', 'colorette', 'tkinter']);
const SERVER_LIBRARIES = new Set(['fastapi', 'flask', 'django', 'starlette', 'aiohttp', 'sanic', 'tornado', 'quart', 'uvicorn', 'express', 'fastify', 'koa', 'hono', '@nestjs/common', 'next/server', 'discord', 'telegram', 'slack_bolt', '@slack/bolt', 'discord.js', 'telegraf', 'celery', 'livekit', 'mongoose', 'sqlalchemy', 'http', 'node:http', 'aiogram', 'telebot', 'chainlit']);

/** True for files that are programs run by hand, by where they stand. */
export function isCommandPath(file: string): boolean {
  return isNotebookFile(file) || COMMAND_FOLDER.test(file) || COMMAND_FILE.test(file);
}

/** True when the module imports a library for programs that are typed into a terminal. */
export function usesCommandLibrary(module: Module): boolean {
  return imports(module, COMMAND_LIBRARIES);
}

export function surfaceOf(context: RuleContext): Surface {
  return context.shared(KEY, () => detect(context));
}

function detect(context: RuleContext): Surface {
  const { module, file } = context;
  const server = imports(module, SERVER_LIBRARIES);
  if (isBrowserModule(context)) return 'browser';
  if (module.text.startsWith('#!') || isCommandPath(file)) return 'command';
  if (server) return 'service';
  if (usesCommandLibrary(module)) return 'command';
  if (module.matches.has(STARTED_BY_HAND)) return 'command';
  if (module.language === 'python' && /(?:^|[^.\w])input\(/m.test(module.text)) return 'command';
  // A program of top-level statements is run by hand.
  return module.language === 'python' && module.index.functions.length === 0 && module.index.classes.length === 0 ? 'command' : 'service';
}

function imports({ index }: Module, libraries: ReadonlySet<string>): boolean {
  return index.imports.some(({ module: m }) => libraries.has(m) || libraries.has(m.split('.')[0] ?? m));
}
