import { byRule, count, headline, place, seconds, skippedByReason } from './common.js';
import { htmlStyle } from './htmlStyle.js';
import { escape, withCode } from './htmlText.js';
import type { CheckReport, ReportFinding } from './types.js';

/** One self-contained page: no scripts, nothing loaded from elsewhere; follows the reader's light or dark theme and prints. */
export function toHtml(report: CheckReport): string {
  const groups = byRule(report.findings);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(headline(report))} · Readiness Coach</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
<h1>Readiness Coach</h1>
<p class="headline">${escape(headline(report))}</p>
<p class="meta">${escape(report.tool.name)} ${escape(report.tool.version)} · ${seconds(report.durationMs)}${report.cancelled ? ' · ended early' : ''}</p>
${groups.length > 1 ? contents(groups) : ''}
${groups.map(({ rule, findings }) => section(rule, findings, report)).join('\n')}
${errors(report)}
${leftOut(report)}
</main>
</body>
</html>
`;
}

function contents(groups: ReturnType<typeof byRule>): string {
  const rows = groups.map(({ rule, findings }) => `<tr><td><a href="#${escape(rule)}">${escape(rule)}</a></td><td class="number">${findings.length}</td></tr>`);
  return `<table class="contents"><caption>Findings by rule</caption><thead><tr><th scope="col">Rule</th><th scope="col" class="number">Findings</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function section(rule: string, findings: readonly ReportFinding[], { rules }: CheckReport): string {
  const meta = rules.find(({ id }) => id === rule);
  const why = meta ? `<p>${withCode(meta.why)}</p><p><strong>Repair:</strong> ${withCode(meta.remedy)}</p>` : '';
  return `<section id="${escape(rule)}">
<h2>${escape(meta?.title ?? rule)} <span class="id">${escape(rule)}</span></h2>
${why}
<ol>
${findings.map(item).join('\n')}
</ol>
</section>`;
}

function item(finding: ReportFinding): string {
  const where = `${place(finding)}:${finding.start.line + 1}:${finding.start.character + 1}`;
  const related = finding.related.map((one) => `<li>${escape(`${one.file}:${one.start.line + 1}`)} ${withCode(one.message)}</li>`).join('');
  const fixes = (finding.fixes ?? []).map(({ title, safety }) => `<li>${withCode(title)}${safety === 'review' ? ' (to be reviewed)' : ''}</li>`).join('');
  return `<li><code>${escape(where)}</code> <span class="severity ${finding.severity}">${finding.severity}</span>
<p>${withCode(finding.message)}</p>
${finding.evidence.length > 0 ? `<p class="meta">${withCode(finding.evidence.join(' '))}</p>` : ''}${related === '' ? '' : `<p class="meta">See also</p><ul>${related}</ul>`}${fixes === '' ? '' : `<p class="meta">Fixes</p><ul>${fixes}</ul>`}</li>`;
}

function errors({ errors: list }: CheckReport): string {
  if (list.length === 0) return '';
  return `<section><h2>Not analysed</h2><ul>${list.map(({ file, message }) => `<li><code>${escape(file)}</code> ${escape(message)}</li>`).join('')}</ul></section>`;
}

function leftOut(report: CheckReport): string {
  const notes = [
    ...(report.known === 0 ? [] : [`${count(report.known, 'finding', 'findings')} known from the baseline`]),
    ...(report.suppressed === 0 ? [] : [`${count(report.suppressed, 'finding', 'findings')} silenced by comments`]),
    ...skippedByReason(report).map(({ words, amount }) => `${amount} skipped: ${words}`),
  ];
  return notes.length === 0 ? '' : `<section><h2>Left out</h2><ul>${notes.map((note) => `<li>${escape(note)}</li>`).join('')}</ul></section>`;
}
