/** What an expression says, however it is laid out. */
import type { Argument, Expr, ObjectEntry } from './nodes.js';
import type { Pattern } from './patterns.js';

/**
 * One line for an expression that stays the same when formatters change blanks, line breaks, quotes, brackets around it or trailing commas: names as
 * they are, strings by their value, everything else by its parts. Functions and classes stand for themselves by their form alone.
 */
export function meaningOf(node: Expr | Pattern): string {
  switch (node.kind) {
    case 'name': return node.name;
    case 'member': return `${meaningOf(node.object)}.${node.property}`;
    case 'index': return `${meaningOf(node.object)}[${meaningOf(node.index)}]`;
    case 'call': return `${meaningOf(node.callee)}(${node.args.map(ofArgument).join(',')})`;
    case 'string': return JSON.stringify(node.value);
    case 'number': return String(node.value);
    case 'constant': return String(node.value);
    case 'template': return `\`${node.parts.map((part) => (typeof part === 'string' ? part : `{${meaningOf(part)}}`)).join('')}\``;
    case 'object': return `{${node.entries.map(ofEntry).join(',')}}`;
    case 'list': return `[${node.items.map(meaningOf).join(',')}]`;
    case 'spread': return `...${meaningOf(node.value)}`;
    case 'await': return `await ${meaningOf(node.value)}`;
    case 'yield': return `yield ${node.value ? meaningOf(node.value) : ''}`;
    case 'binary': return `(${meaningOf(node.left)} ${node.op} ${meaningOf(node.right)})`;
    case 'unary': return `(${node.op} ${meaningOf(node.operand)})`;
    case 'conditional': return `(${[node.test, node.then, node.otherwise].map(meaningOf).join(' ? ')})`;
    case 'assignExpr': return `(${meaningOf(node.target)} ${node.op} ${meaningOf(node.value)})`;
    case 'comprehension': return `${node.form}(${[...(node.keyExpr ? [node.keyExpr] : []), node.element, ...node.clauses.map(({ iterable }) => iterable), ...node.conditions].map(meaningOf).join(',')})`;
    case 'jsx': return `<${node.tag} ${node.attributes.map(ofEntry).join(',')}>${node.children.map(meaningOf).join('')}`;
    case 'function': case 'class': return node.name ?? node.kind;
    case 'other': return `${node.form}(${node.children.map(meaningOf).join(',')})`;
    case 'listPattern': return `[${node.items.map((item) => (item ? meaningOf(item) : '')).join(',')}]`;
    case 'objectPattern': return `{${node.entries.map(({ key, target }) => `${key ?? '...'}:${meaningOf(target)}`).join(',')}}`;
    case 'restPattern': return `...${meaningOf(node.target)}`;
    case 'defaultPattern': return `${meaningOf(node.target)}=${meaningOf(node.default)}`;
  }
}

function ofArgument({ name, spread, value }: Argument): string {
  return `${spread === 'dict' ? '**' : spread === 'list' ? '*' : name === undefined ? '' : `${name}=`}${meaningOf(value)}`;
}

function ofEntry({ key, keyExpr, spread, value }: ObjectEntry): string {
  return `${spread ? '...' : `${key ?? (keyExpr ? meaningOf(keyExpr) : '')}:`}${meaningOf(value)}`;
}
