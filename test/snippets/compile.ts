/** Compilers for expanded snippets. Each answers with what it complains about, one line per complaint. */
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import ts from 'typescript';

/** Compiles all texts in one Python process. Keys name the texts in the complaints. */
export function compilePython(texts: Readonly<Record<string, string>>): string[] {
  const script = [
    'import ast, json, sys',
    'complaints = []',
    'for name, text in json.load(sys.stdin).items():',
    '    try:',
    '        compile(ast.parse(text, name), name, "exec")',
    '    except SyntaxError as error:',
    '        complaints.append(f"{name}:{error.lineno}: {error.msg}")',
    'json.dump(complaints, sys.stdout)',
  ].join('\n');
  const python = spawnSync('python3', ['-W', 'error', '-c', script], { input: JSON.stringify(texts), encoding: 'utf8', timeout: 30_000 });
  if (python.error) throw new Error(`python3 is needed to compile the Python snippets, and could not be started: ${python.error.message}. Install Python 3.11 or newer.`);
  if (python.status !== 0) throw new Error(`python3 could not read the snippets: ${python.stderr}`);
  return JSON.parse(python.stdout) as string[];
}

const STRICT: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noPropertyAccessFromIndexSignature: true,
  noFallthroughCasesInSwitch: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.Preserve,
  types: ['node'],
  noEmit: true,
  skipLibCheck: true,
};

/** Checks syntax and types of all texts as modules of one program. Keys are file names without a folder; `extra` stands beside them. */
export function compileTypeScript(texts: Readonly<Record<string, string>>, extra: Readonly<Record<string, string>>): string[] {
  // The files live in memory, in a folder from which the installed types are found.
  const folder = path.join(__dirname, 'virtual').replaceAll(path.sep, '/');
  const files = new Map(Object.entries({ ...texts, ...extra }).map(([name, text]) => [path.posix.join(folder, 'snippet', name), text]));
  const disk = ts.createCompilerHost(STRICT);
  const host: ts.CompilerHost = {
    ...disk,
    getCurrentDirectory: () => folder,
    fileExists: (name) => files.has(name) || disk.fileExists(name),
    readFile: (name) => files.get(name) ?? disk.readFile(name),
    // Folders are not looked up first: those of the files in memory do not exist.
    directoryExists: undefined,
    getSourceFile: (name, languageVersion, ...rest) => {
      const text = files.get(name);
      return text === undefined ? disk.getSourceFile(name, languageVersion, ...rest) : ts.createSourceFile(name, text, languageVersion);
    },
  };
  const program = ts.createProgram([...files.keys()], STRICT, host);
  return ts.getPreEmitDiagnostics(program).map((complaint) => {
    const message = ts.flattenDiagnosticMessageText(complaint.messageText, ' ');
    if (!complaint.file || complaint.start === undefined) return message;
    return `${path.posix.basename(complaint.file.fileName)}:${complaint.file.getLineAndCharacterOfPosition(complaint.start).line + 1}: ${message}`;
  });
}

/** The program that is left without types and comments, in one printed form, whichever of the two languages it was written in. */
export function withoutTypes(text: string): { readonly code: string; readonly complaints: readonly string[] } {
  const { outputText, diagnostics = [] } = ts.transpileModule(text, {
    reportDiagnostics: true,
    fileName: 'snippet.ts',
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true, removeComments: true },
  });
  return { code: outputText, complaints: diagnostics.map((complaint) => ts.flattenDiagnosticMessageText(complaint.messageText, ' ')) };
}

/** Syntax complaints about a text as JavaScript: types count as errors. */
export function compileJavaScript(name: string, text: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true, fileName: `${name}.mjs`, compilerOptions: { allowJs: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } });
  return diagnostics.map((complaint) => `${name}: ${ts.flattenDiagnosticMessageText(complaint.messageText, ' ')}`);
}
