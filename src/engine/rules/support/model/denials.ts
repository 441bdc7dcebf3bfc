/** Tests that only look for certain strings in a text: a command in which they are not found is still any command. */
import type { Call, FunctionNode, Node } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { calleeName } from '../deadline/enclosing.js';

/** Calls through which a text is looked at as it is. */
const LOOKING = new Set(['any', 'strip', 'lstrip', 'rstrip', 'trim', 'lower', 'upper', 'casefold', 'toLowerCase', 'toUpperCase', 'some', 'includes']);

/** `word in command`, `command.includes(word)`: the text is searched, not compared. */
export function isSearchedIn(node: Node, mentions: (root: Node) => boolean): boolean {
  if (node.kind === 'binary') return (node.op === 'in' || node.op === 'not in') && mentions(node.right) && !mentions(node.left);
  return node.kind === 'call' && node.callee.kind === 'member' && node.callee.property === 'includes' && mentions(node.callee.object) && !node.args.some((a) => mentions(a.value));
}

/** A question whose only ground is such searches: `is_forbidden(command)` of this workspace, `any(word in command for word in REFUSED)`. */
export function onlyRefuses(call: Call, mentions: (root: Node) => boolean, context: RuleContext): boolean {
  const name = calleeName(call.callee);
  if (name === 'any' || name === 'some') return walk(call, (n) => isSearchedIn(n, mentions) || undefined) && !walk(call, (n) => (n !== call && isTest(n) && mentions(n) && !isSearchedIn(n, mentions) && !(n.kind === 'call' && LOOKING.has(calleeName(n.callee))) ? 'stop' : undefined));
  const value = context.resolver.valueOf(call.callee);
  return value.kind === 'function' && value.fn !== undefined && searchesOnly(value.fn);
}

/** Everything the function asks about what it is given is whether some string is in it. */
function searchesOnly(fn: FunctionNode): boolean {
  const given = new Set(fn.params.flatMap((p) => (p.pattern.kind === 'name' && !/^(?:self|cls|this)$/u.test(p.pattern.name) ? [p.pattern.name] : [])));
  const mentions = (root: Node): boolean => walk(root, (n) => (n.kind === 'name' && given.has(n.name) ? 'stop' : undefined));
  const searches: Node[] = [];
  const asksMore = walk(fn.body, (n) => {
    if (n.kind === 'assign' && n.value && mentions(n.value)) for (const t of n.targets) if (t.kind === 'name') given.add(t.name);
    if (n.kind === 'loop' && n.iterable && mentions(n.iterable)) return 'stop';
    if (!isTest(n) || !mentions(n)) return undefined;
    if (!isSearchedIn(n, mentions)) return n.kind === 'call' && LOOKING.has(calleeName(n.callee)) ? undefined : 'stop';
    searches.push(n);
    return undefined;
  });
  return searches.length > 0 && !asksMore;
}

function isTest(n: Node): n is Node & { kind: 'call' | 'binary' } {
  return n.kind === 'call' || (n.kind === 'binary' && /^(?:in|not in|[!=<>]=?=?)$/u.test(n.op));
}
