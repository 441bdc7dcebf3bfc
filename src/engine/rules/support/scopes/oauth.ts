/** Lists of OAuth scopes that a program asks a person for, and those in them that grant everything. */
import { ancestors, statementOf } from '../../../facts/module.js';
import type { Node, StringLiteral } from '../../../facts/nodes.js';
import type { RuleContext } from '../../rule.js';
import { GOOGLE_SCOPES, GRAPH, MICROSOFT_SCOPES, PROVIDER_SCOPES, type BroadScope } from './table.js';

export interface OAuthGrant {
  /** The broad scope, else the first one. */
  readonly literal: StringLiteral;
  readonly broad?: BroadScope & { readonly scope: string };
}

const SCOPE_NAME = /^(?:(?:[a-z]+_)*scopes?|(?:[a-z]+[A-Z]?[a-z]*)?Scopes?|(?:[A-Z]+_)*SCOPES?)$/u;
/** Lists of scopes that are compared, explained or refused rather than asked for. */
const NOT_ASKED = /forbid|block|deny|denied|reject|danger|broad|restricted|sensitive|revoke|support|available|known|all_?scopes|valid|missing/iu;
/** Calls whose argument is a list of scopes by position: symbol's last name. */
const TAKES_SCOPES = /^(?:from_client_secrets_file|from_client_config|from_authorized_user_file|from_authorized_user_info|with_scopes|from_json_keyfile_name)$/u;

/** Every list of scopes in the file, once; `broad` is the first scope in it that grants everything. */
export function oauthGrants(context: RuleContext): readonly OAuthGrant[] {
  const grants = new Map<Node, OAuthGrant>();
  for (const literal of context.module.index.strings) {
    if (literal.kind !== 'string') continue;
    const at = grantOf(literal);
    if (!at || grants.get(at)?.broad) continue;
    const broad = broadIn(literal, context);
    if (broad ?? !grants.has(at)) grants.set(at, { literal, broad });
  }
  return [...grants.values()];
}

/** The outermost expression of scopes around a literal, when it is kept or handed over as scopes. */
function grantOf(literal: StringLiteral): Node | undefined {
  let inner: Node = literal;
  for (const at of ancestors(literal)) {
    switch (at.kind) {
      case 'list': case 'other': break;
      case 'member':
        if (at.property !== 'join' && at.property !== 'split') return undefined;
        break;
      case 'object': {
        const key = at.entries.find((e) => e.value === inner)?.key;
        return key !== undefined && isAsked(key) ? inner : undefined;
      }
      case 'assign': {
        const [target] = at.targets;
        const name = target?.kind === 'name' ? target.name : target?.kind === 'member' ? target.property : '';
        return at.value === inner && isAsked(name) ? inner : undefined;
      }
      case 'function': {
        const name = at.params.find((p) => p.default === inner)?.pattern;
        return name?.kind === 'name' && isAsked(name.name) ? inner : undefined;
      }
      case 'call': {
        if (at.callee === inner) break;
        const name = at.callee.kind === 'member' ? at.callee.property : '';
        if (name === 'join') break;
        const argument = at.args.find((a) => a.value === inner);
        return (argument?.name === undefined ? TAKES_SCOPES.test(name) && at.args[0] !== argument : isAsked(argument.name)) ? inner : undefined;
      }
      default: return undefined;
    }
    inner = at;
  }
  return undefined;
}

function isAsked(name: string): boolean {
  return SCOPE_NAME.test(name) && !NOT_ASKED.test(name);
}

function broadIn(literal: StringLiteral, context: RuleContext): OAuthGrant['broad'] {
  for (const scope of literal.value.split(/[\s,]+/u)) {
    const broad = GOOGLE_SCOPES.get(scope) ?? MICROSOFT_SCOPES.get(scope.startsWith(GRAPH) ? scope.slice(GRAPH.length) : scope) ?? providerScope(scope, literal, context);
    if (broad) return { ...broad, scope };
  }
  return undefined;
}

function providerScope(scope: string, literal: StringLiteral, context: RuleContext): BroadScope | undefined {
  const known = PROVIDER_SCOPES.filter((p) => p.scopes.has(scope));
  return known.find((p) => p.provider.test(surroundings(literal, context)))?.scopes.get(scope);
}

/** The call, object and statement a literal stands in, with what follows it: where the code says whose scopes these are. */
function surroundings(literal: StringLiteral, context: RuleContext): string {
  const call = [...ancestors(literal)].find((n) => n.kind === 'call' && !(n.callee.kind === 'member' && n.callee.property === 'join'));
  const statement = statementOf(literal);
  const nearest = call ?? statement ?? literal;
  return context.module.text.slice(Math.min(nearest.start, statement && statement.end - statement.start < 400 ? statement.start : nearest.start), nearest.end);
}
