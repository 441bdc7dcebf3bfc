/** The shape of rows about agents: how frameworks declare and run tools, what calls do in the world, where loops end. Part of the contract in schema.ts. */
import type { Ecosystem, VersionRange } from './schemaBase.js';

/** What happens to an exception in a tool body. */
export type ToolOutcome = 'ends' | 'model' | 'retry' | 'protocol';

/** Where a factory takes the body of a tool. */
export interface ToolBodyPlace {
  readonly position?: number;
  readonly name?: string;
  readonly property?: string;
  /** The framework hands over one text, whatever the body declares. */
  readonly takesText?: true;
  /** Entries of the body's first parameter that hold what the model filled in, where the framework wraps it. */
  readonly argumentsUnder?: readonly string[];
}

/** How a framework declares tools and what it does when one fails. */
export interface ToolRow {
  readonly ecosystem: Ecosystem;
  /** Name as messages show it: `Pydantic AI`. */
  readonly framework: string;
  readonly package: string;
  readonly versions?: VersionRange;
  /** Decorators (called or bare), incl. methods of instances: `pydantic_ai.Agent#tool`. */
  readonly decorators: readonly string[];
  /** Factories: the body is an argument (by position, 0-based, -1 for the last one, and/or by name) or a property of an options object (at `position`, if given, else at any). */
  readonly factories: readonly { readonly symbol: string; readonly body: ToolBodyPlace }[];
  /** Classes whose methods are tool bodies. */
  readonly classes: readonly { readonly base: string; readonly methods: readonly string[] }[];
  /** Options that take a list (or object) of plain functions as tools. */
  readonly lists: readonly { readonly symbol: string; readonly option: string; readonly position?: number }[];
  /** Types of a parameter that the framework fills in, by which a tool is known where it is written, whoever registers it: `pydantic_ai.RunContext`. */
  readonly contextTypes?: readonly string[];
  readonly onException: ToolOutcome;
  /** Options of the declaration that change the outcome when set to the value (`any` = anything but null/None/false). */
  readonly overrides: readonly { readonly option: readonly string[]; readonly value: 'null' | 'true' | 'false' | 'any'; readonly outcome: ToolOutcome; readonly where?: string }[];
  /** What the framework does with a name the model made up. */
  readonly onUnknownTool: ToolOutcome | 'n/a';
  /** Exceptions that steer the run and must pass through a guard: importable paths (Python) or error class names with module (JavaScript). */
  readonly letThrough: readonly string[];
  /** How a guard should answer: what the framework shows the model. */
  readonly answer: 'string' | 'object' | 'mcp-content' | 'strands' | 'raise-model-retry' | 'call-tool-result';
  readonly argumentsValidated: 'yes' | 'no' | 'partly';
  readonly describedBy: readonly ('docstring' | 'description')[];
  /** Options and calls that ask a human first. */
  readonly approval: readonly string[];
  /** The option of a tool's declaration that makes the framework ask: `needs_approval=True`. `position` (0-based) of JavaScript's options object. */
  readonly approvalOption?: { readonly option: string; readonly value: true | string; readonly position?: number; readonly versions?: VersionRange };
  /** Who runs the tools asks people by itself, whatever the tool says: MCP hosts, Claude Code. */
  readonly approvedByHost?: true;
  readonly source: string;
}

/** What a call of a library does in the world that nobody can undo for the user. */
export type EffectKind = 'delete' | 'pay' | 'send' | 'run';

/** Calls with such an effect. */
export interface EffectRow {
  readonly ecosystem: Ecosystem;
  readonly symbols: readonly string[];
  readonly effect: EffectKind;
  readonly source: string;
}

/** Where a framework's or API's loop ends. */
export interface LoopRow {
  readonly ecosystem: Ecosystem;
  readonly framework: string;
  readonly package: string;
  readonly versions?: VersionRange;
  /** Calls that start the loop. */
  readonly runs: readonly string[];
  /** Constructors whose options set the bound. */
  readonly constructors: readonly string[];
  readonly options: readonly { readonly path: readonly string[]; readonly at: 'run' | 'constructor'; readonly position?: number; readonly fix?: boolean }[];
  /** Steps by default; 'none' = unbounded. */
  readonly default: number | 'none';
  readonly source: string;
}

/** Fields of a model's answer that name a tool and its arguments, for hand-written dispatch. */
export interface ModelCallRow {
  readonly ecosystem: Ecosystem;
  /** Path of properties from a tool call to the name, e.g. `function.name`, `name`, `toolName`. */
  readonly name: readonly string[];
  readonly arguments: readonly string[];
  /** Property that lists the calls: `tool_calls`, `content`, `output`, `function_calls`, `toolCalls`. */
  readonly list: string;
  readonly argumentsAre: 'json' | 'object';
  readonly source: string;
}
