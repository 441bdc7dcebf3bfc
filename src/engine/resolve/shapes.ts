/** Call arguments as plain data: names followed to literals, spreads of known objects opened. */
import type { Call, Expr, Member, Name, ObjectLiteral } from '../facts/nodes.js';
import { threaded } from '../facts/threads.js';
import { dottedName, unwrap } from '../facts/visit.js';
import { fromRecord, isPlain, mergeObjects, withChanges } from './objects.js';
import type { ModuleResolver } from './resolver.js';
import type { ArgValue, CallShape, LibraryValue, Value } from './types.js';
import { mergeShapes } from './values.js';

const MAX_DEPTH = 6;
const OTHER: ArgValue = { kind: 'other' };
const TEXT: ArgValue = { kind: 'text' };

export function shapeOf(resolver: ModuleResolver, call: Call): CallShape {
  const positional: ArgValue[] = [];
  const named: Record<string, ArgValue> = {};
  let open = false;
  const thread = threaded(call);
  for (const a of thread ? call.args.slice(thread.skip) : call.args) {
    if (a.spread === 'dict') {
      const value = argValue(resolver, a.value);
      if (isPlain(value)) {
        Object.assign(named, value.entries);
        open ||= value.open;
      } else open = true;
    } else if (a.spread === 'list') open = true;
    else if (a.name !== undefined) named[a.name] = argValue(resolver, a.value);
    else positional.push(argValue(resolver, a.value));
  }
  const shape: CallShape = { positional, named, open, place: resolver.place(call), call };
  const callee = resolver.valueOf(thread?.callee ?? call.callee);
  return callee.kind === 'library' && callee.bound ? mergeShapes(callee.bound, shape) : shape;
}

const INFINITE: ArgValue = { kind: 'number', value: Number.POSITIVE_INFINITY };

function isInfinity(value: Value): boolean {
  return value.kind === 'library' && (value.symbol === 'math.inf' || value.symbol === 'numpy.inf' || value.symbol === 'Infinity' || value.symbol === 'Number.POSITIVE_INFINITY');
}

/** The value of an argument; names lead to what they were assigned when that is one literal. */
export function argValue(resolver: ModuleResolver, expr: Expr, depth = 0): ArgValue {
  if (depth > MAX_DEPTH) return OTHER;
  const e = unwrap(expr);
  switch (e.kind) {
    case 'number': return { kind: 'number', value: e.value };
    case 'string': return { kind: 'string', value: e.value };
    case 'constant':
      if (e.value === null) return { kind: 'null' };
      if (e.value === undefined) return { kind: 'undefined' };
      return { kind: 'boolean', value: e.value };
    case 'unary': {
      const inner = argValue(resolver, e.operand, depth + 1);
      return e.op === '-' && inner.kind === 'number' ? { kind: 'number', value: -inner.value } : OTHER;
    }
    case 'function': return { kind: 'function' };
    case 'list': return { kind: 'list' };
    case 'template': return TEXT;
    case 'binary': return e.op === '&&' || e.op === '||' || e.op === '??' ? alternatives(resolver, e.op, e.left, e.right, depth) : arithmetic(resolver, e.op, e.left, e.right, depth);
    case 'conditional': return eitherObject([argValue(resolver, e.then, depth + 1), argValue(resolver, e.otherwise, depth + 1)]);
    case 'object': return objectValue(resolver, e, depth);
    case 'name': return nameValue(resolver, e, depth);
    case 'member': return memberValue(resolver, e, depth);
    case 'call': return constructed(resolver, e, depth);
    default: return OTHER;
  }
}

function arithmetic(resolver: ModuleResolver, op: string, left: Expr, right: Expr, depth: number): ArgValue {
  const a = argValue(resolver, left, depth + 1);
  const b = argValue(resolver, right, depth + 1);
  if (op === '+' && [a, b].some((part) => part.kind === 'string' || part.kind === 'text')) return TEXT;
  if (a.kind !== 'number' || b.kind !== 'number') return OTHER;
  switch (op) {
    case '+': return { kind: 'number', value: a.value + b.value };
    case '-': return { kind: 'number', value: a.value - b.value };
    case '*': return { kind: 'number', value: a.value * b.value };
    case '/': return { kind: 'number', value: a.value / b.value };
    default: return OTHER;
  }
}

function objectValue(resolver: ModuleResolver, object: ObjectLiteral, depth: number): ArgValue {
  const entries: Record<string, ArgValue> = {};
  let open = false;
  for (const entry of object.entries) {
    if (entry.spread) {
      const inner = argValue(resolver, entry.value, depth + 1);
      if (isPlain(inner)) {
        Object.assign(entries, inner.entries);
        open ||= inner.open;
      } else open = true;
    } else if (entry.key !== undefined) entries[entry.key] = argValue(resolver, entry.value, depth + 1);
    else open = true;
  }
  return { kind: 'object', entries, open };
}

/** `traced && { headers }`, `init ?? {}`: objects are followed, anything else is a value of its own. */
function alternatives(resolver: ModuleResolver, op: string, left: Expr, right: Expr, depth: number): ArgValue {
  const then = argValue(resolver, right, depth + 1);
  // Spreading what is falsy adds nothing, so only the right side counts.
  return op === '&&' ? eitherObject([then]) : eitherObject([argValue(resolver, left, depth + 1), then]);
}

function eitherObject(parts: readonly ArgValue[]): ArgValue {
  return parts.some(isPlain) ? mergeObjects(parts) : OTHER;
}

function nameValue(resolver: ModuleResolver, name: Name, depth: number): ArgValue {
  const v = resolver.valueOf(name);
  if (v.kind === 'literal') return v.value;
  if (isInfinity(v)) return INFINITE;
  if (v.kind === 'library') return settingsObject(resolver, v, depth);
  if (v.kind !== 'record') return parameterValue(resolver, name);
  // An object that is filled in later (`options.timeout = 5`) holds more than its literal.
  return v.expr?.kind === 'object' ? recordValue(resolver, v, v.expr, name, depth) : OTHER;
}

/** `const configuration = new Configuration({ … })`: an object of a library that holds nothing but the options it was made with. */
function settingsObject(resolver: ModuleResolver, value: LibraryValue, depth: number): ArgValue {
  const [made, ...others] = value.origins;
  const { knowledge } = resolver.pool;
  if (knowledge.ecosystem !== 'javascript' || value.form !== 'instance' || value.settings.length > 0 || !made?.call || others.length > 0 || made.place.file !== resolver.file) return OTHER;
  return knowledge.api(value.symbol) || made.positional.length !== 1 || made.positional[0]?.kind !== 'object' ? OTHER : constructed(resolver, made.call, depth + 1);
}

/** An options parameter holds what the callers pass, where all of them can be seen. */
function parameterValue(resolver: ModuleResolver, name: Name): ArgValue {
  const [binding, ...others] = resolver.scopes.lookup(name.name, name);
  if (binding?.source.kind !== 'param' || binding.path.length > 0 || others.length > 0) return OTHER;
  if (isTextType(binding.source.param.annotation)) return TEXT;
  const passed = resolver.passing.into(binding.source.fn, binding.source.param);
  return isPlain(passed) ? withChanges(passed, resolver.usage.changesOf(name)) : OTHER;
}

function isTextType(annotation: Expr | undefined): boolean {
  return annotation?.kind === 'name' && (annotation.name === 'string' || annotation.name === 'str');
}

function memberValue(resolver: ModuleResolver, member: Member, depth: number): ArgValue {
  const v = resolver.valueOf(member);
  const owner = resolver.valueOf(member.object).kind;
  if (owner === 'object' || owner === 'class' || owner === 'unknown') {
    // A field's default is not what the object holds: whoever builds it may pass another value. What a method assigns is.
    const isAssigned = v.kind === 'record' && v.expr?.parent?.kind === 'assign' && v.expr.parent.targets.some((t) => t.kind === 'member');
    return isAssigned && v.expr.kind === 'object' ? recordValue(resolver, v, v.expr, member, depth) : OTHER;
  }
  if (v.kind === 'literal') return v.value;
  if (isInfinity(v)) return INFINITE;
  return v.kind === 'record' && v.expr?.kind === 'object' ? objectValue(resolver, v.expr, depth + 1) : OTHER;
}

/** A record reached through a (dotted) name, with what is set on it later under that name. */
function recordValue(resolver: ModuleResolver, record: Extract<Value, { kind: 'record' }>, literal: ObjectLiteral, name: Name | Member, depth: number): ArgValue {
  const { parent } = literal;
  if (parent?.kind === 'return') return withChanges(fromRecord(record), resolver.usage.changesOf(name));
  const [target] = parent?.kind === 'assign' ? parent.targets : [];
  const home = target?.kind === 'name' || target?.kind === 'member' ? dottedName(target) : undefined;
  const value = objectValue(resolver, literal, depth + 1);
  if (!isPlain(value)) return value;
  // Under another name (what a helper built and returned) it may have been filled in where this file does not look.
  return withChanges(value, home === undefined || home === dottedName(name) ? resolver.usage.changesOf(name) : 'open');
}

/** `float("inf")`, `int("30")`: texts that are written numbers. */
function asNumber(value: ArgValue): ArgValue {
  if (value.kind !== 'string') return value;
  if (/^\s*\+?inf(?:inity)?\s*$/iu.test(value.value)) return INFINITE;
  return /^\s*[+-]?\d+(?:\.\d+)?\s*$/u.test(value.value) ? { kind: 'number', value: Number(value.value) } : OTHER;
}

/** `dict(a=1)`, `httpx.Timeout(10)`, `RequestOptions(timeout=5)`, `Object.assign({}, {…})`. */
function constructed(resolver: ModuleResolver, call: Call, depth: number): ArgValue {
  const callee = resolver.valueOf(call.callee);
  if (callee.kind === 'function') {
    // `**address()`: a helper that returns one literal.
    const made = resolver.valueOf(call);
    return made.kind === 'record' && made.expr?.parent?.kind === 'return' ? fromRecord(made) : OTHER;
  }
  if (callee.kind !== 'library') return OTHER;
  if (callee.symbol === 'Number' || callee.symbol === 'int' || callee.symbol === 'float') {
    const first = call.args[0];
    return first ? asNumber(argValue(resolver, first.value, depth + 1)) : OTHER;
  }
  if (callee.symbol !== 'dict' && callee.form !== 'symbol') return OTHER;
  const entries: Record<string, ArgValue> = {};
  const positional: ArgValue[] = [];
  let open = false;
  for (const a of call.args) {
    if (a.spread) open = true;
    else if (a.name !== undefined) entries[a.name] = argValue(resolver, a.value, depth + 1);
    else positional.push(argValue(resolver, a.value, depth + 1));
  }
  if (callee.symbol === 'dict') return positional.length > 0 ? OTHER : { kind: 'object', entries, open };
  return { kind: 'object', entries, open, type: callee.symbol, positional };
}
