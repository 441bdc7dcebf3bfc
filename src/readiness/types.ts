/**
 * What readiness says of one folder: plain data, fit for JSON, a tree view, a webview and a report. CONTRACT.
 * Times are ISO 8601 in UTC; days are `YYYY-MM-DD`; files are relative to the folder with `/`; positions are 0-based, UTF-16.
 */
import type { Consistency, ConsistencyPoint } from './consistency.js';
import type { CostEdit, CostReport } from './cost/types.js';
import type { DocumentId, Documents } from './documents/types.js';
import type { Severity } from '../engine/types.js';

export type { Consistency, ConsistencyPoint };
export type * from './documents/types.js';

export type AreaId = 'reliability' | 'observability' | 'escape-hatches' | 'data-security' | 'evaluation' | 'cost' | 'integration' | 'ownership';

/** For whom the agent will work: an internal pilot, customers who talk to it, or nobody watching while it acts. */
export type TargetId = 'pilot' | 'customer' | 'autonomous';

export type ItemState = 'settled' | 'partly' | 'open' | 'unknown' | 'notApplicable' | 'acceptedRisk' | 'expired';

/** `proven` by analysis of the code, `likely` from a configuration or call that is in use, a mere `signal`, or the word of a person. */
export type Confidence = 'proven' | 'likely' | 'signal' | 'stated';

/** Who may settle an item: the engine alone, a person alone, or both: evidence is found and a person's word completes it. */
export type SettledBy = 'auto' | 'attested' | 'both';

/** About how long an item takes someone who knows the code. */
export type Effort = 'minutes' | 'hours' | 'days' | 'weeks';

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly character: number;
  /** 0-based notebook cell; the position is then within the cell. */
  readonly cell?: number;
}

/** One thing that speaks for an item (`supports`), against it (`contradicts`), or is merely worth knowing (`note`). */
export interface Evidence {
  readonly kind: 'supports' | 'contradicts' | 'note';
  /** A phrase without a full stop: `tenacity is used`, `requests.get waits for ever`. */
  readonly text: string;
  readonly confidence: Confidence;
  /** Where to look; absent when there is no single place. */
  readonly place?: Place;
  /** Set for findings. */
  readonly rule?: string;
}

/** What became of one rule that an item rests on. */
export interface RuleCheck {
  readonly rule: string;
  /**
   * `pass`: sites were scanned and none is open. `open`: some are. `nothing`: no site where the rule could have applied.
   * `off`: switched off in the settings. `absent`: not checked by this version.
   */
  readonly outcome: 'pass' | 'open' | 'nothing' | 'off' | 'absent';
  /** Places where the rule could have applied. */
  readonly sites: number;
  /** Of these, places that have a finding now. */
  readonly open: number;
}

/** What a person said of an item, as it is in the checklist file. */
export interface Statement {
  readonly kind: 'attested' | 'notApplicable' | 'acceptedRisk' | 'reopened';
  readonly by: string;
  readonly at: string;
  /** What they saw, or the reason. */
  readonly note?: string;
  /** An address, or a file of the repository. */
  readonly link?: string;
  /** Last day on which it counts. */
  readonly until?: string;
  /** Figures, where an item asks for them: `{ "concurrent requests": "200" }`. */
  readonly figures?: Readonly<Record<string, string>>;
}

/** What the views may offer for an item. */
export interface ItemActions {
  /** A person may state it outright. When false, `attest` needs a link ("done but not detected"). */
  readonly attest: boolean;
  /** Names of the figures that an attestation should bring; empty as a rule. */
  readonly figures: readonly string[];
  /** How the figures are written, by their name, where that is not plain: `72 of 80`. */
  readonly figureExamples?: Readonly<Record<string, string>>;
  /** What to ask: "What did you see?" in the words of the item. */
  readonly question: string;
}

/** What starts the work on an item. The views turn it into one button. */
export type StepCommand =
  | { readonly kind: 'fixAll'; readonly rule: string }
  | { readonly kind: 'showFindings'; readonly rules: readonly string[] }
  | { readonly kind: 'attest'; readonly item: string }
  | { readonly kind: 'assign'; readonly item: string }
  /** Opens a part of the report where people fill something in. */
  | { readonly kind: 'showPart'; readonly item: string; readonly part: 'cost' }
  /** `line` is 0-based; the top when absent. */
  | { readonly kind: 'openFile'; readonly file: string; readonly line?: number }
  /** Writes a document with its sections to be filled in, or adds those that one lacks. */
  | { readonly kind: 'writeDocument'; readonly document: DocumentId }
  /** Opens the item in the report, where it says how it is settled. */
  | { readonly kind: 'showItem'; readonly item: string };

export interface ItemReport {
  readonly id: string;
  readonly area: AreaId;
  readonly title: string;
  readonly settledBy: SettledBy;
  readonly state: ItemState;
  /** One sentence: why it is in this state. */
  readonly reason: string;
  /** A few words for the end of a tree row: `37 of 40 sites`, `Dana · until 12 Feb 2026`, `nobody said yet`. */
  readonly summary: string;
  /** Missing while the state is unknown. */
  readonly confidence?: Confidence;
  /** One sentence: how it is settled. */
  readonly howTo: string;
  /** Blocks the verdict for the chosen target. */
  readonly blocking: boolean;
  /** Asked for by the chosen target; the others count in the score alone. */
  readonly required: boolean;
  /** Sites of all its rules that pass; missing where no rule found a site. */
  readonly sites?: { readonly passed: number; readonly total: number };
  readonly rules: readonly RuleCheck[];
  /** Against first, then for; at most 100. */
  readonly evidence: readonly Evidence[];
  /** Evidence left out of the list. */
  readonly moreEvidence: number;
  /** The statement that counts, or that has expired. */
  readonly statement?: Statement;
  readonly owner?: string;
  /** Points of the score, 0–100 over all items; not rounded. */
  readonly points: number;
  /** Points it would give when settled; 0 when not applicable. */
  readonly possible: number;
  /** One sentence: where the points come from. */
  readonly pointsReason: string;
  readonly effort: Effort;
  readonly command: StepCommand;
  readonly actions: ItemActions;
}

export interface AreaReport {
  readonly id: AreaId;
  readonly title: string;
  /** Applicable items. */
  readonly total: number;
  readonly settled: number;
  /** Items that are partly settled. */
  readonly partly: number;
  /** Blocking items that are not settled. */
  readonly blocking: number;
  readonly points: number;
  readonly possible: number;
  readonly items: readonly ItemReport[];
}

export type VerdictId = 'nothing' | 'demo' | 'rebuild' | 'harden' | 'cohort' | 'operable';

export interface Verdict {
  readonly id: VerdictId;
  /** `Close: harden`. */
  readonly title: string;
  /** One sentence a manager can read. */
  readonly sentence: string;
  /** Sentences. */
  readonly reasons: readonly string[];
  /** The verdict above this one, and the items that stand between, first things first; missing at the top. */
  readonly next?: { readonly title: string; readonly items: readonly { readonly id: string; readonly title: string; readonly effort: Effort }[] };
}

/** A question a demo never volunteers an answer to. */
export interface HonestAnswer {
  readonly id: 'wrong' | 'cost' | 'owner' | 'integrations' | 'data';
  readonly question: string;
  readonly answer: 'solid' | 'partly' | 'hand-wave';
  readonly reason: string;
  /** Items that answer it. */
  readonly items: readonly string[];
  /** A person's sentence. */
  readonly sentence?: { readonly text: string; readonly by: string; readonly at: string };
}

export interface NextStep {
  readonly item: string;
  /** An order in few words: `Set a deadline on 3 calls`. */
  readonly title: string;
  /** Label of its button: `Fix all`, `Assign`, `Open`. */
  readonly button: string;
  /** Points it would add. */
  readonly gain: number;
  readonly blocking: boolean;
  readonly effort: Effort;
  readonly command: StepCommand;
}

/** The checklist file. */
export interface StoreState {
  /** Workspace-relative. */
  readonly file: string;
  /** `readOnly`: the file is broken, or the folder cannot be written. Nothing is changed then. */
  readonly kind: 'missing' | 'ready' | 'readOnly';
  /** What is wrong with the file; `line1` is 1-based. No statement counts while there is a problem; without one, those that are there do. */
  readonly problem?: { readonly line1: number; readonly message: string };
}

export interface ScanFacts {
  /** When the scan that this rests on ended; missing before the first. */
  readonly finishedAt?: string;
  readonly files: number;
  readonly cancelled: boolean;
  /** Files and folders left out, by reason (`ignored`, `test`, `tooLarge`, …). */
  readonly skipped: Readonly<Record<string, number>>;
  readonly errors: readonly { readonly file: string; readonly message: string }[];
  /** Rules that items name and this version does not check. */
  readonly absentRules: readonly string[];
  /** Findings that comments silenced. */
  readonly suppressed: number;
}

export interface FindingsByRule {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly sites: number;
  readonly files: number;
  readonly fixable: number;
}

/** Everything readiness says of a folder. */
export interface ReadinessReport {
  readonly version: 1;
  /** `notScanned` and `noAgentCode` claim nothing: the score is missing, and no item is settled by absence. */
  readonly state: 'notScanned' | 'noAgentCode' | 'ready';
  /** Name of the folder. */
  readonly folder: string;
  readonly generatedAt: string;
  readonly commit?: string;
  readonly target: TargetId;
  /** False while nobody chose: `target` is then the default. */
  readonly targetChosen: boolean;
  readonly targets: readonly { readonly id: TargetId; readonly title: string; readonly sentence: string }[];
  /** 0–100, rounded down; missing when there is nothing to score. */
  readonly score?: number;
  readonly scoreReason: string;
  readonly verdict: Verdict;
  /** In the order of the checklist, each with its items. */
  readonly areas: readonly AreaReport[];
  readonly honestTest: readonly HonestAnswer[];
  /** Missing before the first scan, and where there is no agent code. */
  readonly documents?: Documents;
  /** Missing until somebody states figures that can be read. */
  readonly consistency?: Consistency;
  /** Most weight per effort, blocking ones first; all that are left, so views take the first three. */
  readonly nextSteps: readonly NextStep[];
  /** What a run costs, from what people stated and what the code shows. */
  readonly cost: CostReport;
  /** Ids of the blocking items that are not settled, in order. */
  readonly blocking: readonly string[];
  readonly findings: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
    readonly fixable: number;
    /** Findings that the baseline lists; the counts above leave them out. */
    readonly known: number;
    /** With those that the baseline lists, because their places do not pass. */
    readonly byRule: readonly FindingsByRule[];
  };
  /** What shows that this is an agent: model SDKs, agent frameworks, MCP. */
  readonly agentCode: readonly Evidence[];
  readonly scan: ScanFacts;
  readonly store: StoreState;
  /** From git's configuration, for forms. */
  readonly person?: string;
}

/** A change that a person makes. Times and expiry defaults are filled in by the workspace. */
export type ChecklistEdit =
  | { readonly kind: 'attest'; readonly item: string; readonly by: string; readonly note?: string; readonly link?: string; readonly until?: string; readonly figures?: Readonly<Record<string, string>> }
  | { readonly kind: 'notApplicable'; readonly item: string; readonly by: string; readonly reason: string }
  | { readonly kind: 'acceptRisk'; readonly item: string; readonly by: string; readonly reason: string; readonly until: string }
  | { readonly kind: 'reopen'; readonly item: string; readonly by: string; readonly reason?: string }
  /** An empty owner takes the owner away. */
  | { readonly kind: 'assign'; readonly item: string; readonly by: string; readonly owner: string }
  | { readonly kind: 'setTarget'; readonly by: string; readonly target: TargetId }
  /** A sentence for the honest test; empty takes it away. */
  | { readonly kind: 'answer'; readonly question: HonestAnswer['id']; readonly by: string; readonly text: string }
  | CostEdit;

/** `ok: false`: nothing was written, and `message` says why. */
export type EditOutcome = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** What would become of an edit: why it would be refused, or what its figures imply, as a sentence. */
export type EditCheck = { readonly ok: true; readonly note?: string } | { readonly ok: false; readonly message: string };
