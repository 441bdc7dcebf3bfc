/** A guard clause in front of a lookup by a model-given name, which answers an unknown name the way the code around it answers. */
import { enclosingFunction, isInside, statementOf } from '../../../facts/module.js';
import type { Block, Call, Expr, Node, ObjectEntry, Stmt } from '../../../facts/nodes.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { ended } from '../logLines.js';
import { spanText } from '../wording.js';
import type { Dispatch } from './dispatch.js';
import { errorValue, isTextEntry } from './errorAnswer.js';

type Lookup = NonNullable<Dispatch['lookup']>;

/** Inside a loop over tool calls the clause adds the message that the loop adds, with the error as its content; elsewhere it returns the error. */
export function unknownNameFix(dispatch: Dispatch, lookup: Lookup, context: RuleContext): Fix | undefined {
  const statement = statementOf(lookup.at);
  const fn = enclosingFunction(dispatch.call);
  if (!statement || !fn || lookup.form === 'find' || lookup.form === 'getattr') return undefined;
  if (statement.kind !== 'return' && statement.kind !== 'assign' && statement.kind !== 'exprStatement') return undefined;
  const { edit } = context;
  const isPython = context.catalog.ecosystem === 'python';
  const name = spanText(context.module, dispatch.name);
  const table = spanText(context.module, lookup.table);
  if (name.includes('\n') || table.includes('\n') || (isPython && name.includes('"'))) return undefined;
  const message = isPython ? `f"Unknown tool: {${name}}"` : `\`Unknown tool: \${${name}}\``;
  const answer = isInLoop(statement) ? messageLines(statement, message, context) : [ended(`return ${errorValue(message, fn, context)}`, context)];
  if (!answer) return undefined;
  const inside = answer.map((line) => edit.indentUnit + line);
  const lines = isPython
    ? [`if ${name} not in ${table}:`, ...inside]
    : [lookup.form === 'get' ? `if (!${table}.has(${name})) {` : `if (!Object.hasOwn(${table}, ${name})) {`, ...inside, '}'];
  const edits = edit.insertBefore(statement, lines);
  return edits && { title: 'Answer "unknown tool" when the name is not in the table', safety: 'review', edits };
}

/** `messages.append({…, "content": <message>})` and `continue`; `undefined` where the loop shows no such message or builds it from later results. */
function messageLines(statement: Stmt, message: string, context: RuleContext): readonly string[] | undefined {
  const block = statement.parent;
  if (block?.kind !== 'block') return undefined;
  const added = messageBehind(statement, block);
  if (!added) return undefined;
  const { call, content, entries } = added;
  const later = boundBehind(statement, block);
  const others = entries.filter((e) => e !== content);
  if (others.some((e) => e.spread || mentions(e.value, later)) || mentions(call.callee, later)) return undefined;
  const code = entries.map((e) => (e === content ? context.module.text.slice(e.start, e.value.start) + message : context.module.text.slice(e.start, e.end)));
  const callee = spanText(context.module, call.callee);
  if ([callee, ...code].some((part) => part.includes('\n'))) return undefined;
  const object = context.catalog.ecosystem === 'python' ? `{${code.join(', ')}}` : `{ ${code.join(', ')} }`;
  return [ended(`${callee}(${object})`, context), ended('continue', context)];
}

interface AddedMessage { readonly call: Call; readonly content: ObjectEntry; readonly entries: readonly ObjectEntry[] }

/** The first `list.append({… "content": …})` or `list.push({… content: …})` at or behind the statement in its block. */
function messageBehind(statement: Stmt, block: Block): AddedMessage | undefined {
  let found: AddedMessage | undefined;
  for (const behind of block.statements.slice(block.statements.indexOf(statement))) {
    walk(behind, (node) => {
      found ??= node.kind === 'call' ? addedMessage(node) : undefined;
      return found ? 'stop' : undefined;
    });
    if (found) return found;
  }
  return undefined;
}

function addedMessage(call: Call): AddedMessage | undefined {
  const { callee, args } = call;
  const [only] = args;
  if (callee.kind !== 'member' || (callee.property !== 'append' && callee.property !== 'push') || args.length !== 1 || !only) return undefined;
  const message = unwrap(only.value);
  if (message.kind !== 'object') return undefined;
  const content = message.entries.find((e) => isTextEntry(e.key) && !e.shorthand);
  return content && { call, content, entries: message.entries };
}

/** Names that get their value at or behind the statement: a clause above it cannot use them. */
function boundBehind(statement: Stmt, block: Block): ReadonlySet<string> {
  const names = new Set<string>();
  for (const behind of block.statements.slice(block.statements.indexOf(statement))) {
    walk(behind, (node) => {
      if (node.kind === 'assign') for (const target of node.targets) walk(target, (n) => { if (n.kind === 'name') names.add(n.name); return undefined; });
      return undefined;
    });
  }
  return names;
}

function mentions(expr: Expr, names: ReadonlySet<string>): boolean {
  return walk(expr, (node) => (node.kind === 'name' && names.has(node.name) ? 'stop' : undefined));
}

/** `continue` must belong to a loop of the same function that holds the statement in its body. */
function isInLoop(node: Node): boolean {
  for (let at = node.parent; at && at.kind !== 'function'; at = at.parent) if (at.kind === 'loop') return isInside(node, at.body);
  return false;
}
