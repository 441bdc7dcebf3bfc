/** The shape of one rule. CONTRACT. One file per rule under rules/<area>/, registered by one line in rules/index.ts. */
import type { CatalogView } from '../catalog/view.js';
import type { EditBuilder } from '../facts/editBuilder.js';
import type {
  Assign, AssignExpr, Call, ClassNode, Export, ExprStatement, FunctionNode, Import, Loop, Module, ObjectLiteral, Return, StringLiteral,
  Template, Throw, Try, With,
} from '../facts/nodes.js';
import type { Resolver } from '../resolve/types.js';
import type { Span } from '../text/span.js';
import type { Fix, FixSafety, Related, Severity } from './finding.js';

/** Readiness areas, in the order the checklist shows them; rules use the first eight words of rules.md's headings. */
export type RuleArea = 'reliability' | 'tools' | 'cost' | 'security' | 'integration' | 'observability' | 'suppressions';

/** The fact kinds a rule may ask for; `module` is called once per file, after all others. */
export interface FactKinds {
  readonly call: Call;
  readonly function: FunctionNode;
  readonly class: ClassNode;
  readonly loop: Loop;
  readonly try: Try;
  readonly with: With;
  readonly import: Import;
  readonly export: Export;
  readonly assign: Assign | AssignExpr;
  readonly string: StringLiteral | Template;
  readonly object: ObjectLiteral;
  readonly return: Return;
  readonly throw: Throw;
  readonly exprStatement: ExprStatement;
  readonly module: Module;
}

export interface Example {
  /** Gives exactly one finding of the rule (and is otherwise clean of it). */
  readonly bad: string;
  /** Gives none. */
  readonly good: string;
}

export interface RuleMeta {
  readonly id: string;
  readonly area: RuleArea;
  readonly severity: Severity;
  /** Sentence-case name of the problem, without a full stop: `Outbound call without a deadline`. */
  readonly title: string;
  /** Message templates by key; `{name}` is replaced. The first clause carries the fact. */
  readonly messages: Readonly<Record<string, string>>;
  /** What happens in production: one or two sentences with a real failure shape. Shown in hover and docs. */
  readonly why: string;
  /** The fix in one line, for hover. */
  readonly remedy: string;
  readonly examples: { readonly python: Example; readonly typescript: Example };
  readonly fixSafety: FixSafety | 'none';
  readonly references: readonly string[];
  /**
   * Byte strings of which at least one must be in the text for the rule to have any chance (plain, case-sensitive);
   * `'apis'` stands for the import roots of the catalog. A file with none of any enabled rule's strings is never parsed.
   */
  readonly needs: readonly string[] | 'apis';
  /** A second such list of which one must occur as well: a handler *and* an outbound library, say. */
  readonly needsAlso?: readonly string[] | 'apis';
  /**
   * Matches somewhere in every text that gives the rule something to look at; tried only where the strings above occur. For strings that most
   * files hold for other reasons: `log` in `login`, `.test` in `pattern.test(text)`.
   */
  readonly needsPattern?: RegExp;
  /** The rule looks at saved outputs too, so texts that have some are relevant whatever they hold. */
  readonly readsOutputs?: boolean;
}

/** A text that code showed when it last ran, saved beside it. */
export interface SavedOutput {
  /** The code that showed it. */
  readonly at: Span;
  readonly text: string;
}

/** What a rule reports. */
export interface Report {
  /** Smallest telling expression. */
  readonly at: Span;
  readonly message: string;
  readonly data?: Readonly<Record<string, string>>;
  /** Only when it differs from the rule's default (browser code at hint, say). Never worse than the user's setting: the lesser of both is used. */
  readonly severity?: Severity;
  readonly evidence?: readonly string[];
  readonly related?: readonly Related[];
  readonly fixes?: () => readonly (Fix | undefined)[];
  /** Stable meaning for the fingerprint, e.g. the symbol; the enclosing function is added by the engine. */
  readonly identity: string;
}

/** Values from the user's settings and config that rules read. */
export interface RuleOptions {
  /** Seconds that timeout fixes write. */
  readonly timeoutSeconds: number;
  /** User-declared redaction helpers (names or symbols). */
  readonly redactors: readonly string[];
  /** Field and variable words the user declares personal or harmless. */
  readonly personalWords: readonly string[];
  readonly harmlessWords: readonly string[];
}

export interface RuleContext {
  readonly module: Module;
  /** Workspace-relative path with `/`. */
  readonly file: string;
  readonly resolver: Resolver;
  readonly catalog: CatalogView;
  readonly options: RuleOptions;
  readonly edit: EditBuilder;
  /** What the code showed when it last ran; empty for plain files. */
  readonly outputs: readonly SavedOutput[];
  report(report: Report): void;
  /**
   * Counts a place where this rule could have applied (an outbound call, a tool, a log call), passing or not. The checklist shows the share of
   * sites that pass. Call once per site, also for the sites that are reported.
   */
  site(at: Span): void;
  /** Shared analysis computed once per module and key (deadline table, tool table, personal-data table). */
  shared<T>(key: symbol, compute: (context: RuleContext) => T): T;
}

export interface Rule {
  readonly meta: RuleMeta;
  readonly on: readonly (keyof FactKinds)[];
  check(fact: FactKinds[keyof FactKinds], context: RuleContext): void;
}

/** Declares a rule; `check` gets exactly the kinds named in `on`. */
export function defineRule<K extends keyof FactKinds>(rule: {
  readonly meta: RuleMeta;
  readonly on: readonly K[];
  check(fact: FactKinds[K], context: RuleContext): void;
}): Rule {
  return rule;
}
