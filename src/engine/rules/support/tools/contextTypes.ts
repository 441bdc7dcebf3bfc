/** Tools that another file registers, known by what their framework hands them: `def find_order(ctx: RunContext[Deps], number: str)`. */
import type { ToolRow } from '../../../catalog/schema.js';
import type { FunctionNode, Param } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';

type Place = Pick<RuleContext, 'catalog' | 'module' | 'resolver'>;

/**
 * The framework whose tool a function is by its parameters. The framework's hooks get such a parameter too, so nothing else of the framework's may be among
 * them; and a function that this file calls, that is private or that describes itself to nobody is a helper of tools.
 */
export function contextRow(fn: FunctionNode, place: Place): ToolRow | undefined {
  if (fn.doc === undefined || fn.isPrivate || fn.form !== 'function' || fn.decorators.length > 0 || fn.parent?.parent?.parent !== place.module) return undefined;
  const rows = fn.params.map((param) => rowOf(param, place));
  const row = rows.find((r) => r !== undefined);
  if (!row) return undefined;
  const others = fn.params.filter((_, index) => rows[index] === undefined);
  return others.length > 0 && !others.some((param) => isTyped(param, place)) && place.resolver.callersOf(fn).length === 0 ? row : undefined;
}

function rowOf({ annotation }: Param, { catalog, resolver }: Place): ToolRow | undefined {
  if (!annotation) return undefined;
  const type = annotation.kind === 'index' ? annotation.object : annotation;
  const symbol = resolver.library(type)?.symbol;
  return symbol === undefined ? undefined : catalog.toolContext(symbol);
}

/** The annotation names a class of a library: the model fills in plain values and records of the project. */
function isTyped({ annotation }: Param, { resolver }: Place): boolean {
  return annotation !== undefined && walk(annotation, (n) => {
    if (n.kind !== 'name' && n.kind !== 'member') return undefined;
    const symbol = resolver.library(n)?.symbol;
    return symbol !== undefined && !/^(?:typing|typing_extensions|collections|datetime|uuid|decimal|enum|pydantic)\b/u.test(symbol) && symbol.includes('.') ? 'stop' : undefined;
  });
}
