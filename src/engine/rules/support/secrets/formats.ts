/**
 * Formats of keys that agent projects use and secretlint's preset does not know. The patterns are those of the scanners named beside them
 * (read at gitleaks@b58d3f10 config/gitleaks.toml and trufflehog@3ab759fef pkg/detectors); only formats that cannot be anything else are listed.
 */

export interface SecretFormat {
  /** What the message calls it, with its article: `a Stripe live key`. */
  readonly what: string;
  /** Strings of which every such key holds one: a search for them is much quicker than the pattern. */
  readonly signs: readonly string[];
  readonly pattern: RegExp;
  /** The environment variable its library reads. */
  readonly variable: string;
  /** Such keys are meant to be seen in browser code. */
  readonly publicInBrowser?: boolean;
}

export const FORMATS: readonly SecretFormat[] = [
  // gitleaks: aws-access-token
  { what: 'an AWS access key id', signs: ['AKIA', 'ASIA'], pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/gu, variable: 'AWS_ACCESS_KEY_ID' },
  // gitleaks: gcp-api-key
  { what: 'a Google API key', signs: ['AIza'], pattern: /\bAIza[\w-]{35}(?![\w-])/gu, variable: 'GOOGLE_API_KEY', publicInBrowser: true },
  // gitleaks: stripe-access-token, without the test keys
  { what: 'a Stripe live key', signs: ['k_live_', 'k_prod_'], pattern: /\b[sr]k_(?:live|prod)_[a-zA-Z0-9]{10,99}\b/gu, variable: 'STRIPE_SECRET_KEY' },
  // gitleaks: perplexity-api-key
  { what: 'a Perplexity API key', signs: ['pplx-'], pattern: /\bpplx-[a-zA-Z0-9]{48}\b/gu, variable: 'PERPLEXITY_API_KEY' },
  // trufflehog: openrouter
  { what: 'an OpenRouter API key', signs: ['sk-or-v1-'], pattern: /\bsk-or-v1-[0-9a-f]{64}\b/gu, variable: 'OPENROUTER_API_KEY' },
  // trufflehog: langfuse (the public half, pk-lf-…, is none)
  { what: 'a Langfuse secret key', signs: ['sk-lf-'], pattern: /\bsk-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gu, variable: 'LANGFUSE_SECRET_KEY' },
  // trufflehog: langsmith
  { what: 'a LangSmith API key', signs: ['lsv2_'], pattern: /\blsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}\b/gu, variable: 'LANGSMITH_API_KEY' },
  // trufflehog: pinecone
  { what: 'a Pinecone API key', signs: ['pcsk_'], pattern: /\bpcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}\b/gu, variable: 'PINECONE_API_KEY' },
  // trufflehog: replicate
  { what: 'a Replicate API token', signs: ['r8_'], pattern: /\br8_[0-9A-Za-z-_]{37}(?![\w-])/gu, variable: 'REPLICATE_API_TOKEN' },
  // trufflehog: xai
  { what: 'an xAI API key', signs: ['xai-'], pattern: /\bxai-[0-9a-zA-Z_]{80}(?!\w)/gu, variable: 'XAI_API_KEY' },
  // trufflehog: elevenlabs/v2
  { what: 'an ElevenLabs API key', signs: ['sk_'], pattern: /\bsk_[a-f0-9]{48}\b/gu, variable: 'ELEVENLABS_API_KEY' },
  // trufflehog: supabasetoken
  { what: 'a Supabase access token', signs: ['sbp_'], pattern: /\bsbp_[a-z0-9]{40}\b/gu, variable: 'SUPABASE_ACCESS_TOKEN' },
  // trufflehog: notion (tokens from before September 2024)
  { what: 'a Notion token', signs: ['secret_'], pattern: /\bsecret_[A-Za-z0-9]{43}\b/gu, variable: 'NOTION_TOKEN' },
  // trufflehog: telegrambottoken, in the narrower shape of gitleaks
  { what: 'a Telegram bot token', signs: [':A'], pattern: /\b[0-9]{8,10}:A[a-zA-Z0-9_-]{34}(?![\w-])/gu, variable: 'TELEGRAM_BOT_TOKEN' },
];
