import type { FileFinding, FileResult, Finding, LanguageId, Notebook, RuleMeta, ScanOptions, ScanResult, SkipReason, TextEdit, UserSettings, Workspace } from '../../../src/workspace/types.js';
import { joinCells } from '../../../src/workspace/notebook/index.js';
import { LineIndex } from '../../../src/engine/text/lineIndex.js';
import { computeReadiness, type Checklist, type ChecklistEdit, type DocumentDraft, type DocumentId, type Documents, type EditCheck, type EditOutcome, type ReadinessReport } from '../../../src/readiness/index.js';

/**
 * A workspace over texts in memory with a toy engine, so that the server's own behaviour is tested alone:
 * `wait()` lacks a deadline (safe fix), `leak()` logs something (review fix), `uses x.py` is reported while x.py lacks the
 * word "deadline", `poison` makes the analysis throw and `hang` makes it endless.
 */
export class FakeWorkspace implements Workspace {
  readonly root = '/fake';
  readonly configProblems: { file: string; line1: number; message: string }[] = [];
  readonly options = { timeoutSeconds: 30, redactors: [], personalWords: [] } as unknown as Workspace['options'];
  readonly rules = [meta('missing-timeout', 'The worker waits until somebody restarts it.'), meta('pii-in-logs', 'Logs are read by more people than the database.')];
  readonly open_ = new Map<string, string>();
  /** Texts that `change` was told, in order. */
  readonly changes: string[] = [];
  settings: UserSettings | undefined;
  checks = 0;
  scans = 0;
  /** Resolves when a scan may go on; scans wait for it before each file. */
  gate: Promise<void> = Promise.resolve();
  disposed = false;
  checklist: Checklist = { items: {}, answers: {} };

  constructor(readonly disk: Map<string, string>) {}

  configure(settings: UserSettings): void {
    this.settings = settings;
  }

  open(file: string, _language: LanguageId, text: string): void {
    this.open_.set(file, text);
  }

  change(file: string, text: string): void {
    this.changes.push(text);
    this.open_.set(file, text);
  }

  close(file: string): void {
    this.open_.delete(file);
  }

  openNotebook(file: string, notebook: Notebook): void {
    this.open_.set(file, joinCells(notebook).text);
  }

  inFile(file: string, edits: readonly TextEdit[]): { text: string; edits: readonly TextEdit[] } | undefined {
    const text = this.text(file);
    return text === undefined ? undefined : { text, edits };
  }

  notebook(): undefined {
    return undefined;
  }

  changedOnDisk(): void {
    // Texts are read from the map anew each time.
  }

  /** Folders of the disk when they were last looked at. */
  private folders: ReadonlySet<string> = new Set();

  folderChanged(path: string): boolean {
    const was = this.folders.has(path);
    this.folders = this.foldersNow();
    return was || this.folders.has(path);
  }

  private foldersNow(): ReadonlySet<string> {
    return new Set([...this.disk.keys()].flatMap((file) => file.split('/').slice(0, -1).map((_, n, parts) => parts.slice(0, n + 1).join('/'))));
  }

  text(file: string): string | undefined {
    return this.open_.get(file) ?? this.disk.get(file);
  }

  check(file: string): FileResult | undefined {
    this.checks += 1;
    const text = this.text(file);
    if (text === undefined || this.skipReason(file) !== undefined) return undefined;
    const lines = new LineIndex(text);
    const findings = this.findings(file).map((one): FileFinding => ({
      file,
      rule: one.rule,
      severity: one.severity,
      message: one.message,
      start: lines.positionAt(one.span.start),
      end: lines.positionAt(one.span.end),
      evidence: one.evidence,
      related: one.related.map((other) => ({ file: other.file ?? file, start: { line: 0, character: 0 }, end: { line: 0, character: 1 }, message: other.message })),
      fixable: one.fixable,
      fingerprint: `${one.rule}:${one.span.start}`,
    }));
    return { file, language: 'python', findings, suppressedCount: 0, sites: {}, parseErrors: 0, parsed: true };
  }

  findings(file: string): readonly Finding[] {
    const text = this.text(file) ?? '';
    if (text.includes('poison')) throw new Error('the rule "toy" failed');
    if (text.includes('hang')) for (;;);
    const severity = this.settings?.rules['missing-timeout'] ?? 'warning';
    const waits = severity === 'off' ? [] : matches(text, /wait\(\)/g).map((span) => finding('missing-timeout', span, { severity, fix: ['Set timeout=30 on this call', 'safe', 'wait(30)'] }));
    const leaks = matches(text, /leak\(\)/g).map((span) => finding('pii-in-logs', span, { severity: 'warning', fix: ['Log the customer’s id instead', 'review', 'leak(id)'] }));
    const uses = [...text.matchAll(/uses (\S+)/g)].flatMap((match) => {
      const other = match[1] ?? '';
      return this.text(other)?.includes('deadline') === true ? [] : [finding('missing-timeout', { start: match.index, end: match.index + match[0].length }, { severity: 'warning', related: other })];
    });
    const ignored = (span: { start: number }) => text.slice(0, span.start).split('\n').slice(-2).join('\n').includes('readiness-ignore') || text.includes('readiness-ignore-file');
    return [...waits, ...leaks, ...uses].filter(({ span }) => !ignored(span)).sort((a, b) => a.span.start - b.span.start);
  }

  suppressed(): readonly [] {
    return [];
  }

  dependents(file: string): readonly string[] {
    return [...this.open_].filter(([other, text]) => other !== file && text.includes(`uses ${file}`)).map(([other]) => other);
  }

  fixAll(file: string, { safety, rule }: { readonly safety: readonly ('safe' | 'review')[]; readonly rule?: string }): readonly TextEdit[] {
    return this.findings(file)
      .filter((one) => one.fixable && (rule === undefined || one.rule === rule))
      .flatMap((one) => one.fixes().slice(0, 1))
      .filter((fix) => safety.includes(fix.safety))
      .flatMap(({ edits }) => edits);
  }

  suppress(file: string, { rule, span }: Finding, scope: 'line' | 'file', reason: string): readonly TextEdit[] {
    const text = this.text(file) ?? '';
    const start = scope === 'file' ? 0 : text.lastIndexOf('\n', span.start - 1) + 1;
    return [{ start, end: start, newText: `# readiness-ignore${scope === 'file' ? '-file' : ''} ${rule}: ${reason}\n` }];
  }

  skipReason(file: string): SkipReason | undefined {
    if (file.startsWith('tests/')) return 'test';
    return this.text(file) === undefined ? 'vanished' : undefined;
  }

  async scan({ onFile, onProgress, signal }: ScanOptions = {}): Promise<ScanResult> {
    this.scans += 1;
    this.folders = this.foldersNow();
    const files: FileResult[] = [];
    const names = [...this.disk.keys()];
    const errors: { file: string; message: string }[] = [];
    for (const [i, file] of names.entries()) {
      await this.gate;
      if (signal?.aborted === true) break;
      try {
        const result = this.check(file);
        if (result !== undefined) {
          files.push(result);
          onFile?.(result);
        }
      } catch (error) {
        errors.push({ file, message: (error as Error).message });
      }
      onProgress?.({ done: i + 1, total: names.length });
    }
    const skipped = names.filter((file) => this.skipReason(file) !== undefined).map((file) => ({ file, reason: this.skipReason(file)! }));
    return { files, skipped, errors, bytes: 0, durationMs: 1, cached: 0, cancelled: signal?.aborted === true };
  }

  /** A report of nothing but the owner and what was assigned. */
  readiness(): ReadinessReport {
    return computeReadiness({
      now: '2026-01-05T10:00:00.000Z', folder: 'fake', scan: { files: 0, cancelled: false, skipped: {}, errors: [], suppressed: 0 }, rules: [], signals: [],
      checklist: this.checklist, store: { file: '.readiness/checklist.json', kind: 'ready' },
    });
  }

  /** The toy model knows one input: the pilot's runs per day. */
  previewChecklist(edit: ChecklistEdit): ReturnType<Workspace['previewChecklist']> {
    if (edit.kind !== 'setCost') return { ok: false, message: 'Only the cost model can be tried here.' };
    const cost = { inputs: { all: { runsPilot: { value: Number(edit.value), by: edit.by, at: '2026-01-05T10:00:00.000Z' } } }, prices: {} };
    const before = this.checklist;
    this.checklist = { ...before, cost };
    const report = this.readiness();
    this.checklist = before;
    return { ok: true, report };
  }

  documents(): Documents {
    return { runbook: { home: 'RUNBOOK.md', files: [], sections: [], stale: [] }, dataBoundaries: { home: 'docs/DATA_BOUNDARIES.md', files: [], sections: [], stale: [] } };
  }

  documentDraft(id: DocumentId, text?: string): DocumentDraft {
    if (text !== undefined) return { file: 'RUNBOOK.md', exists: true, sections: [], text: '' };
    return id === 'runbook' ? { file: 'RUNBOOK.md', exists: false, sections: ['restart'], text: '# Runbook\n' } : { file: 'docs/DATA_BOUNDARIES.md', exists: false, sections: ['who agreed'], text: '# Data boundaries\n' };
  }

  checkEdit(edit: ChecklistEdit): EditCheck {
    return edit.kind === 'assign' ? { ok: true, note: 'That is a name.' } : { ok: false, message: 'Only owners can be set here.' };
  }

  editChecklist(edit: ChecklistEdit): EditOutcome {
    if (edit.kind !== 'assign') return { ok: false, message: 'Only owners can be set here.' };
    this.checklist = { ...this.checklist, items: { ...this.checklist.items, [edit.item]: { owner: edit.owner } } };
    return { ok: true };
  }

  dispose(): void {
    this.disposed = true;
  }
}

function matches(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function finding(rule: string, span: { start: number; end: number }, more: { severity: Finding['severity']; fix?: readonly [string, 'safe' | 'review', string]; related?: string }): Finding {
  const { fix, related, severity } = more;
  return {
    rule,
    severity,
    span,
    message: `${rule} here`,
    evidence: ['`wait` is imported from [lib].'],
    related: related === undefined ? [] : [{ file: related, span: { start: 0, end: 1 }, message: 'Built here' }],
    fixable: fix !== undefined,
    fixes: () => (fix === undefined ? [] : [{ title: fix[0], safety: fix[1], edits: [{ ...span, newText: fix[2] }] }]),
    identity: rule,
  };
}

function meta(id: string, why: string): RuleMeta {
  return { id, why, remedy: 'Set `timeout`.' } as unknown as RuleMeta;
}
