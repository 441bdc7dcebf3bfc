/** Whether a file lets a person have a say before something is done. */
import type { Module } from '../../../facts/nodes.js';
import { wordsOf } from '../personal/words.js';

/** Words that show, anywhere in a file that runs tools, that a person has a say. */
export const ASKED: ReadonlySet<string> = new Set(['confirm', 'confirmed', 'confirmation', 'confirms', 'approve', 'approved', 'approval', 'approver', 'approvals', 'permission', 'permissions', 'permitted', 'consent', 'elicit', 'elicitation', 'interrupt', 'hitl', 'human', 'authorize', 'authorise', 'dangerous', 'destructive', 'risky', 'allowlist', 'whitelist']);
const PROMPTS = /^(?:input|prompt|question|ask|confirm|select)$/u;
const YES_OR_NO = /\by(?:es)?\s*[/|]\s*n|\[y|\(y|are you sure|proceed|allow this|run this|execute this|go ahead/iu;

/** Somewhere in the file a person is asked, or a permission is looked at. */
export function asksAnywhere({ module }: { readonly module: Module }): boolean {
  const { names, members, calls } = module.index;
  const asks = (name: string): boolean => wordsOf(name).some((w) => ASKED.has(w));
  return names.some((n) => asks(n.name)) || members.some((m) => asks(m.property)) || calls.some((c) => {
    const called = c.callee.kind === 'member' ? c.callee.property : c.callee.kind === 'name' ? c.callee.name : '';
    return PROMPTS.test(called) && c.args.some((a) => YES_OR_NO.test(module.text.slice(a.value.start, a.value.end)));
  });
}
