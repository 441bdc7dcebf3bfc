import type { CodeAction, CodeActionParams, Diagnostic, Range } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { ActionContext } from '../actions/build.js';
import { quickFixes, sourceFixAll } from '../actions/build.js';
import { holds, rangeIn } from '../actions/target.js';
import type { DiagnosticData } from '../convert.js';
import { touches } from '../convert.js';
import type { Session } from '../session.js';
import { subjectOf } from '../subject.js';
import type { Finding } from '../../workspace/types.js';
import { diagnosticSource, fixAllKind, notebookFixAllKind } from '../../protocol/index.js';

/** `textDocument/codeAction`: always from the present text, so an action never rests on a finding of an earlier one. */
export async function codeActions(session: Session, { textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
  const subject = await subjectOf(session, textDocument.uri);
  if (subject === undefined) return [];
  const { document, checked, target, workspace, file } = subject;
  const base = { client: session.client, target, workspace, file };
  const actions = session.analyst.guarded(document.uri, checked.version, () => {
    const { only } = context;
    const quick = only === undefined || only.some((kind) => within(CodeActionKind.QuickFix, kind) || within(kind, CodeActionKind.QuickFix)) ? quickFixesAt(range, context.diagnostics, base) : [];
    // Asked for by name only: the lightbulb's order has no place for it.
    const kinds = target.cell === undefined ? [fixAllKind] : [fixAllKind, notebookFixAllKind];
    const source = kinds.filter((kind) => only?.some((wanted) => within(kind, wanted)) === true).flatMap((kind) => sourceFixAll(kind, base));
    return [...quick.filter(({ kind }) => only === undefined || only.some((wanted) => within(kind ?? '', wanted))), ...source];
  });
  return actions ?? [];
}

/** Whether a dotted kind is `outer` or lies below it; everything lies below the empty kind. */
function within(kind: string, outer: string): boolean {
  return outer === '' || kind === outer || kind.startsWith(`${outer}.`);
}

type Base = Omit<ActionContext, 'all' | 'diagnosticOf'>;

function quickFixesAt(range: Range, diagnostics: readonly Diagnostic[], base: Base): CodeAction[] {
  const all = base.workspace.findings(base.file);
  const here = all.filter((finding) => holds(base.target, finding.span) && touches(rangeIn(base.target, finding.span), range));
  return quickFixes(here, { ...base, all, diagnosticOf: matcher(diagnostics, base.target) });
}

/** Finds the diagnostic a client shows for a finding: ours, of the same rule, at the same place, for the same version. */
function matcher(diagnostics: readonly Diagnostic[], target: ActionContext['target']): (finding: Finding) => Diagnostic | undefined {
  return (finding) => {
    const { start, end } = rangeIn(target, finding.span);
    return diagnostics.find(({ source, code, range, data }) => {
      const known = (data as DiagnosticData | undefined)?.version;
      return source === diagnosticSource && code === finding.rule && (known === undefined || known === target.version) && equal(range.start, start) && equal(range.end, end);
    });
  };
}

function equal(a: { line: number; character: number }, b: { line: number; character: number }): boolean {
  return a.line === b.line && a.character === b.character;
}
