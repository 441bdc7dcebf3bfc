// Bundles everything that ships into dist/.
//
//   node esbuild.js                development build with source maps
//   node esbuild.js --production   minified, without source maps (what the package holds)
//   node esbuild.js --tests        also dist/test/, the tests that run inside the editor
const esbuild = require("esbuild");
const fs = require("node:fs");
const path = require("node:path");

const root = __dirname;
const production = process.argv.includes("--production");
const withTests = process.argv.includes("--tests");
const at = (...parts) => path.join(root, ...parts);

/** Bundles that run in Node, with the source file each starts from. */
const nodeBundles = [
  { entry: "src/engine/index.ts", out: "dist/engine.js" },
  { entry: "src/client/extension.ts", out: "dist/extension.js" },
  { entry: "src/server/main.ts", out: "dist/server.js" },
  { entry: "src/workspace/node/worker.ts", out: "dist/worker.js" },
  { entry: "src/cli/main.ts", out: "dist/cli.js", executable: true },
];

/** WebAssembly files the engine loads at run time, copied beside the bundles. */
const wasmFiles = [
  "web-tree-sitter/web-tree-sitter.wasm",
  ...["python", "typescript", "tsx", "javascript"].map((name) => `@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`),
];

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: production ? false : "linked",
  target: "es2022",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  define: { "process.env.NODE_ENV": production ? '"production"' : '"development"' },
};

/** The engine is half of every bundle that analyses: server, worker and command line load it from one file beside them. */
const sharedEngine = {
  name: "shared-engine",
  setup(build) {
    build.onResolve({ filter: /\/engine\/index\.js$/ }, ({ importer }) => (importer.startsWith(at("src", "engine") + path.sep) ? undefined : { path: "./engine.js", external: true }));
  },
};

function nodeOptions({ entry, out, executable = false, external = [] }) {
  return {
    ...common,
    entryPoints: [entry],
    outfile: out,
    platform: "node",
    target: "node20",
    format: "cjs",
    // Node packages sometimes offer a UMD build first, which hides its imports from the bundler.
    mainFields: ["module", "main"],
    external: ["vscode", ...external],
    // The ES module build finds its files through import.meta, which a CommonJS bundle does not have.
    alias: { "web-tree-sitter": at("node_modules/web-tree-sitter/web-tree-sitter.cjs") },
    banner: executable ? { js: "#!/usr/bin/env node" } : {},
  };
}

function webviewOptions(entryPoints) {
  return {
    ...common,
    entryPoints,
    outdir: "dist/webview",
    platform: "browser",
    format: "iife",
  };
}

/** Every script directly in src/webview is one page's entry point; what they share lives in folders below. */
function webviewEntries() {
  const folder = at("src/webview");
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts")).map((name) => `src/webview/${name}`);
}

/** The tests that run inside the editor: each file a module of its own, because mocha loads them by name. */
function editorTestOptions() {
  const names = fs.readdirSync(at("test/editor")).filter((name) => name === "index.ts" || name.endsWith(".test.ts"));
  return {
    ...nodeOptions({ external: ["mocha"] }),
    entryPoints: names.map((name) => `test/editor/${name}`),
    outfile: undefined,
    outdir: "dist/test",
  };
}

function copyWasm() {
  for (const file of wasmFiles) {
    // The runtime asks for this name when nobody tells it another.
    fs.copyFileSync(at("node_modules", file), at("dist", path.basename(file)));
  }
}

/** Names of the packages whose files ended up in dist/, sorted: what THIRD_PARTY_NOTICES has to name. */
function bundledPackages(results) {
  const files = [...results.flatMap(({ metafile }) => Object.keys(metafile.inputs)), ...wasmFiles.map((file) => `node_modules/${file}`)];
  const names = files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort();
}

async function main() {
  // Only what ships has to start from nothing; a development build may run beside tests that use the last one.
  if (production) fs.rmSync(at("dist"), { recursive: true, force: true });
  fs.mkdirSync(at("dist"), { recursive: true });
  copyWasm();
  const webviews = webviewEntries();
  const jobs = nodeBundles.map((bundle) => esbuild.build({ ...nodeOptions(bundle), plugins: [sharedEngine] }));
  if (webviews.length > 0) jobs.push(esbuild.build(webviewOptions(webviews)));
  const results = await Promise.all(jobs);
  fs.writeFileSync(at("dist/packages.json"), JSON.stringify(bundledPackages(results), undefined, 2));
  if (withTests) {
    fs.rmSync(at("dist/test"), { recursive: true, force: true });
    await esbuild.build(editorTestOptions());
  }
  for (const { out, executable } of nodeBundles) if (executable) fs.chmodSync(at(out), 0o755);
}

main().catch((error) => {
  // esbuild has already printed what it found in the sources.
  if (!Array.isArray(error?.errors)) console.error(error);
  process.exitCode = 1;
});
