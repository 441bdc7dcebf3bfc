/** `readiness-coach rules [id]`. */
import { unknownRule, type RuleMeta } from '../workspace/index.js';
import { ruleMetas } from '../workspace/node/ruleMetas.js';
import { UsageError } from './arguments.js';

export function rulesText(id: string | undefined, format: 'text' | 'json'): string {
  const chosen = id === undefined ? ruleMetas : ruleMetas.filter((meta) => meta.id === id);
  if (id !== undefined && chosen.length === 0) throw new UsageError(`${unknownRule(id, ruleMetas.map((meta) => meta.id))} "readiness-coach rules" lists them.`);
  if (format === 'json') return `${JSON.stringify(chosen.map(plain), undefined, 2)}\n`;
  const [only] = chosen;
  return id !== undefined && only ? explain(only) : list(chosen);
}

function list(metas: readonly RuleMeta[]): string {
  const width = Math.max(...metas.map(({ id }) => id.length));
  const areas = [...new Set(metas.map(({ area }) => area))];
  return areas.map((area) => [
    area,
    ...metas.filter((meta) => meta.area === area).map(({ id, severity, title }) => `  ${id.padEnd(width)}  ${severity.padEnd(11)}  ${title}`),
    '',
  ].join('\n')).join('\n');
}

function explain(meta: RuleMeta): string {
  const fixes = { safe: 'safe: applied by --fix', review: 'to be reviewed: applied by --fix --review', none: 'none' }[meta.fixSafety];
  const example = (title: string, code: string): string[] => [title, ...code.trimEnd().split('\n').map((line) => `  ${line}`.trimEnd()), ''];
  const { python, typescript } = meta.examples;
  return [
    `${meta.id}: ${meta.title}`,
    `area ${meta.area}, severity ${meta.severity}, fix ${fixes}`,
    '',
    meta.why,
    meta.remedy,
    '',
    ...example('Python, flagged:', python.bad),
    ...example('Python, fine:', python.good),
    ...example('TypeScript, flagged:', typescript.bad),
    ...example('TypeScript, fine:', typescript.good),
    ...meta.references,
    '',
  ].join('\n');
}

function plain({ id, area, severity, title, why, remedy, fixSafety, references, examples }: RuleMeta): object {
  return { id, area, severity, title, why, remedy, fix: fixSafety, references, examples };
}
