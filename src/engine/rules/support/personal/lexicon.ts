/**
 * The vocabulary: which names mean what. Data only; classify.ts reads it.
 *
 * Terms are whole words at the *end* of a name, because the last word says what a thing is: `customer_email` is an
 * e-mail, `email_template` is a template. The last word is matched in the singular.
 */
import type { CategoryName } from './category.js';

/** How much company a term needs before it counts. */
export type Need =
  /** Counts wherever it stands. */
  | 'alone'
  /** Only as a field of a person, or with a word for a person in front: `user.name`, `customer_name`. */
  | 'person'
  /** Only in a module that speaks of patients and medicine. */
  | 'medical'
  /** Only in a module that speaks of streets and postal codes. */
  | 'postal'
  /** Only in a module that sends or receives mail or short messages. */
  | 'messaging'
  /** As `messaging`, in a module that knows telephones and no mailboxes. */
  | 'calls'
  /** Only in a module that knows telephones. */
  | 'phones'
  /** As `person`, in a module that knows telephones: a customer's number is an account elsewhere. */
  | 'person with phone'
  /** Only as a field of a request, or of a connection: `req.ip`. */
  | 'request'
  /** Only as a field of a database, cache or broker: `settings.redis.url`. */
  | 'store'
  /** As a variable, or as a field of headers or of a request: `data.authorization` may be a verdict. */
  | 'header'
  /** Only in code that handles models or conversations. */
  | 'agent'
  /** As `agent`, in a function whose name speaks of conversation: `message` is an error's text as often. */
  | 'speech'
  /** Only in code that handles models, of something that came in from outside: elsewhere a `summary` is a program's. */
  | 'received'
  /** Only in code that handles models. */
  | 'model'
  /** Only as a variable in code that handles models: frameworks keep what a program counts under the same name. */
  | 'variable'
  /** Only as a field of what a model is asked: `llm_request.contents`. */
  | 'asked'
  /** Only as a parameter of a tool: a model wrote it. */
  | 'filled'
  /** Only as a field of a tool call, or with `tool`/`function` in front. */
  | 'tool'
  /** Only where its origin or the function around it speaks of authentication. */
  | 'auth';

export interface Term {
  readonly words: readonly string[];
  readonly category: CategoryName;
  readonly need: Need;
}

const rows = (category: CategoryName, need: Need, ...names: readonly string[]): Term[] =>
  names.map((name) => ({ words: name.split(' '), category, need }));

/** Longest terms win, so order here does not matter. */
export const TERMS: readonly Term[] = [
  ...rows('email', 'alone', 'email', 'email address', 'mail address', 'email addr', 'gmail address', 'recipient address', 'sender address'),
  ...rows('email', 'messaging', 'to address', 'from address', 'reply to', 'bcc', 'recipient', 'sender'),
  ...rows('phone', 'alone', 'phone', 'phone number', 'mobile number', 'cell number', 'msisdn', 'whatsapp number', 'caller number', 'contact number', 'fax number', 'wa id', 'waid', 'whatsapp id', 'sms number'),
  ...rows('phone', 'person', 'mobile', 'cell', 'tel', 'fax'),
  ...rows('phone', 'messaging', 'from number', 'to number', 'caller', 'sender number', 'recipient number', 'receiver number', 'target number', 'destination number'),
  ...rows('phone', 'phones', 'caller id', 'callerid'),
  ...rows('phone', 'person with phone', 'number'),
  ...rows('phone', 'messaging', 'jid', 'wa jid', 'whatsapp jid', 'remote jid'),
  ...rows('phone', 'calls', 'recipient', 'sender'),
  ...rows('personName', 'alone', 'first name', 'last name', 'full name', 'middle name', 'given name', 'family name', 'maiden name', 'legal name', 'cardholder name', 'card holder name', 'name on card', 'account holder', 'account holder name', 'next of kin', 'mother maiden name'),
  ...rows('personName', 'person', 'name', 'nick name', 'display name', 'real name', 'preferred name'),
  ...rows('postalAddress', 'alone', 'home address', 'street address', 'postal address', 'mailing address', 'shipping address', 'billing address', 'delivery address', 'residential address', 'full address', 'property address', 'pickup address', 'dropoff address', 'shipping addr', 'postal code', 'zip code'),
  ...rows('postalAddress', 'postal', 'address'),
  ...rows('postalAddress', 'person', 'address', 'address line', 'street', 'zip', 'address text', 'address detail'),
  ...rows('birthDate', 'alone', 'birth date', 'date of birth', 'date birth', 'birth day', 'birth year'),
  ...rows('nationalId', 'alone', 'ssn', 'social security number', 'social security', 'national id', 'national id number', 'national insurance number', 'passport number', 'passport no', 'passport id', 'driver license', 'driver license number', 'driver licence', 'drivers license', 'drivers license number', 'license number', 'tax id number', 'aadhaar', 'aadhaar number', 'aadhar number', 'pan number', 'cpf', 'cpf number', 'nino', 'curp', 'id card number', 'identity number'),
  ...rows('nationalId', 'person', 'passport', 'tax id', 'dni', 'rut', 'nif', 'national number', 'license plate'),
  ...rows('card', 'alone', 'card number', 'credit card', 'credit card number', 'debit card', 'debit card number', 'cc number', 'card no', 'card pan', 'cvv', 'cvc', 'iban', 'iban number', 'bank account', 'bank account number', 'account iban', 'account number'),
  ...rows('location', 'alone', 'gps coordinate', 'gps location', 'gps position', 'home location', 'geolocation'),
  ...rows('location', 'person', 'latitude', 'longitude', 'lat', 'lng', 'lon', 'location', 'coordinate', 'coord', 'lat lng', 'lat lon', 'position coordinate'),
  ...rows('health', 'alone', 'medical record', 'medical history', 'medical condition', 'blood type', 'health condition', 'health record', 'medical note', 'patient history', 'patient note', 'clinical note', 'icd code', 'mrn'),
  ...rows('health', 'medical', 'diagnosis', 'prescription', 'medication', 'medication name', 'symptom', 'allergy', 'treatment', 'lab result', 'vital'),
  ...rows('income', 'alone', 'salary', 'annual income', 'monthly income', 'yearly income', 'net worth', 'credit score', 'net salary', 'gross salary', 'base salary'),
  ...rows('income', 'person', 'income', 'wage', 'payslip', 'balance', 'account balance'),
  ...rows('ipAddress', 'alone', 'client ip', 'user ip', 'remote ip', 'visitor ip', 'caller ip', 'client ip address', 'user ip address', 'customer ip', 'x forwarded for', 'remote addr', 'remote address', 'client address', 'client host'),
  ...rows('ipAddress', 'request', 'ip', 'ip address', 'ips'),
  ...rows('ipAddress', 'person', 'ip', 'ip address', 'last ip'),

  ...rows('password', 'alone', 'password', 'user password', 'pass phrase', 'db pass', 'smtp pass', 'user pass', 'pin code'),
  ...rows('password', 'person', 'pwd', 'pin'),
  ...rows('apiKey', 'alone', 'api key', 'api keys', 'access key', 'subscription key', 'license key', 'master key', 'service role key', 'service key', 'admin key', 'openai key', 'anthropic key', 'gemini key', 'stripe key', 'account key', 'api secret', 'bot key', 'x api key', 'api credential', 'app key', 'application key'),
  ...rows('token', 'alone', 'access token', 'auth token', 'refresh token', 'bearer token', 'id token', 'api token', 'bot token', 'session token', 'oauth token', 'jwt', 'jwt token', 'reset token', 'verification token', 'verify token', 'security token', 'user token', 'app token', 'rest token', 'redis token', 'vector token', 'upstash token', 'cloudflare token', 'npm token', 'gitlab token', 'notion token', 'replicate token', 'webhook token', 'github token', 'slack token', 'discord token', 'telegram token', 'whatsapp token', 'hf token', 'huggingface token', 'service token', 'personal access token', 'client token', 'login token', 'magic link', 'invite token', 'page access token', 'secret token', 'auth cookie', 'device token', 'push token', 'fcm token', 'fcm tokens', 'device tokens', 'push tokens', 'access tokens', 'auth tokens', 'refresh tokens', 'api tokens', 'bearer', 'token secret', 'authentication token', 'authorization token', 'csrf token', 'upload token', 'ephemeral key', 'ephemeral token'),
  ...rows('token', 'auth', 'token'),
  ...rows('secretKey', 'alone', 'secret', 'secret key', 'client secret', 'app secret', 'jwt secret', 'session secret', 'cookie secret', 'webhook secret', 'signing secret', 'signing key', 'encryption key', 'private key', 'ssh key', 'hmac key', 'decryption key', 'secret value', 'shared secret', 'private key pem', 'service account key', 'service account json'),
  ...rows('authorization', 'header', 'authorization'),
  ...rows('authorization', 'alone', 'authorization header', 'auth header', 'basic auth', 'auth headers', 'authorization headers'),
  ...rows('connection', 'alone', 'connection string', 'conn string', 'conn str', 'database url', 'db url', 'database uri', 'db uri', 'mongo uri', 'mongodb uri', 'mongo url', 'mongodb url', 'redis url', 'redis uri', 'postgres url', 'postgresql url', 'postgres uri', 'postgres dsn', 'database dsn', 'db dsn', 'celery broker url', 'amqp url', 'rabbitmq url', 'connection uri', 'supabase db url', 'database connection string', 'neo4j uri'),
  ...rows('connection', 'store', 'url', 'uri', 'dsn'),
  ...rows('cookie', 'alone', 'cookie', 'session cookie', 'set cookie', 'cookie header', 'cookie jar'),
  ...rows('oneTimeCode', 'alone', 'otp', 'otp code', 'one time password', 'totp code', 'mfa code', 'two factor code', 'login code'),
  ...rows('oneTimeCode', 'auth', 'verification code', 'auth code', 'authorization code', 'recovery code', 'backup code', 'security code'),

  ...rows('prompt', 'alone', 'user prompt', 'full prompt', 'final prompt', 'llm prompt', 'prompt text', 'user prompt text', 'augmented prompt', 'formatted prompt', 'chat prompt', 'initial prompt', 'rendered prompt', 'prompt messages'),
  ...rows('prompt', 'agent', 'prompt'),
  ...rows('userMessage', 'alone', 'user message', 'user input', 'user query', 'user question', 'user text', 'user utterance', 'customer message', 'customer query', 'customer question', 'user request text', 'user content', 'user response', 'user reply', 'user msg', 'client message', 'patient message', 'incoming message', 'inbound message', 'customer input', 'human message', 'human input', 'user says', 'utterance', 'user transcript', 'user prompt', 'chat message', 'last user message', 'latest user message', 'original query', 'original question', 'sms body', 'email body', 'message text', 'message body', 'message content', 'ticket description', 'ticket text', 'ticket body', 'ticket content', 'user speech', 'rewritten query', 'user utterances'),
  ...rows('userMessage', 'agent', 'question', 'q', 'query', 'query text', 'input text', 'text input', 'comment text', 'caption', 'raw text', 'incoming text', 'spoken', 'spoken text', 'spoken phrase', 'search query', 'task description', 'email text', 'email content', 'input message', 'input query', 'query input', 'question input'),
  ...rows('userMessage', 'agent', 'research topic', 'research question', 'research query', 'research request'),
  ...rows('userMessage', 'messaging', 'subject', 'subject line', 'email subject', 'mail subject'),
  ...rows('userMessage', 'speech', 'message', 'text', 'content', 'instruction', 'input', 'utterance text'),
  ...rows('conversation', 'alone', 'chat history', 'conversation history', 'message history', 'transcript', 'transcription', 'conversation text', 'chat log', 'chat messages', 'conversation messages', 'dialogue', 'call transcript', 'full transcript', 'conversation transcript', 'chat transcript', 'transcript text', 'llm messages', 'prompt history', 'conversation context', 'chat context', 'conversation summary', 'call summary', 'chat summary'),
  ...rows('conversation', 'agent', 'conversation', 'messages', 'history', 'structured data', 'extracted data', 'extracted info'),
  ...rows('conversation', 'received', 'summary', 'notes'),
  ...rows('completion', 'alone', 'completion text', 'llm response', 'llm output', 'llm answer', 'llm result', 'llm reply', 'ai response', 'ai reply', 'ai message', 'ai answer', 'ai output', 'ai text', 'model response', 'model output', 'model answer', 'model reply', 'model text', 'assistant message', 'assistant response', 'assistant reply', 'assistant text', 'assistant content', 'agent response', 'agent reply', 'agent answer', 'agent output', 'agent text', 'bot text', 'bot response', 'bot reply', 'bot message', 'gpt response', 'chat response', 'claude response', 'gemini response', 'openai response', 'generated text', 'generated response', 'generated reply', 'generated answer', 'generated content', 'final response', 'final answer', 'final output', 'response text', 'response content', 'reply text', 'answer text', 'output text', 'raw completion', 'raw llm output', 'raw response text', 'raw model output', 'model completion', 'chain of thought', 'thinking text', 'thinking content', 'think text', 'think content', 'think block', 'draft reply', 'draft response', 'full response', 'llm raw', 'raw llm', 'llm text', 'llm content', 'completion content'),
  ...rows('conversation', 'variable', 'session state'),
  ...rows('userMessage', 'model', 'combined message', 'buffered message', 'aggregated message'),
  ...rows('conversation', 'asked', 'contents'),
  ...rows('completion', 'model', 'full answer', 'raw answer', 'full reply', 'raw reply', 'complete response', 'complete answer', 'accumulated response', 'accumulated text', 'accumulated content', 'streamed text', 'streamed response', 'reasoning', 'rationale', 'reasoning text', 'reasoning content'),
  ...rows('completion', 'agent', 'completion', 'thought', 'answer', 'thinking', 'raw output', 'raw response', 'raw content', 'generated', 'partial transcript'),
  ...rows('completion', 'speech', 'reply', 'response text'),
  ...rows('toolInput', 'alone', 'tool args', 'tool arguments', 'tool input', 'tool inputs', 'tool params', 'tool parameters', 'function args', 'function arguments', 'tool call args', 'tool call arguments', 'tool kwargs', 'fn args', 'function call arguments', 'tool call input', 'tool payload', 'tool call params', 'raw args', 'raw arguments', 'args json', 'arguments json', 'tool args json', 'parsed args', 'parsed arguments', 'function call args', 'function call message', 'function call request', 'tool call message', 'tool call request'),
  ...rows('toolInput', 'tool', 'args', 'arguments', 'input', 'argument', 'params', 'parameters', 'inputs', 'kwargs'),
  ...rows('toolInput', 'filled', 'topic', 'task', 'context', 'instructions', 'reason', 'focus', 'goal', 'objective', 'note', 'comment', 'feedback', 'description', 'summary', 'detail', 'statement', 'claim', 'requirement', 'issue', 'problem', 'complaint', 'request', 'keyword', 'search term', 'search phrase'),
  ...rows('toolOutput', 'alone', 'tool result', 'tool results', 'tool output', 'tool outputs', 'tool response', 'tool responses', 'function result', 'function response', 'function output', 'tool content', 'tool call result', 'tool call output', 'tool result text', 'tool results text', 'tool message'),
  ...rows('toolOutput', 'tool', 'result', 'output', 'response', 'content'),
];

/** Words for a person; a field of such a thing is about that person. */
export const PERSONS: ReadonlySet<string> = new Set([
  'user', 'customer', 'patient', 'employee', 'applicant', 'student', 'passenger', 'guest', 'person', 'borrower', 'policyholder', 'attendee',
  'donor', 'resident', 'citizen', 'physician', 'nurse', 'teacher', 'buyer', 'shopper', 'prospect', 'traveler', 'traveller', 'cardholder',
  'accountholder', 'beneficiary', 'payee', 'debtor', 'jobseeker', 'interviewer', 'interviewee', 'claimant', 'voter', 'pupil', 'victim', 'contact',
  'recipient', 'payer', 'insured', 'spouse', 'caregiver', 'requester', 'requestor', 'human', 'hcp', 'clinician', 'therapist',
]);

/** Words for a person also where they alone name a kind of record or a table, although elsewhere they may be a part of a program. */
export const RECORDED_PERSONS: ReadonlySet<string> = new Set([...PERSONS, 'lead', 'candidate', 'subscriber', 'visitor', 'caller', 'doctor']);

/** Words for places and houses, which have names, mailboxes and telephones of their own. */
export const PLACES: ReadonlySet<string> = new Set(['location', 'branch', 'store', 'shop', 'business', 'company', 'clinic', 'hospital', 'hotel', 'restaurant', 'venue', 'practice', 'office', 'organization', 'organisation']);

/** Words for a person only as part of a longer name (`caller_name`, `lead_phone`); alone they are a program's parts as often. */
export const PERSON_PREFIXES: ReadonlySet<string> = new Set([
  ...PERSONS, 'caller', 'candidate', 'lead', 'doctor', 'visitor', 'subscriber', 'manager', 'owner', 'seller', 'sender', 'client', 'profile', 'driver',
  'billing', 'shipping', 'cust', 'holder', 'contact',
]);

/** Things that have a `name` or an `address` of their own, whatever else they carry. */
export const THINGS: ReadonlySet<string> = new Set([
  'server', 'node', 'pod', 'device', 'container', 'vm', 'instance', 'private', 'public', 'local', 'bind', 'listen', 'target', 'gateway', 'broker', 'proxy',
  'upstream', 'memory', 'contract', 'wallet', 'base', 'web', 'site', 'api', 'agent', 'model', 'tool', 'file', 'host', 'company', 'business', 'store', 'shop', 'merchant',
  'restaurant', 'hotel', 'token', 'support', 'system', 'service', 'smtp', 'db', 'database', 'llm', 'mcp', 'noreply', 'bot', 'app', 'application', 'config', 'settings', 'setting', 'env',
  'order', 'product', 'item', 'campaign', 'template', 'function', 'workflow', 'flow', 'event', 'project', 'team', 'workspace', 'org', 'organization', 'organisation', 'plan',
  'channel', 'group', 'queue', 'job', 'task', 'provider', 'class', 'method', 'schema', 'table', 'column', 'collection', 'index', 'package', 'plugin', 'module', 'step', 'stage',
  'role', 'permission', 'category', 'tag', 'brand', 'city', 'country', 'place', 'location', 'venue', 'hospital', 'clinic', 'bank', 'repo', 'repository', 'branch', 'environment', 'assistant',
  'persona', 'character', 'npc', 'scratch', 'logger', 'thread', 'field', 'error', 'exception', 'exc', 'process', 'constants', 'options', 'opts', 'args', 'skill', 'capability', 'resource', 'inbox', 'mailbox', 'sender domain',
]);

/** Whose mailbox, number or address it is when no person's: `support_email`, `store_phone`. */
export const ORGANISATIONS: ReadonlySet<string> = new Set([
  'support', 'company', 'business', 'system', 'service', 'smtp', 'noreply', 'bot', 'store', 'shop', 'merchant', 'hotel', 'restaurant', 'org', 'organization', 'organisation', 'server', 'app', 'config',
  'clinic', 'hospital', 'bank', 'provider', 'mailbox', 'inbox', 'template', 'brand', 'venue', 'agency', 'twilio', 'team', 'group', 'mock', 'node', 'host', 'gateway', 'model', 'tool', 'device', 'warehouse', 'office', 'acs', 'sa', 'test', 'scenario',
]);

/** Fields that only people have; seen beside `name` they make its owner a person. */
export const PERSON_FIELDS: readonly (readonly string[])[] = [
  'email', 'email address', 'phone', 'phone number', 'mobile', 'mobile number', 'birth date', 'date of birth', 'ssn', 'first name', 'last name', 'full name', 'gender', 'salary', 'years experience', 'resume', 'cv', 'linkedin',
].map((name) => name.split(' '));

/** Whose a record is. Beside `name` they make something that is called nothing in particular a person; a `hypothesis` only belongs to one. */
export const PERSON_KEYS: readonly (readonly string[])[] = ['candidate id', 'patient id', 'employee id', 'applicant id', 'student id'].map((name) => name.split(' '));

/** Fields that only orders and products have: beside them, `name` is an order's number or a product's title. */
export const THING_FIELDS: readonly (readonly string[])[] = [
  'line items', 'total price', 'price', 'sku', 'quantity', 'order number', 'order id', 'product id', 'variants', 'financial status', 'fulfillment status', 'subtotal price', 'checkout token',
  'stars', 'default branch', 'html url', 'clone url', 'repo', 'repo url', 'git url', 'input schema', 'parameters', 'instructions',
].map((name) => name.split(' '));

/** The words of a type or variable that say nothing about what is in it. */
export const NEUTRAL_TAILS: ReadonlySet<string> = new Set([
  'str', 'string', 'value', 'val', 'raw', 'text', 'norm', 'normalized', 'normalised', 'lower', 'clean', 'cleaned', 'trimmed', 'obj', 'object', 'list', 'array', 'arr', 'tuple', 'dict',
  'map', 'new', 'old', 'current', 'plain', 'temp', 'tmp', 'formatted', 'param', 'arg', 'var', 'decoded', 'parsed', 'full', 'final', 'original', 'preview', 'snippet', 'excerpt', 'json',
]);

/** Tails that still mean the whole record: `user_data`, `customerRecord`, `patient_info`. */
export const RECORD_TAILS: ReadonlySet<string> = new Set([
  'data', 'info', 'information', 'record', 'profile', 'detail', 'details', 'obj', 'object', 'dict', 'row', 'doc', 'document', 'entity', 'dto', 'json', 'payload',
]);

/** A first word that turns what follows into a yes, a number or an act. */
export const HARMLESS_HEADS: ReadonlySet<string> = new Set([
  'is', 'has', 'had', 'have', 'can', 'should', 'needs', 'need', 'was', 'were', 'will', 'did', 'does', 'num', 'n', 'nb', 'no', 'not', 'count', 'total', 'max', 'min', 'without', 'missing',
  'allow', 'allowed', 'allows', 'enable', 'enabled', 'disable', 'use', 'uses', 'require', 'requires', 'include', 'includes', 'skip', 'suppress', 'hide', 'show', 'omit', 'send', 'sends', 'valid', 'invalid', 'avg', 'average', 'sum', 'len', 'mock', 'dummy', 'fake', 'default', 'sample', 'supports', 'contains', 'test',
  'awaiting', 'waiting', 'next', 'page', 'continuation', 'cursor', 'pagination', 'cleanup', 'purge', 'prune',
]);

/** Words that say the value has been made harmless, wherever they stand in a name. */
export const REDACTED_WORDS: ReadonlySet<string> = new Set([
  'redact', 'redacted', 'redaction', 'redactor', 'mask', 'masked', 'masker', 'masking', 'scrub', 'scrubbed', 'scrubber', 'anonymize', 'anonymized', 'anonymizer', 'anonymise', 'anonymised', 'pseudonymize',
  'pseudonymized', 'pseudonymise', 'pseudonymised', 'obfuscate', 'obfuscated', 'obscure', 'obscured', 'sanitize', 'sanitized', 'sanitizer', 'sanitise', 'sanitised', 'hash', 'hashed', 'hasher', 'digest', 'fingerprint', 'sha', 'md',
  'hmac', 'checksum', 'lastfour', 'encrypt', 'encrypted', 'encryption', 'ciphertext', 'tokenize', 'tokenized', 'deidentify', 'deidentified', 'censor', 'censored', 'censors', 'partial', 'safe', 'abbreviate', 'abbreviated', 'hide', 'hidden', 'blake',
]);

/** Modules that speak of patients. `health` alone is a health check. */
export const MEDICAL_TEXT = /\b(?:patients?|medical|clinical|clinic|hospital|healthcare|physicians?)\b/i;

/** Modules that speak of code hosting, of catalogues of models and packages or of open workbooks, where a full name is one of theirs. */
export const CODE_HOSTING_TEXT = /xlwings|win32com|github|gitlab|\brepos?\b|repository|hugging_?face|\bollama\b|\bregistry\b|\bpypi\b/i;

/** Modules whose messages say of their sender which side of a chat it is on. */
export const SENDER_ROLES = /\bsender['"]? *(?::|={1,3}) *['"](?:user|bot|assistant|ai|agent|human|customer|system)['"]/i;

/** Modules that speak of where people live. */
export const POSTAL_TEXT = /\bstreet|\bzip_?code|\bpostal_?code|\bpostcode|\bapartment/i;

/** Modules that sign in as a program. */
export const SERVICE_ACCOUNT_TEXT = /service[ _-]?account|private_key/i;

/** Modules that speak of blockchains, where an address is an account's. */
export const CHAIN_TEXT = /\b(?:wallet|web3|ethers?|ethereum|solana|blockchain|onchain|vaults?|erc20|evm|viem|bitcoin|0x[0-9a-f]{6,})\b/i;

/** Modules whose correspondents have phone numbers. */
export const PHONE_TEXT = /twilio|whatsapp|\bsms\b|\bphone|telephon|\bvapi|\bretell|\bimessage\b/i;

/** Modules that send messages to telephones. */
export const CALLS_TEXT = /twilio|whats-?app|\bsms\b|vonage|plivo|telnyx/i;

/** Modules that speak of mail. */
export const MAIL_TEXT = /smtp|sendgrid|nodemailer|mailgun|resend|imap|mail/i;

/** Modules that send or receive messages to and from people. */
export const MESSAGING_TEXT = /twilio|whatsapp|\bsms\b|\bimessage\b|smtp|sendgrid|nodemailer|mailgun|resend|send_?e?mail|gmail|imap|vonage|plivo|telnyx/i;

/** Modules that handle models or conversations. */
export const AGENT_TEXT = /openai|anthropic|langchain|langgraph|llama_?index|llamaindex|pydantic_ai|litellm|crewai|autogen|gemini|genai|mistral|cohere|bedrock|ollama|groq|deepseek|openrouter|\bllm|embeddings?\b|embedding_?service|semantic_?search|vector_?(?:store|db)|chat_?bot|completion|\bagents?\b|assistant|chat|whats-?app|telegra[fm]|aiogram|telebot|pyrogram|telethon|discord|tool_?calls?\b|tool_?use\b|ToolDefinition|ToolExecut|input_?schema\b|text_?to_?speech|speech_?to_?text|deepgram|elevenlabs/i;

/** Names of classes whose every text is what somebody said. */
export const SPEECH_CLASSES: ReadonlySet<string> = new Set(['chat', 'conversation', 'speech', 'dialog', 'dialogue', 'transcript', 'transcriber', 'bot', 'stt']);

/** Paths of files that handle models or conversations. */
export const AGENT_PATH = /agent|chat|bot\b|llm|assistant|gpt|prompt|openai/i;

/** Names of functions and classes that deal with what people say. */
export const SPEECH_WORDS: ReadonlySet<string> = new Set([
  'chat', 'user', 'conversation', 'reply', 'respond', 'process', 'handle', 'handler', 'ask', 'query', 'prompt', 'llm', 'bot', 'agent', 'receive', 'received', 'incoming', 'inbound', 'webhook', 'generate', 'completion',
  'run', 'invoke', 'stream', 'recognized', 'recognize', 'sms', 'whatsapp', 'telegram', 'answer', 'converse', 'classify', 'route', 'router', 'triage', 'intent', 'assistant', 'speech', 'utterance', 'dialog', 'turn', 'guardrail', 'moderate', 'summarize', 'extract', 'analyze', 'synthesize', 'synthesise', 'speak', 'say',
]);

/** Names of functions and modules that deal with signing in. */
export const AUTH_WORDS: ReadonlySet<string> = new Set([
  'auth', 'authenticate', 'authenticated', 'authentication', 'authorize', 'authorization', 'login', 'signin', 'signup', 'jwt', 'oauth', 'oauth2', 'session', 'bearer', 'verify', 'credential', 'credentials', 'password', 'reset', 'refresh', 'webhook', 'csrf',
]);
