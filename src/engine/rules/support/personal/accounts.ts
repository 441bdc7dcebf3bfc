/** Accounts of a chat platform: the author of a message is a person, the account that the bot is signed in with is the bot's own. */
import { enclosingClass } from '../../../facts/module.js';
import type { Expr } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';

const PLATFORM = /^(?:discord|nextcord|disnake)(?:\.|$)/u;
const EVENT = /^(?:message|msg|ctx|context|interaction|inter)$/u;
const BOT = /^_?(?:bot|client)$/u;

function speaksOfDiscord(context: RuleContext): boolean {
  return context.catalog.ecosystem === 'python' && context.module.index.imports.some((one) => PLATFORM.test(one.module));
}

/** `message.author`, `interaction.user`, or a variable that stands for one: printed whole, it is the name of a person. */
export function isAuthor(context: RuleContext, expr: Expr): boolean {
  return speaksOfDiscord(context) && isAuthorOf(context, unwrap(expr), 0);
}

function isAuthorOf(context: RuleContext, expr: Expr, depth: number): boolean {
  if (expr.kind === 'member') return (expr.property === 'author' || expr.property === 'user') && EVENT.test(lastName(expr.object));
  if (expr.kind !== 'name' || depth > 2) return false;
  const definitions = context.resolver.definitions(expr);
  return definitions.length > 0 && definitions.every(({ value }) => value !== undefined && isAuthorOf(context, unwrap(value), depth + 1));
}

/** `client.user`, `self.bot.user`, `self.user` of a class that is a bot. */
export function isOwnAccount(context: RuleContext, expr: Expr): boolean {
  if (expr.kind !== 'member' || expr.property !== 'user' || !speaksOfDiscord(context)) return false;
  const { object } = expr;
  if (object.kind === 'name' && (object.name === 'self' || object.name === 'cls')) return /(?:Bot|Client)$/u.test(enclosingClass(expr)?.bases.map((b) => lastName(b)).join(' ') ?? '');
  return BOT.test(lastName(object));
}

function lastName(expr: Expr): string {
  return expr.kind === 'name' ? expr.name : expr.kind === 'member' ? expr.property : '';
}
