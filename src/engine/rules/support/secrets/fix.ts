/** Edits that take a credential out of the code: it is read from the environment instead. */
import type { Expr, Node, StringLiteral } from '../../../facts/nodes.js';
import { statementOf } from '../../../facts/module.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { wordsOf } from '../personal/words.js';
import { spanText } from '../wording.js';

/** `openaiApiKey` → `OPENAI_API_KEY`. */
export function variableName(name: string): string {
  return /^[A-Z][A-Z0-9_]*$/u.test(name) ? name : wordsOf(name).join('_').toUpperCase();
}

/** Reads the value from the environment; where the literal was put into the environment itself, the statement goes. */
export function environmentFix(literal: StringLiteral, variable: string, context: RuleContext): Fix | undefined {
  const { edit } = context;
  if (literal.bytes || isInLiteralType(literal)) return undefined;
  if (isEnvironmentWrite(literal, context)) {
    const statement = statementOf(literal);
    const edits = statement && edit.removeStatement(statement);
    return edits && { title: `Remove it: ${variable} belongs in the environment`, safety: 'review', edits };
  }
  const isPython = context.catalog.ecosystem === 'python';
  const os = isPython ? edit.import('os') : undefined;
  if (isPython && !os) return undefined;
  const name = fallbackOf(literal, context)?.variable ?? variable;
  const code = os ? `${os.code}.environ[${edit.string(name)}]` : `process.env.${name}`;
  return { title: `Read ${name} from the environment`, safety: 'review', edits: [...(os?.edits ?? []), ...edit.replace(fallbackOf(literal, context)?.whole ?? literal, code)] };
}

/** The literal as what is used when the environment has no value: the whole expression, and the variable it reads. */
function fallbackOf(literal: StringLiteral, context: RuleContext): { readonly whole: Expr; readonly variable: string } | undefined {
  const { parent } = literal;
  if (parent?.kind === 'call' && parent.args[1]?.value === literal) {
    const symbol = context.resolver.library(parent.callee)?.symbol;
    const first = parent.args[0]?.value;
    return (symbol === 'os.getenv' || symbol === 'os.environ.get') && first?.kind === 'string' ? { whole: parent, variable: first.value } : undefined;
  }
  if (parent?.kind === 'binary' && (parent.op === '||' || parent.op === '??') && parent.right === literal) {
    const variable = /(?:process\.env\.|process\.env\[["'`]|import\.meta\.env\.)(\w+)/u.exec(spanText(context.module, parent.left))?.[1];
    return variable === undefined ? undefined : { whole: parent, variable };
  }
  return undefined;
}

function isEnvironmentWrite(literal: StringLiteral, context: RuleContext): boolean {
  const { parent } = literal;
  const target = parent?.kind === 'assign' ? parent.targets[0] : parent?.kind === 'assignExpr' ? parent.target : undefined;
  return target !== undefined && /^(?:os\.environ\[|process\.env[.[])/u.test(spanText(context.module, target));
}

function isInLiteralType(node: Node): boolean {
  return node.parent?.kind === 'other' && node.parent.form !== 'cast';
}
