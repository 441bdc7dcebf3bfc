/** Functions whose parameters a model fills: tools of a framework, entries of a dispatch table, functions named in a tool description. */
import type { Expr, FunctionNode, Node, Param } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { dispatches } from '../tools/dispatch.js';
import { dispatchers } from '../tools/dispatchers.js';
import { handWrittenTools } from '../tools/handWritten.js';
import { namedTableEntries } from '../tools/namedTables.js';
import { registeredTools, type RegisteredTool } from '../tools/table.js';
import { spanText } from '../wording.js';

const KEY = Symbol('functions with model-filled parameters');
const DESCRIPTION_KEYS = new Set(['parameters', 'input_schema', 'inputSchema', 'args_schema']);
/** Parameters the framework fills, by type or name. */
const HOST_TYPES = /(Context|Runtime|Config|State|Store|Session|Injected|Request|Depends|Client|Callback|Logger)/u;
const HOST_NAMES = /^(self|cls|this|ctx|_?context|state|config|runtime|run_manager|session|store|extra|options|deps|tool_call_id|tool_context)$/iu;
const HARMLESS_TYPES = /^(int|float|bool|complex|Decimal|number|boolean|bigint|date|datetime|UUID|Enum|Literal\[.*)$/u;
const HARMLESS_JSON = new Set(['integer', 'number', 'boolean']);
const HARMLESS_SCHEMA = /^z\s*\.\s*(coerce\s*\.\s*)?(enum|nativeEnum|number|int|boolean|literal|date|uuid)\b/u;

export interface ModelFilled {
  readonly fn: FunctionNode;
  readonly name: string;
  /** The framework's registration, when there is one. */
  readonly tool?: RegisteredTool;
  /** Where the tool is described to the model, by a framework's means or the project's own. */
  readonly declaration?: Node;
  /** The one parameter that the model fills, where the others come from the project. */
  readonly only?: number;
}

/** Functions of the module with parameters filled by a model. */
export function modelFilled(context: RuleContext): ReadonlyMap<FunctionNode, ModelFilled> {
  return context.shared(KEY, collect);
}

function collect(context: RuleContext): ReadonlyMap<FunctionNode, ModelFilled> {
  const found = new Map<FunctionNode, ModelFilled>();
  for (const tool of registeredTools(context)) found.set(tool.fn, { fn: tool.fn, name: tool.name, tool, declaration: tool.declaration });
  for (const tool of handWrittenTools(context)) if (!found.has(tool.fn)) found.set(tool.fn, tool);
  const add = (fn: FunctionNode | undefined, name: string): void => {
    if (fn && !found.has(fn)) found.set(fn, { fn, name });
  };
  for (const d of dispatches(context)) {
    const table = d.lookup && context.resolver.valueOf(d.lookup.table);
    if (table?.kind !== 'record') continue;
    for (const [name, value] of table.entries) if (value.kind === 'function' && value.file === context.file) add(value.fn, name);
  }
  for (const { fn, name } of namedTableEntries(context)) add(fn, name);
  const described = describedNames(context);
  if (described.size > 0) {
    for (const fn of context.module.index.functions) if (fn.name !== undefined && described.has(fn.name) && fn.form !== 'constructor') add(fn, fn.name);
  }
  for (const { fn, index } of dispatchers(context)) if (!found.has(fn)) found.set(fn, { fn, name: fn.name ?? 'the dispatcher', only: index });
  return found;
}

/** Names in tool descriptions written by hand: `{"name": "lookup", "parameters": {…}}`. */
function describedNames(context: RuleContext): ReadonlySet<string> {
  const names = new Set<string>();
  for (const object of context.module.index.objects) {
    if (!object.entries.some((e) => e.key !== undefined && DESCRIPTION_KEYS.has(e.key))) continue;
    const name = object.entries.find((e) => e.key === 'name')?.value;
    if (name?.kind === 'string') names.add(name.value);
  }
  return names;
}

/** True when a model decides what the parameter at `index` holds, and it can be any text. */
export function isFreeInput(filled: ModelFilled, index: number, key: string | undefined, context: RuleContext): boolean {
  const param = filled.fn.params[index];
  if (!param || (filled.only !== undefined && filled.only !== index)) return false;
  const name = param.pattern.kind === 'name' ? param.pattern.name : '';
  if (HOST_NAMES.test(name)) return false;
  // JavaScript frameworks hand one object over; what follows it comes from the host.
  if (context.catalog.ecosystem === 'javascript' && filled.declaration && index > 0) return false;
  if (isHarmlessType(param, context) || (param.annotation && HOST_TYPES.test(spanText(context.module, param.annotation)))) return false;
  // JavaScript's one object is not a field; Python's parameters are.
  const declared = key ?? (param.pattern.kind === 'name' && context.catalog.ecosystem === 'python' ? name : undefined);
  return declared === undefined || !isHarmlessField(declared, filled.declaration, context);
}

/** Annotated as something that no free text can be: a number, a date. */
export function isHarmlessType(param: Param | undefined, context: RuleContext): boolean {
  const annotation = param?.annotation && spanText(context.module, param.annotation);
  return annotation !== undefined && HARMLESS_TYPES.test(annotation.replace(/^(Optional\[|Annotated\[)|\s*\|\s*None$|[\],].*$/gu, ''));
}

/** `field: z.enum([...])`, `field: { type: "integer" }` in the tool's own schema. */
function isHarmlessField(field: string, declaration: Node | undefined, context: RuleContext): boolean {
  if (!declaration) return false;
  return walk(declaration, (n) => n.kind === 'object' && n.entries.some((e) => e.key === field && (HARMLESS_SCHEMA.test(spanText(context.module, e.value)) || isHarmlessJsonSchema(e.value))));
}

/** `{ type: "integer" }`, `{ type: "string", enum: ["up", "down"] }`. */
function isHarmlessJsonSchema(schema: Expr): boolean {
  if (schema.kind !== 'object') return false;
  return schema.entries.some((e) => (e.key === 'type' && e.value.kind === 'string' && HARMLESS_JSON.has(e.value.value)) || e.key === 'enum' || e.key === 'const');
}
