import * as fs from "node:fs";
import { builtinModules } from "node:module";
import * as path from "node:path";
import ts from "typescript";

/** What one folder of src may import. Folders are written without "src/"; packages by their npm name. */
interface Layer {
  /** Folders whose values and types may be imported, with all that lies below them. */
  readonly folders: readonly string[];
  /** Folders of which only types may be imported; "x/*" means the files directly in x. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
  /** Whether node:* may be imported. */
  readonly node?: boolean;
  /** Whether the folder has neither clock, console, timers nor process. */
  readonly pure?: boolean;
}

const lspServer = ["vscode-languageserver", "vscode-languageserver-textdocument", "vscode-languageserver-protocol", "vscode-jsonrpc"];

/**
 * DESIGN.md's table of imports, as data. The longest row that covers a file is the one that counts.
 * `engine` itself is what joins the parts (analyze.ts, index.ts); `protocol` is not in the table and gets what its description there says.
 */
export const layers: Readonly<Record<string, Layer>> = {
  "engine/text": { folders: [], packages: [], pure: true },
  "engine/syntax": { folders: ["engine/text"], packages: ["web-tree-sitter"], pure: true },
  "engine/facts": { folders: ["engine/text"], packages: [], pure: true },
  "engine/languages": { folders: ["engine/text", "engine/syntax", "engine/facts", "engine/languages"], packages: [], pure: true },
  "engine/languages/python": { folders: ["engine/text", "engine/syntax", "engine/facts"], types: ["engine/languages/*"], packages: ["web-tree-sitter"], pure: true },
  "engine/languages/typescript": { folders: ["engine/text", "engine/syntax", "engine/facts"], types: ["engine/languages/*"], packages: ["web-tree-sitter"], pure: true },
  "engine/resolve": { folders: ["engine/text", "engine/facts"], packages: [], pure: true },
  "engine/catalog": { folders: [], packages: ["zod"], pure: true },
  "engine/rules": { folders: ["engine/text", "engine/facts", "engine/resolve", "engine/catalog"], packages: ["@secretlint/secretlint-rule-preset-recommend", "@secretlint/types"], pure: true },
  engine: { folders: ["engine"], packages: [], pure: true },
  readiness: { folders: [], types: ["engine"], packages: ["zod"], pure: true },
  workspace: { folders: ["engine", "readiness"], packages: ["diff", "ignore", "picomatch", "yaml", "smol-toml", "zod"] },
  "workspace/node": { folders: ["workspace", "engine", "readiness"], packages: ["diff", "ignore", "picomatch", "yaml", "smol-toml", "zod", "write-file-atomic"], node: true },
  report: { folders: [], types: ["engine", "readiness"], packages: [], pure: true },
  protocol: { folders: [], types: ["engine", "readiness"], packages: ["zod"], pure: true },
  server: { folders: ["workspace", "report", "protocol"], packages: lspServer, node: true },
  cli: { folders: ["workspace", "report"], packages: ["write-file-atomic"], node: true },
  client: { folders: ["protocol"], packages: ["vscode", "vscode-languageclient"], node: true },
  // The schemas of what a page hears and says are the protocol's, so both ends check alike.
  webview: { folders: ["protocol"], packages: ["@vscode-elements/elements"] },
};

/** Names a pure folder may not use: each would make the same input give another output, or speak where nobody listens. */
const impureNames = new Set(["console", "Date", "process", "performance", "setTimeout", "setInterval", "setImmediate", "globalThis", "__dirname", "__filename"]);
/** "Nothing leaves the machine": nothing that ships opens a connection. */
const networkModules = new Set(["http", "https", "http2", "net", "tls", "dgram", "dns"]);
const networkNames = new Set(["fetch", "XMLHttpRequest", "WebSocket", "EventSource"]);

/** One crossing: file from the root with "/" separators, 1-based line, what is wrong in words. */
export interface Complaint {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The TypeScript files below src, from the root, with "/" separators, sorted. */
export function listSources(root: string): string[] {
  const folder = path.join(root, "src");
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `src/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
}

export const readSource = (root: string, file: string): string => fs.readFileSync(path.join(root, file), "utf8");

interface Import {
  readonly specifier: string;
  readonly typesOnly: boolean;
  readonly line: number;
}

interface Reading {
  readonly imports: readonly Import[];
  readonly names: readonly { readonly name: string; readonly line: number }[];
}

/** Everything the table has to say about one file. `file` is written from the root, with "/" separators. */
export function checkSource(file: string, source: string): Complaint[] {
  const folder = layerOf(file);
  if (folder === undefined) return [{ file, line: 1, message: "lies in a folder that has no row in the layer table" }];
  const layer = layers[folder];
  if (layer === undefined) return [];
  const { imports, names } = read(file, source);
  const complaints = imports.map((one) => ({ file, line: one.line, message: judgeImport(file, folder, layer, one) }));
  const uses = names.map(({ name, line }) => ({ file, line, message: judgeName(folder, layer, name) }));
  return [...complaints, ...uses].flatMap(({ message, ...rest }) => (message === undefined ? [] : [{ ...rest, message }]));
}

/** Complaints for each import of `file` that lands in the set of files `forbidden`. */
export function forbiddenInAll(file: string, source: string, forbidden: ReadonlySet<string>): Complaint[] {
  return read(file, source).imports.flatMap(({ specifier, line }) => {
    const target = specifier.startsWith(".") ? resolveRelative(file, specifier) : undefined;
    const hit = target === undefined ? undefined : [`${target}.ts`, `${target}/index.ts`].find((name) => forbidden.has(name) && name !== file);
    return hit === undefined ? [] : [{ file, line, message: `imports ${hit}, another rule: move what both need to a shared file` }];
  });
}

/** The longest row covering the file, or undefined when none does. */
function layerOf(file: string): string | undefined {
  const inside = file.replace(/^src\//, "");
  return Object.keys(layers)
    .filter((name) => inside.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function judgeImport(file: string, folder: string, layer: Layer, { specifier, typesOnly }: Import): string | undefined {
  if (specifier.startsWith(".")) {
    const target = layerOf(`${resolveRelative(file, specifier)}/`);
    if (target === undefined) return `imports "${specifier}", which lies outside the layer table`;
    const isUnder = (name: string) => target === name.replace(/\/\*$/, "") || target.startsWith(`${name}/`);
    if (target === folder || layer.folders.some(isUnder)) return undefined;
    if (layer.types?.some(isUnder) === true) return typesOnly ? undefined : `${folder} may import only types of ${target}: write "import type"`;
    return `${folder} may not import ${target} ("${specifier}")`;
  }
  const bare = specifier.replace(/^node:/, "").split("/")[0] ?? "";
  if (isNodeModule(specifier)) {
    if (networkModules.has(bare)) return `imports "${specifier}": nothing that ships uses the network`;
    return layer.node === true ? undefined : `${folder} may not import "${specifier}"`;
  }
  const allowed = layer.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  return allowed ? undefined : `${folder} may not import "${specifier}"`;
}

function judgeName(folder: string, layer: Layer, name: string): string | undefined {
  if (networkNames.has(name)) return `uses ${name}: nothing that ships uses the network`;
  if (layer.pure === true && impureNames.has(name)) return `${folder} is pure and may not use ${name}`;
  return undefined;
}

const nodeModules = new Set(builtinModules);
const isNodeModule = (specifier: string): boolean => specifier.startsWith("node:") || nodeModules.has(specifier);

function resolveRelative(file: string, specifier: string): string {
  return path.posix.join(path.posix.dirname(file), specifier).replace(/\.(js|ts)$/, "");
}

/** Imports of every form (import, export from, import(), require) and the free names of a file. Lines are 1-based. */
function read(file: string, source: string): Reading {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const imports: Import[] = [];
  const names: { name: string; line: number }[] = [];
  const lineOf = (node: ts.Node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found !== undefined) imports.push({ ...found, line: lineOf(node) });
    if (ts.isIdentifier(node) && isUse(node)) names.push({ name: node.text, line: lineOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { imports, names };
}

function importOf(node: ts.Node): Omit<Import, "line"> | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typesOnly: importsOnlyTypes(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.exportClause;
    const eachType = clause !== undefined && ts.isNamedExports(clause) && clause.elements.every((one) => one.isTypeOnly);
    return { specifier: node.moduleSpecifier.text, typesOnly: node.isTypeOnly || eachType };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, typesOnly: true };
  }
  if (!ts.isCallExpression(node)) return undefined;
  const [first] = node.arguments;
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === "require");
  return loads && first !== undefined && ts.isStringLiteralLike(first) ? { specifier: first.text, typesOnly: false } : undefined;
}

function importsOnlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return clause.name === undefined && bindings !== undefined && ts.isNamedImports(bindings) && bindings.elements.every((one) => one.isTypeOnly);
}

/** Whether an identifier reads a variable, rather than naming a property, a key or a declared member. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent)) return false;
  const named = parent as { name?: ts.Node };
  return named.name !== node;
}
