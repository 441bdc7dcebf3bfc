/** Words for the object a value is taken from: `c` in `c = candidates[i]` is a candidate. */
import { enclosingClass } from '../../../facts/module.js';
import type { Expr } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';
import { ORGANISATIONS } from './lexicon.js';
import { originOf } from './origin.js';
import type { Step } from './origin.js';
import { accessOf } from './surroundings.js';
import { singularWords, wordsOf } from './words.js';

const MAX_DEPTH = 5;

/** Names that say nothing about what they hold: look where the value came from. */
const FACELESS = new Set([
  'item', 'row', 'record', 'data', 'entry', 'obj', 'doc', 'document', 'x', 'it', 'result', 'r', 'e', 'el', 'element', 'value', 'val', 'payload', 'body', 'res', 'match', 'found', 'existing', 'current', 'target', 'info', 'details', 'i', 'd', 'response', 'input', 'params', 'fields', 'dto', 'profile',
]);

/** Parts of an object that say how it is reached: a hotel's are the hotel's own. */
const REACHES = new Set(['contact', 'contacts', 'address', 'location']);

const GETTER_VERBS = new Set(['get', 'fetch', 'find', 'load', 'read', 'lookup', 'retrieve', 'current', 'create', 'update', 'query', 'search', 'list', 'select', 'resolve', 'require', 'extract', 'parse', 'build', 'ensure', 'upsert', 'register', 'by', 'one', 'all', 'first']);

/** Words naming the object, in the singular for elements; empty when nothing is known. */
export function ownerWords(resolver: Resolver, object: Expr, depth = 0): readonly string[] {
  const expr = unwrap(object);
  if (depth > MAX_DEPTH) return [];
  switch (expr.kind) {
    case 'name': {
      if (expr.name === 'self' || expr.name === 'this' || expr.name === 'cls') return classWords(expr);
      const words = wordsOf(expr.name);
      const last = words[words.length - 1] ?? '';
      if (last.length > 2 && !(words.length === 1 && FACELESS.has(last))) return words;
      const behind = behindName(resolver, expr, depth);
      return behind.length > 0 ? behind : words;
    }
    case 'member': {
      const words = wordsOf(expr.property);
      if (REACHES.has(words[words.length - 1] ?? '')) {
        const whose = ownerWords(resolver, expr.object, depth + 1);
        if (ORGANISATIONS.has(whose[whose.length - 1] ?? '')) return whose;
      }
      return FACELESS.has(words[words.length - 1] ?? '') ? [...ownerWords(resolver, expr.object, depth + 1), ...words] : words;
    }
    case 'index':
      if (expr.index.kind === 'string') return wordsOf(expr.index.value);
      return singularWords(ownerWords(resolver, expr.object, depth + 1));
    case 'call': {
      const access = accessOf(expr);
      if (access) return wordsOf(access.field);
      const callee = unwrap(expr.callee);
      const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
      const words = wordsOf(name).filter((word) => !GETTER_VERBS.has(word));
      const by = words.indexOf('by');
      const noun = by > 0 ? words.slice(0, by) : words;
      if (noun.length > 0 && !FACELESS.has(noun[noun.length - 1] ?? '') && !CHAINED.has(name)) return singularWords(noun);
      return callee.kind === 'member' ? singularWords(ownerWords(resolver, callee.object, depth + 1)) : [];
    }
    case 'binary':
      return expr.op === '||' || expr.op === '??' ? ownerWords(resolver, expr.left, depth + 1) : [];
    case 'conditional':
      return ownerWords(resolver, expr.then, depth + 1);
    default:
      return [];
  }
}

/** `self` of a `Customer` is a customer; of a `VoiceService` it is nobody, and its fields speak for themselves. */
function classWords(self: Expr): readonly string[] {
  const words = wordsOf(enclosingClass(self)?.name ?? '');
  return ORGANISATIONS.has(words[words.length - 1] ?? '') ? [] : words;
}

/** Methods that hand on (part of) what they are called on. */
const CHAINED = new Set(['find', 'findOne', 'findUnique', 'findFirst', 'find_one', 'findById', 'first', 'one', 'get', 'lean', 'exec', 'scalar', 'scalars', 'scalar_one', 'scalar_one_or_none', 'fetchone', 'all', 'filter', 'copy', 'json', 'dict', 'model_dump', 'toObject', 'toJSON', 'values', 'items', 'entries', 'map', 'pop', 'shift', 'at', 'create', 'save', 'to_dict', 'findMany', 'populate', 'select']);

function behindName(resolver: Resolver, name: Expr, depth: number): readonly string[] {
  for (const definition of resolver.definitions(name)) {
    const origin = originOf(definition.node);
    if (origin.kind === 'value') {
      const words = afterSteps(ownerWords(resolver, origin.value, depth + 1), origin.steps);
      if (words.length > 0) return words;
    } else if (origin.kind === 'element') {
      const words = afterSteps(singularWords(ownerWords(resolver, origin.of, depth + 1)), origin.steps);
      if (words.length > 0) return words;
    } else if (origin.kind === 'parameter') {
      if (origin.param.annotation) {
        const words = typeWords(origin.param.annotation);
        if (words.length > 0) return words;
      }
      const receiver = callbackReceiver(origin.fn);
      if (receiver) return singularWords(ownerWords(resolver, receiver, depth + 1));
    }
  }
  return [];
}

/** `users.map((u) => …)`: the collection whose elements a callback is given. */
export function callbackReceiver(fn: Expr): Expr | undefined {
  const call = fn.parent;
  if (call?.kind !== 'call' || call.callee.kind !== 'member' || !call.args.some((a) => a.value === fn)) return undefined;
  return ITERATING.has(call.callee.property) ? call.callee.object : undefined;
}

const ITERATING = new Set(['map', 'forEach', 'filter', 'find', 'some', 'every', 'flatMap', 'sort', 'findIndex']);

function afterSteps(words: readonly string[], steps: readonly Step[]): readonly string[] {
  const last = steps[steps.length - 1];
  if (last && 'key' in last) return wordsOf(last.key);
  return words;
}

/** Words of an annotation: `Customer`, `list[Patient]`, `models.User | None`. */
export function typeWords(annotation: Expr): readonly string[] {
  switch (annotation.kind) {
    case 'name': return PLAIN_TYPES.has(annotation.name.toLowerCase()) ? [] : wordsOf(annotation.name);
    case 'member': return wordsOf(annotation.property);
    case 'index': {
      const inner = typeWords(annotation.index);
      return inner.length > 0 ? inner : typeWords(annotation.object);
    }
    case 'binary': {
      const left = typeWords(annotation.left);
      return left.length > 0 ? left : typeWords(annotation.right);
    }
    case 'string': return wordsOf(annotation.value);
    case 'other': {
      for (const child of annotation.children) {
        const words = typeWords(child);
        if (words.length > 0) return words;
      }
      return [];
    }
    default: return [];
  }
}

const PLAIN_TYPES = new Set(['str', 'string', 'int', 'float', 'bool', 'boolean', 'number', 'dict', 'list', 'any', 'object', 'none', 'null', 'undefined', 'unknown', 'tuple', 'set', 'optional', 'union', 'record', 'array', 'mapping', 'sequence', 'iterable', 'annotated', 'bytes', 'uuid', 'datetime', 'date', 'promise']);
