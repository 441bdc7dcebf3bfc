/** What a model gets to know about a registered tool. */
import type { Argument, Call, ClassNode, Expr, FunctionNode, Param } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import type { RegisteredTool } from '../tools/table.js';

const HOST_NAMES = /^(self|cls|ctx|_?context|state|config|runtime|run_manager|tool_context|deps|agent)$/u;
const HOST_TYPES = /(Context|Runtime|Config|State|Store|Session|Injected|Depends)/u;
const DESCRIPTIONS = new Set(['description', 'desc', 'tool_description', 'docs']);
const SCHEMAS = new Set(['args_schema', 'schema', 'input_schema', 'params_json_schema', 'func_metadata', 'parameters']);

export type Flaw = { readonly kind: 'description' } | { readonly kind: 'types'; readonly names: readonly string[] };

/** What is missing from a tool, or `undefined` when it is described, or when that cannot be seen from here. */
export function flawOf(tool: RegisteredTool, context: RuleContext): Flaw | undefined {
  const { row, declaration, fn } = tool;
  // A low-level server lists its tools elsewhere; one handler serves them all.
  if (row.framework.includes('low-level') || row.describedBy.length === 0) return undefined;
  if (declaration.kind === 'class') return isDescribedClass(declaration) ? undefined : { kind: 'description' };
  const call = declaration.kind === 'call' ? declaration : undefined;
  const isList = call !== undefined && !fn.decorators.includes(call) && context.catalog.ecosystem === 'python' && fn.name !== undefined && fn.form === 'function';
  if (call && !isList && isHidden(call)) return undefined;
  if (!isDescribed(fn, call, context)) return { kind: 'description' };
  if (context.catalog.ecosystem !== 'python' || (call?.args.some((a) => a.name !== undefined && SCHEMAS.has(a.name)))) return undefined;
  if (tool.takesText || fn.form === 'lambda') return undefined;
  const names = fn.params.filter((p, i) => isUntyped(p, i, fn)).map((p) => (p.pattern.kind === 'name' ? p.pattern.name : '')).filter((n) => n !== '');
  return names.length > 0 ? { kind: 'types', names } : undefined;
}

/** Options that come from somewhere else may describe it. */
function isHidden(call: Call): boolean {
  return call.args.some((a) => a.spread !== undefined) || call.args.some((a) => a.value.kind === 'object' && a.value.entries.some((e) => e.spread));
}

function isDescribed(fn: FunctionNode, call: Call | undefined, context: RuleContext): boolean {
  if (context.catalog.ecosystem === 'python' && ((fn.doc !== undefined && fn.doc.trim() !== '') || isWrapper(fn, context))) return true;
  if (!call) return false;
  return call.args.some((a) => describes(a, call, context));
}

/** `@functools.wraps(func)`: it goes by the words of what it wraps. */
function isWrapper(fn: FunctionNode, context: RuleContext): boolean {
  return fn.decorators.some((d) => d.kind === 'call' && context.resolver.library(d.callee)?.symbol === 'functools.wraps');
}

function describes(argument: Argument, call: Call, context: RuleContext): boolean {
  const { value } = argument;
  if (argument.name !== undefined && DESCRIPTIONS.has(argument.name)) return !isEmpty(value);
  if (context.catalog.ecosystem === 'python') return false;
  if (value.kind === 'object') return value.entries.some((e) => e.key !== undefined && DESCRIPTIONS.has(e.key) && !isEmpty(e.value));
  // `server.tool(name, description, …)`, and options kept in a variable.
  return call.args.indexOf(argument) > 0 ? value.kind === 'string' || value.kind === 'template' || value.kind === 'name' || value.kind === 'member' : value.kind === 'name' || value.kind === 'member' || value.kind === 'call';
}

function isEmpty(value: Expr): boolean {
  return (value.kind === 'string' && value.value.trim() === '') || (value.kind === 'constant' && (value.value === null || value.value === undefined));
}

/** `description: str = "…"` in the class or one of its bases out of sight. */
function isDescribedClass(cls: ClassNode): boolean {
  return cls.doc !== undefined || cls.bases.length > 1
    || walk(cls.body, (n) => n.kind === 'assign' && n.targets.some((t) => (t.kind === 'name' && DESCRIPTIONS.has(t.name)) || (t.kind === 'member' && DESCRIPTIONS.has(t.property))))
    || walk(cls.body, (n) => n.kind === 'function' && (n.name === 'description' || n.name === '__init__' || n.name === 'constructor'));
}

/** No annotation, or one that says nothing to the model. */
function isUntyped(param: Param, index: number, fn: FunctionNode): boolean {
  const { pattern, annotation } = param;
  if (pattern.kind !== 'name' || HOST_NAMES.test(pattern.name) || param.form === 'list' || param.form === 'dict') return false;
  if (index === 0 && fn.form === 'method') return false;
  if (!annotation) return true;
  if (walk(annotation, (n) => (n.kind === 'name' && HOST_TYPES.test(n.name)) || (n.kind === 'member' && HOST_TYPES.test(n.property)))) return false;
  return annotation.kind === 'name' && /^(Any|object|dict|Dict)$/u.test(annotation.name);
}

/** The tool's name, or what the project calls it where the framework gives it none. */
export function nameOf(tool: RegisteredTool): string {
  if (tool.name !== 'tool') return tool.name;
  for (let at = tool.declaration.parent; at && at.kind !== 'function' && at.kind !== 'block'; at = at.parent) {
    if (at.kind === 'assign' && at.targets[0]?.kind === 'name') return at.targets[0].name;
    const entry = at.kind === 'object' ? at.entries.find((e) => e.key !== undefined && e.start <= tool.declaration.start && e.end >= tool.declaration.end) : undefined;
    if (entry?.key !== undefined) return entry.key;
  }
  return tool.name;
}

/** A docstring or description to fill in. */
export function describeFix(tool: RegisteredTool, context: RuleContext): Fix | undefined {
  const words = nameOf(tool).replace(/([a-z0-9])([A-Z])/gu, '$1 $2').replace(/[_-]+/gu, ' ').trim().toLowerCase();
  const text = `${words.charAt(0).toUpperCase()}${words.slice(1)}: say what it does, when to use it and what it returns.`;
  const { edit } = context;
  const title = 'Insert a description to fill in';
  if (context.catalog.ecosystem === 'python') {
    const [first] = tool.fn.body.statements;
    if (tool.declaration.kind === 'class' || !first || tool.fn.form === 'lambda') return undefined;
    const edits = edit.insertBefore(first, [`"""${text}"""`]);
    return edits && { title, safety: 'review', edits };
  }
  if (tool.declaration.kind !== 'call') return undefined;
  const position = tool.declaration.args.findIndex((a) => a.value.kind === 'object' && a.value.entries.length > 0);
  if (position < 0) return undefined;
  const edits = edit.setOption(tool.declaration, { path: ['description'], position }, edit.string(text));
  return edits && { title, safety: 'review', edits };
}
