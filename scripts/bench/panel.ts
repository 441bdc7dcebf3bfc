/** The panel over a large workspace: what the server holds and how fast it answers, and what the two trees do before they show a row. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { noFilter } from '../../src/client/features/checklist/filter.js';
import { childrenOf, type ChecklistNode } from '../../src/client/features/checklist/nodes.js';
import type { TreeFinding } from '../../src/client/features/findings/finding.js';
import { areasOfRules, chunk, firstRows, groupings, groupsOf } from '../../src/client/features/findings/grouping.js';
import { scanRequest } from '../../src/protocol/index.js';
import { exportReadinessRequest, readinessFoldersRequest, type FolderReadiness } from '../../src/protocol/readinessRequests.js';
import { copyExample } from './corpus/copies.js';
import { sourcesOf } from './corpus/sources.js';
import { ms, print } from './print.js';

const FILES = 10_000;
/** Copies of the example that hold a little more than 10,000 findings. */
const COPIES = 120;

export async function panel({ root, scratch }: { readonly root: string; readonly scratch: string }): Promise<void> {
  const folder = join(scratch, 'large');
  copyExample(join(root, 'examples/support-agent'), folder, COPIES);
  fill(folder, FILES);
  const server = spawn(process.execPath, [join(root, 'dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, XDG_CACHE_HOME: join(scratch, 'server-cache'), LOCALAPPDATA: join(scratch, 'server-cache') } });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const published = new Map<string, PublishDiagnosticsParams>();
  try {
    await connect(connection, folder, published);
    const memory = watchMemory(server.pid);
    const scan = await timed(() => connection.sendRequest(scanRequest, {}));
    const peak = memory.stop();
    const findings = [...published.values()].flatMap((one) => treeFindings(one, folder));
    print(`large          ${String(FILES)} files, ${String(findings.length)} findings, scanned by the server in ${ms(scan.elapsed)}`);
    print(`server memory  ${megabytes(residentBytes(server.pid))} resident after the scan, ${megabytes(peak)} at most during it, its worker threads included (budget 250 MB)`);
    const { elapsed, value: folders } = await timed(() => connection.sendRequest<FolderReadiness[]>(readinessFoldersRequest, {}));
    const html = await timed(() => connection.sendRequest<string>(exportReadinessRequest, { folder: pathToFileURL(folder).href, format: 'html' }));
    print(`readiness      ${ms(elapsed)} to compute and send ${kilobytes(JSON.stringify(folders))}; ${ms(html.elapsed)} for the report of ${kilobytes(html.value)}`);
    trees(findings, folders);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
  } finally {
    connection.dispose();
    server.kill();
  }
}

/** Files without any finding, until there are so many. */
function fill(folder: string, files: number): void {
  mkdirSync(join(folder, 'plain'), { recursive: true });
  for (let n = sourcesOf(folder).length; n < files; n++) writeFileSync(join(folder, 'plain', `module${String(n)}.py`), `"""Adds up."""\n\n\ndef total(prices: list[float]) -> float:\n    return sum(prices) + ${String(n)}\n`);
}

async function connect(connection: ProtocolConnection, folder: string, published: Map<string, PublishDiagnosticsParams>): Promise<void> {
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void published.set(params.uri, params));
  for (const request of ['window/workDoneProgress/create', 'client/registerCapability']) connection.onRequest(request, () => null);
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'large' }],
    capabilities: { workspace: { workspaceFolders: true }, window: { workDoneProgress: true } },
    initializationOptions: { clientCommands: true, pushClosedFiles: true, trusted: true },
  });
  await connection.sendNotification('initialized', {});
}

/** What the views do in the extension host with all that: groups and first rows of the findings, every row of the checklist. */
function trees(findings: readonly TreeFinding[], folders: readonly FolderReadiness[]): void {
  const areas = areasOfRules(folders.map(({ report }) => report));
  const grouped = groupings.map(({ id }) => {
    const begin = performance.now();
    const groups = groupsOf(findings, id, areas);
    for (const group of groups.slice(0, chunk)) firstRows(group.findings, chunk);
    return `${ms(performance.now() - begin)} by ${id} (${String(Math.min(groups.length, chunk))} of ${String(groups.length)} rows first)`;
  });
  print(`findings tree  ${grouped.join(', ')}`);
  const begin = performance.now();
  const rows = countRows(undefined, folders);
  print(`checklist tree ${ms(performance.now() - begin)} for all ${String(rows)} rows, ${String(folders.flatMap(({ report }) => report.areas).flatMap(({ items }) => items).length)} items`);
}

function countRows(node: ChecklistNode | undefined, folders: readonly FolderReadiness[]): number {
  return childrenOf(node, folders, noFilter).reduce((sum, child) => sum + 1 + countRows(child, folders), 0);
}

function treeFindings({ uri, diagnostics }: PublishDiagnosticsParams, folder: string): TreeFinding[] {
  const file = decodeURI(uri.slice(pathToFileURL(folder).href.length + 1));
  return diagnostics.map(({ range, code, message }): TreeFinding => ({
    uri, file, line: range.start.line, character: range.start.character, endLine: range.end.line, endCharacter: range.end.character,
    severity: 'warning', rule: String(code), message: typeof message === 'string' ? message : message.value, fixable: false,
  }));
}

/** Looks at the process a few times a second; answers the most it held, in bytes. */
function watchMemory(pid: number | undefined): { stop(): number } {
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, residentBytes(pid))), 250);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.max(most, residentBytes(pid));
    },
  };
}

/** Resident memory in bytes, as the system counts it; 0 where there is no `ps`. */
function residentBytes(pid: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number((stdout as string | null)?.trim() ?? '') * 1024;
}

async function timed<T>(run: () => Promise<T>): Promise<{ readonly value: T; readonly elapsed: number }> {
  const begin = performance.now();
  const value = await run();
  return { value, elapsed: performance.now() - begin };
}

function megabytes(bytes: number): string {
  return bytes === 0 ? 'unknown (no ps here)' : `${(bytes / 1e6).toFixed(0)} MB`;
}

function kilobytes(text: string): string {
  return `${(text.length / 1000).toFixed(0)} kB`;
}
