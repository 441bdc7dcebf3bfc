/** Spellings of places values are kept at, and parameters that may hold text. Pure. */
import type { Expr, FunctionNode, Module, Name } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { unwrap } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';
import { originOf } from '../personal/origin.js';
import { accessOf } from '../personal/surroundings.js';

/** `self.buffer`, `state.arguments`, `state["arguments"]` as one spelling; two segments at least. */
export function pathOf(e: Expr): string | undefined {
  if (e.kind === 'member') {
    const head = e.object.kind === 'name' ? `${e.object.name}@${scopeOf(e.object)}` : pathOf(e.object);
    return head === undefined ? undefined : `${head}.${e.property}`;
  }
  if (e.kind === 'index' && e.index.kind === 'string') {
    const head = e.object.kind === 'name' ? `${e.object.name}@${scopeOf(e.object)}` : pathOf(e.object);
    return head === undefined ? undefined : `${head}.${e.index.value}`;
  }
  return undefined;
}

/** `calls[at]["arguments"]`, `calls[at].arguments`: a field of whichever element. */
function elementFieldPath(e: Expr): string | undefined {
  const field = e.kind === 'member' ? e.property : e.kind === 'index' && e.index.kind === 'string' ? e.index.value : undefined;
  const element = e.kind === 'member' || e.kind === 'index' ? unwrap(e.object) : undefined;
  if (field === undefined || element?.kind !== 'index' || element.index.kind === 'string') return undefined;
  const key = listKey(element.object);
  return key === undefined ? undefined : `${key}[].${field}`;
}

/** The same for an element that a loop gives: `for call in calls.values(): call["arguments"]`. */
export function eachFieldPath(e: Expr, resolver: Resolver): string | undefined {
  const direct = elementFieldPath(e);
  const access = direct === undefined ? accessOf(e) : undefined;
  const element = access && unwrap(access.object);
  if (!access || element?.kind !== 'name') return direct;
  for (const { node } of resolver.definitions(element)) {
    const origin = originOf(node);
    const key = origin.kind === 'element' ? listKey(collectionOf(origin.of)) : undefined;
    if (key !== undefined) return `${key}[].${access.field}`;
  }
  return undefined;
}

/** `calls` in `calls.items()`, `list(calls.values())`, `Object.values(calls)`, `sorted(calls.items())`. */
function collectionOf(iterated: Expr): Expr {
  const e = unwrap(iterated);
  if (e.kind !== 'call') return e;
  const { callee, args: [first] } = e;
  if (callee.kind === 'name') return (callee.name === 'list' || callee.name === 'sorted' || callee.name === 'tuple') && first ? collectionOf(first.value) : e;
  if (callee.kind !== 'member' || !/^(?:items|values|entries)$/u.test(callee.property)) return e;
  return callee.object.kind === 'name' && callee.object.name === 'Object' && first ? first.value : callee.object;
}

/** `self` and `this` are the same in the whole class, other names in their function only. */
function scopeOf(name: Name): string {
  if (name.name === 'self' || name.name === 'this') return '';
  return String(enclosingFunction(name)?.start ?? -1);
}

/** What a file assigns to each path, wherever that stands. */
export function assignedPaths(module: Module): ReadonlyMap<string, readonly Expr[]> {
  return assignedBy(module, pathOf);
}

/** What a file assigns to the fields of each list's elements, by `eachFieldPath`. */
export function assignedElementFields(module: Module): ReadonlyMap<string, readonly Expr[]> {
  return assignedBy(module, elementFieldPath);
}

function assignedBy(module: Module, spelling: (target: Expr) => string | undefined): ReadonlyMap<string, readonly Expr[]> {
  const assigned = new Map<string, Expr[]>();
  for (const a of module.index.assigns) {
    if (!a.value) continue;
    for (const t of a.kind === 'assign' ? a.targets : [a.target]) {
      const path = t.kind === 'member' || t.kind === 'index' ? spelling(t) : undefined;
      if (path === undefined) continue;
      const list = assigned.get(path);
      if (list) list.push(a.value);
      else assigned.set(path, [a.value]);
    }
  }
  return assigned;
}

/** What a file appends to each list, by the list's spelling; lists of the same name in different functions are told apart by `listKey`. */
export function appendedItems(module: Module): ReadonlyMap<string, readonly Expr[]> {
  const appended = new Map<string, Expr[]>();
  for (const { callee, args } of module.index.calls) {
    const [first] = args;
    if (callee.kind !== 'member' || (callee.property !== 'append' && callee.property !== 'push') || !first) continue;
    const key = listKey(callee.object);
    if (key === undefined) continue;
    const list = appended.get(key);
    if (list) list.push(first.value);
    else appended.set(key, [first.value]);
  }
  return appended;
}

/** `parts` of one function, `self.parts` of the class. */
export function listKey(list: Expr): string | undefined {
  return list.kind === 'name' ? `${list.name}@${scopeOf(list)}` : pathOf(list);
}

/** Not annotated as something else than text. */
export function isTextParameter(fn: FunctionNode, index: number): boolean {
  const annotation = fn.params[index]?.annotation;
  return annotation === undefined || (annotation.kind === 'name' && (annotation.name === 'str' || annotation.name === 'string' || annotation.name === 'Any' || annotation.name === 'any' || annotation.name === 'unknown'));
}

const READS = /^_*(?:parse|extract|clean|load|decode|strip|fix|repair|safe|to|get)\w*(?:response|output|answer|reply|completion|json|result|text)/iu;
const TEXTS = /^(?:raw_?|full_?)?(?:text|content|response|output|answer|reply|raw|string|s|json|result)(?:_?(?:text|str|string|content))?$/iu;
const MODELS = /\b(?:LLMs?|GPT|Claude|Gemini|(?:language |AI |the |a |from )model|model(?:'s)? (?:output|answer|response|reply|text))\b/u;

/** `parse_response(text)` whose docstring says that the text is a model's. */
export function readsModelText(fn: FunctionNode, parameter: string): boolean {
  return fn.doc !== undefined && READS.test(fn.name ?? '') && TEXTS.test(parameter) && MODELS.test(fn.doc);
}
