/**
 * Keys known by their format. Most of the knowledge is secretlint's (its rules are plain functions over a text and run here without its core, which is
 * asynchronous and reads files); `formats.ts` adds what it lacks. Nothing of a secret's text leaves this file but its place.
 */
import { rules as detectors } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretLintRuleContext, SecretLintRuleReportDescriptor, SecretLintSourceCode } from '@secretlint/types';
import { LiteralSearch } from '../../../text/literals.js';
import type { Span } from '../../../text/span.js';
import { FORMATS, type SecretFormat } from './formats.js';
import { isSpelledOut, isStandIn } from './placeholders.js';

export interface DetectedSecret extends Span {
  /** With its article: `an OpenAI API key`. */
  readonly what: string;
  /** The environment variable its library reads. */
  readonly variable: string;
  readonly publicInBrowser: boolean;
}

/**
 * What secretlint's rules look for, by the last part of the rule's id: names for messages and fixes, and strings of which every such secret holds one.
 * Rules that are not here read other files than source code.
 */
const DETECTORS: Readonly<Record<string, Pick<SecretFormat, 'what' | 'variable' | 'signs'>>> = {
  aws: { what: 'an AWS secret access key', variable: 'AWS_SECRET_ACCESS_KEY', signs: ['ccess_key', 'CCESS_KEY', 'ccessKey'] },
  slack: { what: 'a Slack token', variable: 'SLACK_BOT_TOKEN', signs: ['xoxb-', 'xoxp-', 'xapp-', 'xoxa-', 'xoxo-', 'xoxr-', 'hooks.slack.com'] },
  openai: { what: 'an OpenAI API key', variable: 'OPENAI_API_KEY', signs: ['sk-'] },
  anthropic: { what: 'an Anthropic API key', variable: 'ANTHROPIC_API_KEY', signs: ['sk-ant-'] },
  groq: { what: 'a Groq API key', variable: 'GROQ_API_KEY', signs: ['gsk_'] },
  huggingface: { what: 'a Hugging Face token', variable: 'HF_TOKEN', signs: ['hf_'] },
  linear: { what: 'a Linear API key', variable: 'LINEAR_API_KEY', signs: ['lin_api_'] },
  notion: { what: 'a Notion token', variable: 'NOTION_TOKEN', signs: ['ntn_', 'secret_'] },
  privatekey: { what: 'a private key', variable: 'PRIVATE_KEY', signs: ['PRIVATE KEY'] },
  sendgrid: { what: 'a SendGrid API key', variable: 'SENDGRID_API_KEY', signs: ['SG.'] },
  shopify: { what: 'a Shopify token', variable: 'SHOPIFY_ACCESS_TOKEN', signs: ['shpat_', 'shpca_', 'shppa_', 'shpss_'] },
  github: { what: 'a GitHub token', variable: 'GITHUB_TOKEN', signs: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'] },
  gitlab: { what: 'a GitLab token', variable: 'GITLAB_TOKEN', signs: ['glpat-'] },
  grafana: { what: 'a Grafana token', variable: 'GRAFANA_TOKEN', signs: ['glc_', 'glsa_'] },
  '1password': { what: 'a 1Password token', variable: 'OP_SERVICE_ACCOUNT_TOKEN', signs: ['ops_ey'] },
  npm: { what: 'an npm token', variable: 'NPM_TOKEN', signs: ['npm_', '_authToken='] },
  'database-connection-string': { what: 'a database password', variable: 'DATABASE_URL', signs: ['mongodb://', 'mongodb+srv://', 'mysql://', 'mysqlx://', 'postgres://', 'postgresql://'] },
  'hashicorp-vault': { what: 'a Vault token', variable: 'VAULT_TOKEN', signs: ['hvs.', 'hvb.', 'hvr.'] },
  vercel: { what: 'a Vercel token', variable: 'VERCEL_TOKEN', signs: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'] },
  databricks: { what: 'a Databricks token', variable: 'DATABRICKS_TOKEN', signs: ['dapi'] },
  docker: { what: 'a Docker token', variable: 'DOCKER_TOKEN', signs: ['dckr_'] },
  figma: { what: 'a Figma token', variable: 'FIGMA_TOKEN', signs: ['figd_'] },
};

/** Strings of which one is in every text that holds a key of a known format; also a rule's `needs`. */
export const SIGNS: readonly string[] = [...FORMATS, ...Object.values(DETECTORS)].flatMap(({ signs }) => signs);

const SEARCH = new LiteralSearch(SIGNS);
const PLACES: ReadonlyMap<string, number> = new Map(SIGNS.map((sign, place) => [sign, place]));

/** Secrets of a source text in order; placeholders and databases on the same machine are left out. `file` decides nothing but is part of the detectors' interface. */
export function detectSecrets(text: string, file: string): readonly DetectedSecret[] {
  const found: DetectedSecret[] = [];
  const signs = SEARCH.find(text);
  const mayHold = (format: Pick<SecretFormat, 'signs'>): boolean => format.signs.some((sign) => signs[PLACES.get(sign) ?? -1] === 1);
  for (const detector of detectors) {
    const known = DETECTORS[detector.meta.id.slice(detector.meta.id.lastIndexOf('rule-') + 'rule-'.length)];
    if (!known || !mayHold(known)) continue;
    const report = ({ range: [start, end] }: SecretLintRuleReportDescriptor): void => {
      const value = text.slice(start, end);
      if (!isStandIn(credentialOf(value)) && !isSpelledOut(value) && !isNearDatabase(value) && !isPublished(value)) found.push({ start, end, what: known.what, variable: known.variable, publicInBrowser: false });
    };
    // The handlers of the named rules work at once; only rules for binary files answer with a promise.
    void detector.create(contextOf(report), {}).file?.(sourceOf(text, file));
  }
  for (const format of FORMATS.filter(mayHold)) {
    for (const hit of text.matchAll(format.pattern)) {
      if (!isStandIn(hit[0])) found.push({ start: hit.index, end: hit.index + hit[0].length, what: format.what, variable: format.variable, publicInBrowser: format.publicInBrowser === true });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end).filter((s, i, all) => !all.slice(0, i).some((other) => other.end > s.start));
}

/** Of a connection string only what stands before the host; a database may be called `test`. */
function credentialOf(value: string): string {
  return /:\/\/([^@/]*)@/u.exec(value)?.[1] ?? value;
}

/** A host without a dot is a container or this machine: such passwords are everybody's. */
function isNearDatabase(value: string): boolean {
  const host = /:\/\/[^@/]*@([^:/?\s]+)/u.exec(value)?.[1];
  return host !== undefined && (!host.includes('.') || /^(?:127|10|192\.168)\.|\.(?:local|internal)$/u.test(host));
}

/** `postgres://reader:…@data-public.example.org`: a public database, whose reading account its owners publish. */
function isPublished(value: string): boolean {
  return /:\/\/(?:reader|read_?only|public|anonymous|anon|guest)\w*:[^@/]*@[^/?]*\bpublic\b/iu.test(value);
}

function contextOf(report: SecretLintRuleContext['report']): SecretLintRuleContext {
  return {
    sharedOptions: {},
    createTranslator: () => (messageId, data) => ({ message: '', messageId: String(messageId), data }),
    report,
    ignore: () => undefined,
  };
}

function sourceOf(text: string, file: string): SecretLintSourceCode {
  const nowhere = { line: 1, column: 0 };
  return {
    hasBOM: false, content: text, filePath: file, physicalFilePath: undefined, contentType: 'text', ext: file.slice(file.lastIndexOf('.')),
    getFilePath: () => file, getPhysicalFilePath: () => undefined,
    // Places are told in offsets only.
    locationToRange: () => [0, 0], rangeToLocation: () => ({ start: nowhere, end: nowhere }), positionToIndex: () => 0, indexToPosition: () => nowhere,
  };
}
