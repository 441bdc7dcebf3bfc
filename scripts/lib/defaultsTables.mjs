// What libraries do when nothing is set, as tables for the pages of the rules that rest on it. The catalog is the only source.
import { builtinParts } from "../../src/engine/catalog/index.ts";

const LONGEST_FINE_SECONDS = 60;
const ecosystems = { python: "Python", javascript: "TypeScript, JavaScript" };
const outcomes = { ends: "the run ends", model: "the model reads the error", retry: "the model is asked again", protocol: "the caller gets a protocol error" };

const collect = (kind) => builtinParts.flatMap((part) => part[kind] ?? []);
const code = (text) => `\`${text}\``;
const versions = (row) => (row.versions ? ` ${row.versions}` : "");
/** `Client` in the words of somebody who writes it: the constructor where there is one, else the first call. */
const apiName = ({ clients, calls, versions: range }) => `${code((clients[0] ?? calls[0]).replaceAll("#", "."))}${range ? ` ${range}` : ""}`;

function optionName({ path, position, unit }) {
  if (path.length === 0) return position === undefined ? "an argument" : unit === "signal" ? "a signal" : `argument ${position + 1}`;
  return code(path.join("."));
}

const names = (options) => [...new Set(options.map(optionName))].join(", ") || "none";

function waits({ default: seconds, endedBy }) {
  if (typeof seconds === "number") return `${seconds} s${endedBy ? ` (${endedBy})` : ""}`;
  return endedBy ?? "for ever";
}

function settable({ call, client }) {
  const at = (options, where) => options.slice(0, 2).map((option) => `${optionName(option)} ${where}`);
  const places = [...new Set([...at(client, "at the client"), ...at(call, "at the call")])];
  return places.length > 0 ? places.join(", ") : "put a deadline around the call";
}

const attempts = ({ retry }) => (retry.default > 0 ? `${retry.default + 1} attempts` : "1 attempt");

const apiRows = (keep) => collect("apis").filter((row) => row.outbound && keep(row));
// As the rules tell them apart: a long timer that is no total deadline counts as none for plain HTTP calls only.
const isTimedLong = ({ timeout }) => typeof timeout.default === "number" && timeout.default > LONGEST_FINE_SECONDS;
const isEndless = (row) => row.timeout.default === "none" || (isTimedLong(row) && !row.timeout.total && row.kind === "http");
const isLong = (row) => isTimedLong(row) && !isEndless(row);

const tables = {
  "missing-timeout": () => ({
    head: ["Call or client", "Waits when nothing is set", "Deadline"],
    rows: apiRows(isEndless).map((row) => [row, apiName(row), waits(row.timeout), settable(row.timeout)]),
  }),
  "implicit-timeout": () => ({
    head: ["Client", "Default", "Attempts by default", "Deadline"],
    rows: apiRows(isLong).map((row) => [row, apiName(row), waits(row.timeout), attempts(row), settable(row.timeout)]),
  }),
  "missing-token-limit": () => ({
    head: ["Client", "Limit"],
    rows: apiRows(({ tokenLimit }) => tokenLimit && !tokenLimit.required).map((row) => [row, apiName(row), names([...row.tokenLimit.call, ...row.tokenLimit.client].filter(({ deprecated }) => !deprecated))]),
  }),
  "unbounded-agent-loop": () => ({
    head: ["Framework", "Steps by default", "Limit"],
    rows: collect("loops").map((row) => [row, `${row.framework}${versions(row)}`, row.default === "none" ? "no limit" : String(row.default), names(row.options)]),
  }),
  "unguarded-tool-call": () => ({
    head: ["Framework", "When a tool raises", "Unless"],
    rows: collect("tools").map((row) => [row, `${row.framework}${versions(row)}`, outcomes[row.onException], row.overrides.map(({ option, value, outcome }) => `${code(option.join("."))} is ${value === "any" ? "set" : value}: ${outcomes[outcome]}`).join("; ")]),
  }),
};

/** The table of a rule, as Markdown, or undefined where the rule rests on no defaults. */
export function defaultsTable(ruleId) {
  const table = tables[ruleId]?.();
  if (table === undefined) return undefined;
  return Object.entries(ecosystems).map(([ecosystem, name]) => {
    const lines = merge(table.rows.filter(([row]) => row.ecosystem === ecosystem).map(([, ...cells]) => cells));
    return lines.length === 0 ? undefined : [`### ${name}`, `| ${table.head.join(" | ")} |\n|${"---|".repeat(table.head.length)}\n${lines.join("\n")}`].join("\n\n");
  }).filter((part) => part !== undefined).join("\n\n");
}

/** Rows of one package that say the same become one, named by the first; libraries have clients by the dozen. */
function merge(rows) {
  const groups = new Map();
  for (const [first, ...rest] of [...rows].sort(([a], [b]) => a.length - b.length || a.localeCompare(b, "en"))) {
    const key = [/^`@?[^./`]+/u.exec(first)?.[0] ?? first, ...rest].join("\0");
    const group = groups.get(key) ?? groups.set(key, { names: new Set(), rest }).get(key);
    group.names.add(first);
  }
  return [...groups.values()].map(({ names: [first, ...more], rest }) => {
    const title = more.length === 0 ? first : more.length === 1 ? `${first}, ${more[0]}` : `${first} and ${more.length} more of the package`;
    return `| ${[title, ...rest].map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  }).sort((a, b) => a.localeCompare(b, "en"));
}
