/** Fields of tool calls in models' answers, as the catalog's rows name them: also those that a project adds for an API of its own. */
import type { CatalogView } from '../../../catalog/view.js';
import type { ModelCallRow } from '../../../catalog/schema.js';
import { rememberOf } from '../../../text/remember.js';
import type { ModelKind } from './words.js';

export interface CallFields {
  /** Fields that list calls and nothing else. */
  readonly lists: ReadonlySet<string>;
  /** Fields of a call that hold the tool's name. */
  readonly names: ReadonlySet<string>;
  /** Fields on the way from a call to its name and arguments: `function`. */
  readonly steps: ReadonlySet<string>;
  /** Fields that hold arguments, as text or as data. */
  readonly arguments: ReadonlyMap<string, ModelKind>;
}

/** Lists of calls, also as another language spells them: voice platforms send camel case to Python. */
const OWN_LISTS = ['toolUses', 'tool_uses', 'toolCalls', 'tool_calls', 'functionCalls', 'function_calls'];
/** Lists that hold calls among other things; there only a test of the type tells. */
const MIXED_LISTS = new Set(['content', 'output', 'parts', 'function_call']);

export function callFields({ modelCalls }: CatalogView): CallFields {
  return fieldsOf(modelCalls);
}

/** Rows are the same for every file of a language. */
const fieldsOf = rememberOf((modelCalls: readonly ModelCallRow[]): CallFields => {
  return {
    lists: new Set([...OWN_LISTS, ...modelCalls.map(({ list }) => list).filter((list) => !MIXED_LISTS.has(list))]),
    names: new Set(modelCalls.flatMap(({ name }) => name.at(-1) ?? [])),
    steps: new Set(modelCalls.flatMap((row) => [...row.name.slice(0, -1), ...row.arguments.slice(0, -1)])),
    arguments: new Map(modelCalls.flatMap((row) => (row.arguments.at(-1) === undefined ? [] : [[row.arguments.at(-1) ?? '', row.argumentsAre === 'json' ? 'text' : 'data'] as const]))),
  };
});

/** What the field `name` of an answer is, as far as rows say; `undefined` for every other field. */
export function callFieldKind({ lists, steps, arguments: own }: CallFields, name: string): ModelKind | undefined {
  return own.get(name) ?? (lists.has(name) || steps.has(name) ? 'response' : undefined);
}
