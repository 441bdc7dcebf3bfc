import type { Argument, Block, Node, ObjectEntry, Param } from '../../../../src/engine/facts/nodes.js';

/** A short, readable form of facts, so that tests can say in one line what a lowering gave. */
export function show(node: Node | undefined): string {
  if (!node) return '-';
  switch (node.kind) {
    case 'name': return node.name;
    case 'member': return `${show(node.object)}${node.optional ? '?.' : '.'}${node.property}`;
    case 'index': return `${show(node.object)}${node.optional ? '?.' : ''}[${show(node.index)}]`;
    case 'call': return `${node.isNew ? 'new ' : ''}${show(node.callee)}${node.optional ? '?.' : ''}${node.argsSpan ? '' : '~'}(${node.args.map(showArgument).join(', ')})`;
    case 'string': return JSON.stringify(node.value);
    case 'template': return `\`${node.parts.map((p) => (typeof p === 'string' ? p : `\${${show(p)}}`)).join('')}\``;
    case 'number': return String(node.value);
    case 'constant': return String(node.value);
    case 'object': return `{${node.entries.map(showEntry).join(', ')}}`;
    case 'list': return `[${node.items.map(show).join(', ')}]`;
    case 'spread': return `...${show(node.value)}`;
    case 'await': return `await ${show(node.value)}`;
    case 'yield': return node.value ? `yield ${show(node.value)}` : 'yield';
    case 'binary': return `(${show(node.left)} ${node.op} ${show(node.right)})`;
    case 'unary': return `(${node.op}${show(node.operand)})`;
    case 'conditional': return `(${show(node.test)} ? ${show(node.then)} : ${show(node.otherwise)})`;
    case 'assignExpr': return `(${show(node.target)} ${node.op} ${show(node.value)})`;
    case 'jsx': return `<${node.tag} ${node.attributes.map(showEntry).join(' ')}>[${node.children.map(show).join(', ')}]`;
    case 'other': return `${node.form}?<${node.children.map(show).join(', ')}>`;
    case 'function': {
      const flags = [node.isAsync && 'async', node.isGenerator && 'generator', node.isStatic && 'static', node.form, node.expressionBody && '=>'].filter((f) => f !== false).join(' ');
      const decorators = node.decorators.map((d) => `@${show(d)} `).join('');
      const returns = node.returns ? ` -> ${show(node.returns)}` : '';
      return `${decorators}${flags} ${node.name ?? ''}(${node.params.map(showParam).join(', ')})${returns}${showBlock(node.body)}`;
    }
    case 'class': return `${node.decorators.map((d) => `@${show(d)} `).join('')}class ${node.name ?? ''}(${node.bases.map(show).join(', ')})${showBlock(node.body)}`;
    case 'listPattern': return `[${node.items.map(show).join(', ')}]`;
    case 'objectPattern': return `{${node.entries.map((e) => `${e.rest ? '...' : `${e.key ?? '?'}: `}${show(e.target)}${e.default ? ` = ${show(e.default)}` : ''}`).join(', ')}}`;
    case 'restPattern': return `...${show(node.target)}`;
    case 'defaultPattern': return `${show(node.target)} = ${show(node.default)}`;
    case 'block': return showBlock(node);
    case 'exprStatement': return show(node.expr);
    case 'assign': return `${node.declaration ? `${node.declaration} ` : ''}${node.targets.map(show).join(' = ')}${node.annotation ? `: ${show(node.annotation)}` : ''}${node.value ? ` ${node.op} ${show(node.value)}` : ''}`;
    case 'return': return node.value ? `return ${show(node.value)}` : 'return';
    case 'throw': return `throw ${show(node.value)}`;
    case 'if': return `if ${show(node.test)}${showBlock(node.then)}${node.otherwise ? ` else${showBlock(node.otherwise)}` : ''}`;
    case 'loop': {
      const head = [node.init, node.test, node.update].map((part) => (part ? show(part) : '')).join('; ');
      return `${node.isAsync ? 'await ' : ''}${node.form} ${node.target ? `${show(node.target)} of ${show(node.iterable)}` : head}${showBlock(node.body)}`;
    }
    case 'handler': return `catch${node.binding ? ` ${show(node.binding)}` : ''}${showBlock(node.body)}`;
    case 'try': return [`try${showBlock(node.body)}`, ...node.handlers.map(show), ...(node.finalizer ? [`finally${showBlock(node.finalizer)}`] : [])].join(' ');
    case 'switch': return `switch ${show(node.subject)} ${node.cases.map((c) => `${c.isDefault ? 'default' : `case ${c.tests.map(show).join(', ')}`}${showBlock(c.body)}`).join(' ')}`;
    case 'functionStatement': return show(node.fn);
    case 'classStatement': return show(node.cls);
    case 'import': return `${node.typeOnly ? 'type ' : ''}${node.syntax} ${node.module}: ${node.names.map((n) => `${n.imported} as ${n.local}`).join(', ')}`;
    case 'export': {
      const names = node.names.map((n) => `${n.local} as ${n.exported}`).join(', ');
      return `export <${names}>${node.module === undefined ? '' : ` from ${node.module}`}${node.declaration ? ` ${show(node.declaration)}` : ''}${node.default ? ` default ${show(node.default)}` : ''}`;
    }
    case 'jump': return node.form;
    case 'otherStatement': return `${node.form}!<${node.exprs.map(show).join(', ')}>${node.blocks.map(showBlock).join('')}`;
    case 'module': return node.body.statements.map(show).join('; ');
    default: return node.kind;
  }
}

function showBlock(block: Block): string {
  return ` {${block.statements.map(show).join('; ')}}`;
}

function showArgument(a: Argument): string {
  return a.spread ? `...${show(a.value)}` : show(a.value);
}

function showEntry(e: ObjectEntry): string {
  if (e.spread) return `...${show(e.value)}`;
  return `${e.key ?? `[${show(e.keyExpr)}]`}${e.shorthand ? '!' : ''}: ${show(e.value)}`;
}

function showParam(p: Param): string {
  return `${(p.decorators ?? []).map((d) => `@${show(d)} `).join('')}${p.form === 'list' ? '...' : ''}${show(p.pattern)}${p.annotation ? `: ${show(p.annotation)}` : ''}${p.default ? ` = ${show(p.default)}` : ''}`;
}
