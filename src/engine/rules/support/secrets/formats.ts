/**
 * Formats of keys that agent projects use and secretlint's preset does not know. The patterns are those of the scanners named beside them
 * (read at gitleaks@b58d3f10 config/gitleaks.toml and trufflehog@3ab759fef pkg/detectors); only formats that cannot be anything else are listed.
 */

export interface SecretFormat {
  /** What the message calls it, with its article: `a Stripe live key`. */
  readonly what: string;
  readonly pattern: RegExp;
  /** The environment variable its library reads. */
  readonly variable: string;
  /** Such keys are meant to be seen in browser code. */
  readonly publicInBrowser?: boolean;
}

export const FORMATS: readonly SecretFormat[] = [
  // gitleaks: aws-access-token
  { what: 'an AWS access key id', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/gu, variable: 'AWS_ACCESS_KEY_ID' },
  // gitleaks: gcp-api-key
  { what: 'a Google API key', pattern: /\bAIza[\w-]{35}(?![\w-])/gu, variable: 'GOOGLE_API_KEY', publicInBrowser: true },
  // gitleaks: stripe-access-token, without the test keys
  { what: 'a Stripe live key', pattern: /\b[sr]k_(?:live|prod)_[a-zA-Z0-9]{10,99}\b/gu, variable: 'STRIPE_SECRET_KEY' },
  // gitleaks: perplexity-api-key
  { what: 'a Perplexity API key', pattern: /\bpplx-[a-zA-Z0-9]{48}\b/gu, variable: 'PERPLEXITY_API_KEY' },
  // trufflehog: openrouter
  { what: 'an OpenRouter API key', pattern: /\bsk-or-v1-[0-9a-f]{64}\b/gu, variable: 'OPENROUTER_API_KEY' },
  // trufflehog: langfuse (the public half, pk-lf-…, is none)
  { what: 'a Langfuse secret key', pattern: /\bsk-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gu, variable: 'LANGFUSE_SECRET_KEY' },
  // trufflehog: langsmith
  { what: 'a LangSmith API key', pattern: /\blsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}\b/gu, variable: 'LANGSMITH_API_KEY' },
  // trufflehog: pinecone
  { what: 'a Pinecone API key', pattern: /\bpcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}\b/gu, variable: 'PINECONE_API_KEY' },
  // trufflehog: replicate
  { what: 'a Replicate API token', pattern: /\br8_[0-9A-Za-z-_]{37}(?![\w-])/gu, variable: 'REPLICATE_API_TOKEN' },
  // trufflehog: xai
  { what: 'an xAI API key', pattern: /\bxai-[0-9a-zA-Z_]{80}(?!\w)/gu, variable: 'XAI_API_KEY' },
  // trufflehog: elevenlabs/v2
  { what: 'an ElevenLabs API key', pattern: /\bsk_[a-f0-9]{48}\b/gu, variable: 'ELEVENLABS_API_KEY' },
  // trufflehog: supabasetoken
  { what: 'a Supabase access token', pattern: /\bsbp_[a-z0-9]{40}\b/gu, variable: 'SUPABASE_ACCESS_TOKEN' },
  // trufflehog: telegrambottoken, in the narrower shape of gitleaks
  { what: 'a Telegram bot token', pattern: /\b[0-9]{8,10}:A[a-zA-Z0-9_-]{34}(?![\w-])/gu, variable: 'TELEGRAM_BOT_TOKEN' },
];

/** Strings of which one is in every text that holds a key of `FORMATS` or of a secretlint rule; also a rule's `needs`. */
export const KEY_PREFIXES: readonly string[] = [
  'AKIA', 'ASIA', 'AIza', 'k_live_', 'k_prod_', 'pplx-', 'sk-or-v1-', 'sk-lf-', 'lsv2_', 'pcsk_', 'r8_', 'xai-', 'sk_', 'sbp_', ':AA',
  'sk-', 'gsk_', 'hf_', 'lin_api_', 'ntn_', 'secret_', 'PRIVATE KEY', 'SG.', 'shpat_', 'shpca_', 'shppa_', 'shpss_', 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-',
  'glc_', 'glsa_', 'ops_ey', 'mongodb://', 'mongodb+srv://', 'mysql://', 'mysqlx://', 'postgres://', 'postgresql://', 'hvs.', 'hvb.', 'hvr.', 'vcp_', 'vci_', 'vca_', 'vcr_', 'vck_', 'dapi', 'dckr_', 'figd_',
  'xoxb-', 'xoxp-', 'xapp-', 'xoxa-', 'xoxo-', 'xoxr-', 'hooks.slack.com', 'npm_', 'ccess_key', 'CCESS_KEY', 'ccessKey',
];
