/**
 * What a name means. CONTRACT between resolve and the rules.
 *
 * A Value says what an expression is, as far as that can be known without running it. `unknown` is an answer: rules stay
 * silent on it. Library things carry canonical symbols (catalog/schema.ts explains their spelling).
 */
import type { Call, ClassNode, Expr, FunctionNode, Module, Node } from '../facts/nodes.js';
import type { Run } from '../facts/runs.js';
import type { Span } from '../text/span.js';

/** How the engine knows; rules may demand better than `guessed`. */
export type Evidence = 'imported' | 'global' | 'constructed' | 'annotated' | 'returned' | 'other-file' | 'guessed';

/** A place in a file of the workspace; compare `file` with the analysed one before editing there. */
export interface Place {
  readonly file: string;
  readonly span: Span;
  /** 1-based, for messages such as `clients.py:12`. */
  readonly line: number;
}

/** A value passed to a call, in a form that survives without its syntax tree. */
export type ArgValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'undefined' }
  /** Object/dict literal, or a constructor call with keywords (`httpx.Timeout(10)`: `type` is its symbol). */
  | { readonly kind: 'object'; readonly entries: Readonly<Record<string, ArgValue>>; readonly open: boolean; readonly type?: string; readonly positional?: readonly ArgValue[] }
  /** A function or a list written out: set, but no options object. */
  | { readonly kind: 'function' }
  | { readonly kind: 'list' }
  /** A text that is put together when the program runs, or a parameter declared as one: set, but no options object. */
  | { readonly kind: 'text' }
  /** Something computed; it counts as set. */
  | { readonly kind: 'other' };

/** The arguments of a call: what was passed, by name and position. */
export interface CallShape {
  readonly positional: readonly ArgValue[];
  readonly named: Readonly<Record<string, ArgValue>>;
  /** True when `**kwargs` or a spread may carry more than is written. */
  readonly open: boolean;
  readonly place: Place;
  /** The call itself; it may stand in another file (see `place`). */
  readonly call?: Call;
}

/** A value that belongs to a library. */
export interface LibraryValue {
  readonly kind: 'library';
  /** Canonical symbol: `requests.get`, `openai.OpenAI#chat.completions.create`, `axios.create()`. */
  readonly symbol: string;
  /** `symbol`: the function, class or module itself; `instance`: an object of type `symbol`. */
  readonly form: 'symbol' | 'instance';
  readonly evidence: Evidence;
  /** For instances and their members: the constructor (or factory) call, where known; outermost last when options were derived (`with_options`). */
  readonly origins: readonly CallShape[];
  /** Later calls/assignments that set options on the instance (`sock.settimeout(5)`, `client.timeout = 5`), by member name. */
  readonly settings: readonly { readonly member: string; readonly shape?: CallShape }[];
  /** True when reached through an async alias. */
  readonly isAsync: boolean;
  /** The symbol is a module object (namespace import, `require`), which may also be called as its default export. */
  readonly isModule?: boolean;
  /** Arguments already bound (`functools.partial`); `shapeOf` merges them. */
  readonly bound?: CallShape;
  /** One sentence each on how this is known. */
  readonly because: readonly string[];
}

/** What a function of the workspace does, computed from its body; survives without the syntax tree. */
export interface FunctionSummary {
  readonly name: string;
  readonly place: Place;
  readonly params: readonly string[];
  readonly isAsync: boolean;
  /** What it returns, if it is one known thing (a client factory, a constant). */
  readonly returns: Value;
  /** Runs one of its parameters (a promise, awaitable or function) under a deadline. */
  readonly boundsArgument: boolean;
  /** Every outbound or tool call in it stands in a `try` whose handler neither re-raises everything nor passes in silence, or it makes none. */
  readonly guarded: boolean;
  /** It (or what it calls in the workspace) makes outbound calls; `undefined` when that cannot be told. */
  readonly fallible: boolean | undefined;
  /** The same without statements to a local database that are written out. */
  readonly leaves: boolean;
  /** Parameters (by index) whose value reaches a log as they are. */
  readonly logsParams: readonly number[];
  /** The parameter (by index) that gathers all further positional arguments, if any. */
  readonly gathers: number | undefined;
  /** The result is masked, hashed or redacted. */
  readonly redacts: boolean;
}

export type Value =
  | LibraryValue
  | { readonly kind: 'function'; readonly fn?: FunctionNode; readonly summary: FunctionSummary; readonly file?: string; /** Object the method was taken from. */ readonly self?: Value }
  | { readonly kind: 'class'; readonly cls?: ClassNode; readonly name: string; readonly file?: string; readonly members: ClassMembers }
  | { readonly kind: 'object'; readonly name: string; readonly file?: string; readonly members: ClassMembers }
  /** `items` of list and tuple literals are values of the file the literal stands in; `expr` may belong to another file. */
  | { readonly kind: 'literal'; readonly value: ArgValue; readonly expr?: Expr; readonly items?: readonly Value[] }
  /** An object or dict literal or a namespace whose entries can be looked up. */
  | { readonly kind: 'record'; readonly entries: ReadonlyMap<string, Value>; readonly open: boolean; readonly expr?: Expr }
  | { readonly kind: 'module'; readonly file: string }
  /** A parameter of a function with no annotation that says more. */
  | { readonly kind: 'parameter'; readonly fn: FunctionNode; readonly name: string; readonly index: number }
  /** One of several; every option is known to be possible. */
  | { readonly kind: 'union'; readonly options: readonly Value[] }
  | { readonly kind: 'unknown' };

/** Members of a workspace class: fields and methods, with inherited ones; `bases` are library classes it extends. */
export interface ClassMembers {
  get(name: string): Value | undefined;
  readonly bases: readonly LibraryValue[];
}

/** Exports of a workspace file. */
export interface ModuleSummary {
  readonly file: string;
  get(name: string): Value | undefined;
  readonly names: readonly string[];
}

/** What the resolver may ask about the rest of the workspace. All paths are as the workspace names files. */
export interface Project {
  /**
   * The workspace file an import means, or `undefined` for libraries and files that do not exist. `inPackage`: the file imports
   * relatively, so that Python never starts it as a script and its neighbours cannot be meant by their bare names. `added`: folders that
   * it adds to Python's search path, seen from its own.
   */
  resolveImport(fromFile: string, module: string, inPackage?: boolean, added?: readonly string[]): string | undefined;
  /** Facts of another file (open buffers win), or `undefined` when it cannot be read or is too large. Cached by the workspace. */
  module(file: string): Module | undefined;
}

/** What resolve needs to know about libraries; the catalog's view satisfies it. */
export interface Knowledge {
  readonly ecosystem: 'python' | 'javascript';
  canonical(symbol: string): { readonly symbol: string; readonly isAsync: boolean };
  isClass(symbol: string): boolean;
  returns(symbol: string): { readonly type: string; readonly derives?: boolean | 'unchanged' } | undefined;
  deadline(symbol: string): { readonly form: string } | undefined;
  api(symbol: string): { readonly role: 'client' | 'call'; readonly row: { readonly kind: string; readonly local?: boolean } } | undefined;
  /** What runs an agent until it is done. */
  loopRun(symbol: string): object | undefined;
  sink(symbol: string): object | undefined;
  redactor(symbol: string): object | undefined;
  /** Functions and classes of which the project says itself what they do; they may stand in its own files. */
  readonly own: ReadonlySet<string>;
}

/** A record that an annotation names: an interface, a type alias or a class of the workspace. */
export interface DeclaredType {
  readonly name: string;
  /** Names of its fields, inherited ones as well. */
  readonly fields: readonly string[];
}

/** One way a name may have got its value. */
export interface Definition {
  readonly node: Node;
  /** The value expression, when there is one. */
  readonly value?: Expr;
}

/** Answers questions about one module. Results are cached; the same expression gives the same object. */
export interface Resolver {
  readonly module: Module;
  readonly file: string;
  /** What an expression means; never throws. */
  valueOf(expr: Expr): Value;
  /** The library symbol an expression means (function, or member of an instance), when it is exactly one. */
  library(expr: Expr): LibraryValue | undefined;
  /** All library values an expression may mean; empty when any alternative is something else or unknown. */
  libraries(expr: Expr): readonly LibraryValue[];
  /** The arguments of a call with literals followed through variables, objects and spreads of this file. */
  shapeOf(call: Call): CallShape;
  /** A value as argument, following names to literals. */
  argValue(expr: Expr): ArgValue;
  /** The workspace function a call runs (declared in this file or another), with its node when it is in this file. */
  callee(call: Call): { readonly fn?: FunctionNode; readonly summary: FunctionSummary } | undefined;
  /** Definitions of a name that may reach this use (this file only). */
  definitions(name: Expr): readonly Definition[];
  /** Uses of the variable bound at `pattern` in this file, in order. */
  usesOf(binding: Node): readonly Expr[];
  /** Calls in this file of a function declared in it. */
  callersOf(fn: FunctionNode): readonly Call[];
  /** Those calls, and the calls in this file that have it run elsewhere: in a thread, a pool or a process. */
  runsOf(fn: FunctionNode): readonly Run[];
  summary(fn: FunctionNode): FunctionSummary;
  /** The resolver of another workspace file (as values name files), for expressions that stand there; `undefined` when it cannot be read. */
  elsewhere(file: string): Resolver | undefined;
  place(span: Span): Place;
  /** The record an annotation of this file names, where it is written in the workspace; lists and promises of it count. */
  declaredType(annotation: Expr): DeclaredType | undefined;
}
