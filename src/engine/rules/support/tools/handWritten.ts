/**
 * Tools that a project describes and runs by its own means: an object with a description, a schema and a function, a call of its own `Tool` class,
 * or a class with a name, a description and a method. Whoever sends such descriptions to a model has the model fill what the function takes.
 */
import { enclosingClass, enclosingFunction, functionName, keptName } from '../../../facts/module.js';
import type { Argument, Call, ClassNode, Expr, FunctionNode, ObjectLiteral } from '../../../facts/nodes.js';
import { dottedName, unwrap } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { onlyValue } from '../onlyValue.js';
import { functionOf } from './table.js';

export interface HandWrittenTool {
  readonly fn: FunctionNode;
  /** As the model knows it. */
  readonly name: string;
  /** Where it is described. */
  readonly declaration: ObjectLiteral | Call | ClassNode;
}

const KEY = Symbol('hand-written tools');
const SCHEMA = new Set(['parameters', 'input_schema', 'inputSchema', 'args_schema', 'argsSchema', 'schema', 'params', 'arguments', 'args', 'signature']);
const BODY = /^_?(?:execute|run|handler?|func|function|fn|call|invoke|callback|action|implementation|impl)(?:_?async|_?tool|_?fn)?$/iu;
/** Entries that hold the description when it is kept apart from the function. */
const DESCRIPTION_HOLDER = /^(?:definition|function|schema|spec|declaration|tool|metadata|info)$/iu;
/** What such a description is called in a module of its own. */
const HELD_DESCRIPTION = /(?:^|[a-z_])(?:definition|schema|spec|declaration|tool|metadata)$/iu;
const MAKER = /(?:^|\.|_)(?:[A-Z]\w*)?(?:Tool|ToolSpec|ToolDefinition|ToolDef)(?:\.\w+)?$|(?:^|\.)(?:register|add|define|create|make)_?(?:[a-z]+_)?[tT]ool$/u;
const TOOL_CLASS = /tool/iu;
/** Methods and properties that tell about the tool: `description`, `_get_parameters`. */
const TOLD = /^_*(?:get_?)?(name|description|parameters|input_schema|inputSchema|args_schema|schema)$/iu;

/** Tools of this module that no framework in the catalog registers, each body once. */
export function handWrittenTools(context: RuleContext): readonly HandWrittenTool[] {
  return context.shared(KEY, ({ module }) => {
    const found = new Map<FunctionNode, HandWrittenTool>();
    const add = (tool: HandWrittenTool | undefined): void => {
      if (tool && !found.has(tool.fn)) found.set(tool.fn, tool);
    };
    for (const object of module.index.objects) add(fromObject(object, context));
    for (const call of module.index.calls) add(fromCall(call, context));
    for (const cls of module.index.classes) {
      add(fromClass(cls));
      add(fromDecorated(cls, cls.decorators, (name) => methodsOf(cls).find((m) => m.name === name)));
    }
    for (const fn of module.index.functions) if (fn.decorators.length > 0) add(fromDecorated(fn, fn.decorators, () => fn));
    add(fromModule(context));
    return [...found.values()];
  });
}

/** `{ name: "bash", description: "…", parameters: {…}, execute(args) {…} }`, also with the description in an object of its own. */
function fromObject(object: ObjectLiteral, context: RuleContext): HandWrittenTool | undefined {
  const name = describedName(object) ?? object.entries.map((e) => (e.key !== undefined && DESCRIPTION_HOLDER.test(e.key) ? describedName(literal(e.value, context)) : undefined)).find((n) => n !== undefined);
  if (name === undefined) return undefined;
  for (const entry of object.entries) {
    const fn = entry.key !== undefined && BODY.test(entry.key) ? functionOf(unwrap(entry.value), context) : undefined;
    if (fn) return { fn, name, declaration: object };
  }
  return undefined;
}

/** A module that is one tool: `export const definition = { function: { name, description, parameters } }` beside `export async function execute(args)`. */
function fromModule({ module }: RuleContext): HandWrittenTool | undefined {
  const isOwn = (held: Expr): boolean => enclosingFunction(held) === undefined && enclosingClass(held) === undefined;
  const described = module.index.objects.flatMap((object) => {
    const held = keptName(object);
    if (held === undefined || object.parent?.kind === 'object' || !HELD_DESCRIPTION.test(held) || !isOwn(object)) return [];
    const name = describedName(object) ?? describedName(object.entries.find((e) => e.key !== undefined && DESCRIPTION_HOLDER.test(e.key))?.value);
    return name === undefined ? [] : [{ name, declaration: object }];
  });
  const bodies = module.index.functions.filter((fn) => BODY.test(functionName(fn) ?? '') && isOwn(fn));
  const [one, ...others] = described;
  const [body, ...more] = bodies;
  return one && body && others.length === 0 && more.length === 0 ? { ...one, fn: body } : undefined;
}

/** The name in an object that describes a tool to a model. */
function describedName(object: Expr | undefined): string | undefined {
  if (object?.kind !== 'object') return undefined;
  const of = (key: string): Expr | undefined => object.entries.find((e) => e.key === key && !e.spread)?.value;
  const name = of('name');
  if (name?.kind !== 'string' || of('description') === undefined) return undefined;
  return object.entries.some((e) => e.key !== undefined && SCHEMA.has(e.key) && unwrap(e.value).kind !== 'list') ? name.value : undefined;
}

function literal(expr: Expr, context: RuleContext): Expr | undefined {
  const e = unwrap(expr);
  return e.kind === 'name' ? onlyValue(e, context.resolver) : e;
}

/** `Tool("shell", run_shell, "Runs a command in the workspace", {…})`, `registry.register_tool(name="shell", func=run_shell, description="…")`. */
function fromCall(call: Call, context: RuleContext): HandWrittenTool | undefined {
  const called = dottedName(call.callee);
  if (called === undefined || !MAKER.test(called)) return undefined;
  const symbol = context.resolver.library(call.callee)?.symbol;
  if (symbol !== undefined && context.catalog.toolFactory(symbol)) return undefined;
  const description = call.args.find((a) => a.name === 'description') ?? call.args.find((a) => isSentence(a.value));
  const body = call.args.find((a) => a.name === undefined || BODY.test(a.name)) && bodyOf(call.args, context);
  if (!description || !body) return undefined;
  const named = call.args.find((a) => a.name === 'name') ?? call.args.find((a) => a.name === undefined && a.value.kind === 'string' && !isSentence(a.value));
  return { fn: body, name: named?.value.kind === 'string' ? named.value.value : keptName(call) ?? body.name ?? 'tool', declaration: call };
}

/** `@command({ name: "run_shell", description: "…", signature: "…" })` and `@tool("run_shell", "Runs a command")` of the project's own. */
function fromDecorated(on: ClassNode | FunctionNode, decorators: readonly Expr[], bodyNamed: (name: string) => FunctionNode | undefined): HandWrittenTool | undefined {
  for (const d of decorators) {
    if (d.kind !== 'call') continue;
    const options = d.args.map((a) => unwrap(a.value)).find((a) => a.kind === 'object');
    const name = describedName(options) ?? namedInCall(d);
    const fn = name === undefined ? undefined : bodyNamed(name);
    if (fn && name !== undefined) return { fn, name, declaration: on.kind === 'class' ? on : d };
  }
  return undefined;
}

/** The name beside a sentence and a signature: `("run_shell", "Runs a command", '"command": "<command>"')`, also by their keywords. */
function namedInCall(call: Call): string | undefined {
  const texts = call.args.filter((a) => a.value.kind === 'string' || a.value.kind === 'object');
  const named = call.args.find((a) => a.name === 'name') ?? texts.find((a) => a.name === undefined);
  const says = texts.some((a) => a !== named && isSentence(a.value));
  const shows = call.args.some((a) => a.name !== undefined && SCHEMA.has(a.name)) || texts.some((a) => a.value.kind === 'string' && /^"\w+":/u.test(a.value.value));
  return says && shows && named?.value.kind === 'string' ? named.value.value : undefined;
}

function methodsOf(cls: ClassNode): readonly FunctionNode[] {
  return cls.body.statements.flatMap((s) => (s.kind === 'functionStatement' ? [s.fn] : []));
}

function bodyOf(args: readonly Argument[], context: RuleContext): FunctionNode | undefined {
  for (const a of args) {
    const fn = !a.spread && (a.name === undefined || BODY.test(a.name)) ? functionOf(unwrap(a.value), context) : undefined;
    if (fn) return fn;
  }
  return undefined;
}

function isSentence(e: Expr): boolean {
  return (e.kind === 'string' || e.kind === 'template') && (e.kind === 'template' || /\S\s+\S/u.test(e.value.trim()));
}

/** `class BashTool: name = "bash"; description = "…"; def execute(self, command)`, also told by methods: `def get_description(self)`. */
function fromClass(cls: ClassNode): HandWrittenTool | undefined {
  const fields = new Map<string, Expr>();
  const methods: FunctionNode[] = [];
  for (const s of cls.body.statements) {
    if (s.kind === 'assign' && s.targets[0]?.kind === 'name' && s.value) fields.set(s.targets[0].name, unwrap(s.value));
    if (s.kind !== 'functionStatement' || s.fn.name === undefined) continue;
    const told = TOLD.exec(s.fn.name)?.[1];
    const answer = told === undefined ? undefined : s.fn.body.statements.find((inner) => inner.kind === 'return');
    if (told !== undefined && answer?.kind === 'return' && answer.value) fields.set(told, unwrap(answer.value));
    else if (BODY.test(s.fn.name) || s.fn.name === '__call__') methods.push(s.fn);
  }
  const [body] = methods;
  // What a provider defines itself is described by its type alone.
  if (!body || !(fields.has('description') || fields.has('api_type'))) return undefined;
  const given = fields.get('name');
  const hasSchema = [...fields.keys()].some((key) => SCHEMA.has(key));
  const isCalledTool = TOOL_CLASS.test(cls.name ?? '') || cls.bases.some((b) => TOOL_CLASS.test(dottedName(b) ?? ''));
  if (given?.kind === 'string') return hasSchema || isCalledTool ? { fn: body, name: given.value, declaration: cls } : undefined;
  // Some bases make the name out of the class's.
  return hasSchema && isCalledTool ? { fn: body, name: cls.name ?? 'tool', declaration: cls } : undefined;
}
