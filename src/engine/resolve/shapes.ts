/** Call arguments as plain data: names followed to literals, spreads of known objects opened. */
import type { Call, Expr, ObjectLiteral } from '../facts/nodes.js';
import { unwrap } from '../facts/visit.js';
import type { ModuleResolver } from './resolver.js';
import type { ArgValue, CallShape } from './types.js';
import { mergeShapes } from './values.js';

const MAX_DEPTH = 6;
const OTHER: ArgValue = { kind: 'other' };

export function shapeOf(resolver: ModuleResolver, call: Call): CallShape {
  const positional: ArgValue[] = [];
  const named: Record<string, ArgValue> = {};
  let open = false;
  for (const a of call.args) {
    if (a.spread === 'dict') {
      const value = argValue(resolver, a.value);
      if (value.kind === 'object' && value.type === undefined) {
        Object.assign(named, value.entries);
        open ||= value.open;
      } else open = true;
    } else if (a.spread === 'list') open = true;
    else if (a.name !== undefined) named[a.name] = argValue(resolver, a.value);
    else positional.push(argValue(resolver, a.value));
  }
  const shape: CallShape = { positional, named, open, place: resolver.place(call), call };
  const callee = resolver.valueOf(call.callee);
  return callee.kind === 'library' && callee.bound ? mergeShapes(callee.bound, shape) : shape;
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
    case 'binary': return arithmetic(resolver, e.op, e.left, e.right, depth);
    case 'object': return objectValue(resolver, e, depth);
    case 'name': return nameValue(resolver, e, depth);
    case 'member': {
      // A field's default is not what the object holds: whoever builds it may pass another value.
      const owner = resolver.valueOf(e.object).kind;
      if (owner === 'object' || owner === 'class' || owner === 'unknown') return OTHER;
      const v = resolver.valueOf(e);
      return v.kind === 'literal' ? v.value : v.kind === 'record' && v.expr?.kind === 'object' ? objectValue(resolver, v.expr, depth + 1) : OTHER;
    }
    case 'call': return constructed(resolver, e, depth);
    default: return OTHER;
  }
}

function arithmetic(resolver: ModuleResolver, op: string, left: Expr, right: Expr, depth: number): ArgValue {
  const a = argValue(resolver, left, depth + 1);
  const b = argValue(resolver, right, depth + 1);
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
      if (inner.kind === 'object' && inner.type === undefined) {
        Object.assign(entries, inner.entries);
        open ||= inner.open;
      } else open = true;
    } else if (entry.key !== undefined) entries[entry.key] = argValue(resolver, entry.value, depth + 1);
    else open = true;
  }
  return { kind: 'object', entries, open };
}

function nameValue(resolver: ModuleResolver, name: Expr, depth: number): ArgValue {
  const v = resolver.valueOf(name);
  if (v.kind === 'literal') return v.value;
  if (v.kind === 'record' && v.expr?.kind === 'object') {
    const value = objectValue(resolver, v.expr, depth + 1);
    // An object that is filled in later (`options.timeout = 5`) may hold more than its literal.
    return value.kind === 'object' && resolver.isMutated(name) ? { ...value, open: true } : value;
  }
  return OTHER;
}

/** `dict(a=1)`, `httpx.Timeout(10)`, `RequestOptions(timeout=5)`, `Object.assign({}, {…})`. */
function constructed(resolver: ModuleResolver, call: Call, depth: number): ArgValue {
  const callee = resolver.valueOf(call.callee);
  if (callee.kind !== 'library') return OTHER;
  if (callee.symbol === 'Number' || callee.symbol === 'int' || callee.symbol === 'float') {
    const first = call.args[0];
    return first ? argValue(resolver, first.value, depth + 1) : OTHER;
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
