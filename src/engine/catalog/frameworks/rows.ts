/** Constructors for rows of agent frameworks; defaults are what most frameworks of the ecosystem do. */
import type { LoopRow, ToolRow } from '../schema.js';

type ToolDraft = Pick<ToolRow, 'framework' | 'package' | 'onException' | 'source'> & Partial<Omit<ToolRow, 'ecosystem'>>;
type LoopDraft = Pick<LoopRow, 'framework' | 'package' | 'default' | 'source'> & Partial<Omit<LoopRow, 'ecosystem'>>;

const nothingDeclared = { decorators: [], factories: [], classes: [], lists: [], overrides: [], letThrough: [], approval: [] } as const;

/** Tools of a Python framework. Left out: unknown names go to the model, answers are strings, arguments are validated, described by docstring or `description`. */
export function pythonTools(draft: ToolDraft): ToolRow {
  return { ecosystem: 'python', ...nothingDeclared, onUnknownTool: 'model', answer: 'string', argumentsValidated: 'yes', describedBy: ['docstring', 'description'], ...draft };
}

/** Tools of a JavaScript framework. Left out: unknown names go to the model, answers are strings, arguments are validated, described by `description`. */
export function javascriptTools(draft: ToolDraft): ToolRow {
  return { ecosystem: 'javascript', ...nothingDeclared, onUnknownTool: 'model', answer: 'string', argumentsValidated: 'yes', describedBy: ['description'], ...draft };
}

/** The loop of a Python framework. */
export function pythonLoop(draft: LoopDraft): LoopRow {
  return { ecosystem: 'python', runs: [], constructors: [], options: [], ...draft };
}

/** The loop of a JavaScript framework. */
export function javascriptLoop(draft: LoopDraft): LoopRow {
  return { ecosystem: 'javascript', runs: [], constructors: [], options: [], ...draft };
}

type LoopOption = LoopRow['options'][number];

/** A bound given where the loop is started; `position` (0-based) of the options object in JavaScript, of the positional form in Python. */
export function atRun(path: string | readonly string[], position?: number): LoopOption {
  return { path: typeof path === 'string' ? [path] : path, at: 'run', ...(position === undefined ? {} : { position }), fix: true };
}

/** A bound given to the constructor; `position` as for `atRun`. */
export function atConstructor(path: string | readonly string[], position?: number): LoopOption {
  return { path: typeof path === 'string' ? [path] : path, at: 'constructor', ...(position === undefined ? {} : { position }), fix: true };
}
