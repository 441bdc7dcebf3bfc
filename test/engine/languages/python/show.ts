import type { Argument, Block, Module, Node, ObjectEntry, Param } from '../../../../src/engine/facts/nodes.js';

/** A short, readable form of facts, so that tests can say in one line what a lowering gave. */
export function show(node: Node | undefined): string {
  if (!node) return '-';
  switch (node.kind) {
    case 'name': return node.name;
    case 'member': return `${show(node.object)}.${node.property}`;
    case 'index': return `${show(node.object)}[${show(node.index)}]`;
    case 'call': return `${show(node.callee)}(${node.args.map(showArgument).join(', ')})`;
    case 'string': return `${node.bytes ? 'b' : ''}${JSON.stringify(node.value)}`;
    case 'template': return `\`${node.parts.map((p) => (typeof p === 'string' ? p : `\${${show(p)}}`)).join('')}\``;
    case 'number': return String(node.value);
    case 'constant': return String(node.value);
    case 'object': return `{${node.entries.map(showEntry).join(', ')}}`;
    case 'list': return `${node.form}<${node.items.map(show).join(', ')}>`;
    case 'spread': return `...${show(node.value)}`;
    case 'await': return `await ${show(node.value)}`;
    case 'yield': return node.value ? `yield ${show(node.value)}` : 'yield';
    case 'binary': return `(${show(node.left)} ${node.op} ${show(node.right)})`;
    case 'unary': return `(${node.op}${show(node.operand)})`;
    case 'conditional': return `(${show(node.test)} ? ${show(node.then)} : ${show(node.otherwise)})`;
    case 'assignExpr': return `(${show(node.target)} ${node.op} ${show(node.value)})`;
    case 'comprehension': {
      const clauses = node.clauses.map((c) => `${c.isAsync ? 'async ' : ''}for ${show(c.target)} in ${show(c.iterable)}`);
      const conditions = node.conditions.map((c) => `if ${show(c)}`);
      return `${node.form}<${[node.keyExpr ? `${show(node.keyExpr)}: ${show(node.element)}` : show(node.element), ...clauses, ...conditions].join(' ')}>`;
    }
    case 'other': return `${node.form}?<${node.children.map(show).join(', ')}>`;
    case 'function': {
      const flags = [node.isAsync && 'async', node.isGenerator && 'generator', node.isStatic && 'static', node.form].filter((f) => f !== false).join(' ');
      const decorators = node.decorators.map((d) => `@${show(d)} `).join('');
      const returns = node.returns ? ` -> ${show(node.returns)}` : '';
      return `${decorators}${flags} ${node.name ?? ''}(${node.params.map(showParam).join(', ')})${returns}${showBlock(node.body)}`;
    }
    case 'class': return `${node.decorators.map((d) => `@${show(d)} `).join('')}class ${node.name ?? ''}(${[...node.bases.map(show), ...node.keywords.map(showArgument)].join(', ')})${showBlock(node.body)}`;
    case 'listPattern': return `[${node.items.map(show).join(', ')}]`;
    case 'restPattern': return `*${show(node.target)}`;
    case 'block': return showBlock(node);
    case 'exprStatement': return show(node.expr);
    case 'assign': return `${node.declaration ? `${node.declaration} ` : ''}${[node.targets.map(show).join(' = '), node.annotation && `: ${show(node.annotation)}`, node.value && ` ${node.op} ${show(node.value)}`].filter(Boolean).join('')}`;
    case 'return': return node.value ? `return ${show(node.value)}` : 'return';
    case 'throw': return ['raise', node.value && show(node.value), node.cause && `from ${show(node.cause)}`].filter(Boolean).join(' ');
    case 'if': return `if ${show(node.test)}${showBlock(node.then)}${node.otherwise ? ` else${showBlock(node.otherwise)}` : ''}`;
    case 'loop': {
      const head = node.form === 'while' ? `while ${show(node.test)}` : `${node.isAsync ? 'async ' : ''}for ${show(node.target)} in ${show(node.iterable)}`;
      return `${head}${showBlock(node.body)}${node.otherwise ? ` else${showBlock(node.otherwise)}` : ''}`;
    }
    case 'handler': return `except <${node.types.map(show).join(', ')}>${node.binding ? ` as ${show(node.binding)}` : ''}${showBlock(node.body)}`;
    case 'try': return [
      `try${showBlock(node.body)}`, ...node.handlers.map(show), node.otherwise && `else${showBlock(node.otherwise)}`, node.finalizer && `finally${showBlock(node.finalizer)}`,
    ].filter(Boolean).join(' ');
    case 'with': return `${node.isAsync ? 'async ' : ''}with ${node.items.map((i) => (i.target ? `${show(i.context)} as ${show(i.target)}` : show(i.context))).join(', ')}${showBlock(node.body)}`;
    case 'switch': return `match ${show(node.subject)} ${node.cases.map((c) => `${c.isDefault ? 'default' : 'case'} <${c.tests.map(show).join(', ')}>${c.guard ? ` if ${show(c.guard)}` : ''}${showBlock(c.body)}`).join(' ')}`;
    case 'functionStatement': return show(node.fn);
    case 'classStatement': return show(node.cls);
    case 'import': return `${node.syntax} ${node.module}: ${node.names.map((n) => `${n.imported} as ${n.local}${n.bindsRoot ? ' (root)' : ''}`).join(', ')}`;
    case 'jump': return node.form;
    case 'otherStatement': return `${node.form}!<${node.exprs.map(show).join(', ')}>`;
    case 'module': return showAll(node);
    default: return node.kind;
  }
}

/** The module's statements, separated by semicolons. */
export function showAll(module: Module): string {
  return module.body.statements.map(show).join('; ');
}

function showBlock(block: Block): string {
  return ` {${block.statements.map(show).join('; ')}}`;
}

function showArgument(a: Argument): string {
  if (a.spread) return `${a.spread === 'list' ? '*' : '**'}${show(a.value)}`;
  return a.name === undefined ? show(a.value) : `${a.name}=${show(a.value)}`;
}

function showEntry(e: ObjectEntry): string {
  if (e.spread) return `...${show(e.value)}`;
  return `${e.key ?? `[${show(e.keyExpr)}]`}: ${show(e.value)}`;
}

function showParam(p: Param): string {
  const mark = { plain: '', keyword: 'kw ', list: '*', dict: '**' }[p.form];
  return `${mark}${show(p.pattern)}${p.annotation ? `: ${show(p.annotation)}` : ''}${p.default ? ` = ${show(p.default)}` : ''}`;
}
