import type { Related } from '../finding.js';
import { defineRule, type Report, type RuleContext } from '../rule.js';
import { hasRelativeUrl, isBrowserModule } from '../support/browserCode.js';
import { deadOptions } from '../support/deadline/ineffective.js';
import { deadlineFix } from '../support/deadline/fixes.js';
import { deadlineSites, type DeadlineSite } from '../support/deadline/sites.js';
import { calleeText } from '../support/wording.js';

export const missingTimeout = defineRule({
  meta: {
    id: 'missing-timeout',
    area: 'reliability',
    severity: 'warning',
    title: 'Outbound call without a deadline',
    messages: {
      call: '{call} waits for ever: no timeout here{elsewhere}',
      client: '{call} waits for ever: no timeout on the client',
      explicit: '{call} waits for ever: {option} switches the timeout off',
      ended: '{call} has no deadline: {endedBy}',
      browser: '{call} has no deadline: browsers set none of their own',
    },
    why: 'When the other side accepts the connection and then says nothing, the call never returns: the run hangs, its worker is gone, and nothing is logged because nothing failed.',
    remedy: 'Set the timeout the library offers, at the client when many calls share it.',
    examples: {
      python: {
        bad: 'import requests\n\n\ndef rates():\n    return requests.get("https://example.com/rates")\n',
        good: 'import requests\n\n\ndef rates():\n    return requests.get("https://example.com/rates", timeout=30)\n',
      },
      typescript: {
        bad: 'export async function rates(): Promise<Response> {\n  return fetch("https://example.com/rates");\n}\n',
        good: 'export async function rates(): Promise<Response> {\n  return fetch("https://example.com/rates", { signal: AbortSignal.timeout(30_000) });\n}\n',
      },
    },
    fixSafety: 'safe',
    references: ['https://requests.readthedocs.io/en/latest/user/advanced/#timeouts', 'https://developer.mozilla.org/docs/Web/API/AbortSignal/timeout_static'],
    needs: 'apis',
  },
  on: ['module'],
  check: (_module, context) => {
    for (const site of deadlineSites(context)) {
      context.site(site.call);
      // A dead option is reported as such (ineffective-timeout); its repair sets the deadline.
      if (site.deadline.kind === 'none' && deadOptions(site.call, site.value, context).length === 0) context.report(report(site, context));
    }
  },
});

function report(site: DeadlineSite, context: RuleContext): Report {
  const { deadline, call } = site;
  const name = calleeText(call, site.symbol);
  const explicit = deadline.kind === 'none' ? deadline.explicit : undefined;
  const endedBy = deadline.kind === 'none' ? deadline.endedBy : undefined;
  const browser = isBrowserModule(context) || (site.row.kind === 'http' && context.catalog.ecosystem === 'javascript' && hasRelativeUrl(call));
  return {
    at: { start: call.start, end: call.argsSpan?.start ?? call.end },
    message: explicit !== undefined ? 'explicit' : browser && endedBy !== undefined ? 'browser' : endedBy !== undefined ? 'ended' : site.role === 'client' ? 'client' : 'call',
    data: {
      call: site.role === 'client' ? `${name}()` : name,
      elsewhere: site.symbol.includes('#') && site.row.timeout.client.length === 0 ? ' or on a session' : site.symbol.startsWith('requests.') ? ' or on a session' : '',
      option: explicit ?? '',
      endedBy: endedBy ?? '',
    },
    ...(browser ? { severity: 'hint' as const } : {}),
    evidence: [...site.value.because, defaultSentence(site)],
    related: related(site, context),
    fixes: () => [deadlineFix(site, context)],
    identity: site.symbol,
  };
}

function defaultSentence(site: DeadlineSite): string {
  const end = site.deadline.kind === 'none' ? site.deadline.endedBy : undefined;
  return `library default: no timeout${end === undefined ? '' : `, but ${end}`}`;
}

function related(site: DeadlineSite, context: RuleContext): readonly Related[] {
  if (site.role === 'client') return site.through.slice(0, 3).map((c) => ({ span: { start: c.start, end: c.argsSpan?.start ?? c.end }, message: 'call through this client' }));
  const origin = site.value.origins[0];
  if (!origin) return [];
  return [{ ...(origin.place.file === context.file ? {} : { file: origin.place.file }), span: origin.place.span, message: 'built here without a timeout' }];
}
