/**
 * Keys known by their format. Most of the knowledge is secretlint's (its rules are plain functions over a text and run here without its core, which is
 * asynchronous and reads files); `formats.ts` adds what it lacks. Nothing of a secret's text leaves this file but its place.
 */
import { rules as detectors } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretLintRuleContext, SecretLintRuleReportDescriptor, SecretLintSourceCode } from '@secretlint/types';
import type { Span } from '../../../text/span.js';
import { FORMATS } from './formats.js';
import { isStandIn } from './placeholders.js';

export interface DetectedSecret extends Span {
  /** With its article: `an OpenAI API key`. */
  readonly what: string;
  /** The environment variable its library reads. */
  readonly variable: string;
  readonly publicInBrowser: boolean;
}

/** Names for messages and fixes, by the last part of the rule's id. Rules that are not here read other files than source code. */
const NAMES: Readonly<Record<string, readonly [what: string, variable: string]>> = {
  aws: ['an AWS secret access key', 'AWS_SECRET_ACCESS_KEY'], slack: ['a Slack token', 'SLACK_BOT_TOKEN'], openai: ['an OpenAI API key', 'OPENAI_API_KEY'], anthropic: ['an Anthropic API key', 'ANTHROPIC_API_KEY'],
  groq: ['a Groq API key', 'GROQ_API_KEY'], huggingface: ['a Hugging Face token', 'HF_TOKEN'], linear: ['a Linear API key', 'LINEAR_API_KEY'], notion: ['a Notion token', 'NOTION_TOKEN'],
  privatekey: ['a private key', 'PRIVATE_KEY'], sendgrid: ['a SendGrid API key', 'SENDGRID_API_KEY'], shopify: ['a Shopify token', 'SHOPIFY_ACCESS_TOKEN'], github: ['a GitHub token', 'GITHUB_TOKEN'],
  gitlab: ['a GitLab token', 'GITLAB_TOKEN'], grafana: ['a Grafana token', 'GRAFANA_TOKEN'], '1password': ['a 1Password token', 'OP_SERVICE_ACCOUNT_TOKEN'], npm: ['an npm token', 'NPM_TOKEN'],
  'database-connection-string': ['a database password', 'DATABASE_URL'], 'hashicorp-vault': ['a Vault token', 'VAULT_TOKEN'], vercel: ['a Vercel token', 'VERCEL_TOKEN'], databricks: ['a Databricks token', 'DATABRICKS_TOKEN'],
  docker: ['a Docker token', 'DOCKER_TOKEN'], figma: ['a Figma token', 'FIGMA_TOKEN'],
};

/** Secrets of a source text in order; placeholders and databases on the same machine are left out. `file` decides nothing but is part of the detectors' interface. */
export function detectSecrets(text: string, file: string): readonly DetectedSecret[] {
  const found: DetectedSecret[] = [];
  for (const detector of detectors) {
    const name = NAMES[detector.meta.id.slice(detector.meta.id.lastIndexOf('rule-') + 'rule-'.length)];
    if (!name) continue;
    const report = ({ range: [start, end] }: SecretLintRuleReportDescriptor): void => {
      const value = text.slice(start, end);
      if (!isStandIn(credentialOf(value)) && !isNearDatabase(value)) found.push({ start, end, what: name[0], variable: name[1], publicInBrowser: false });
    };
    // The handlers of the named rules work at once; only rules for binary files answer with a promise.
    void detector.create(contextOf(report), {}).file?.(sourceOf(text, file));
  }
  for (const format of FORMATS) {
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
