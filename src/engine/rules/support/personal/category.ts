/** What a value is, as far as its name and origin tell. */

/** `personal`: about a person; `secret`: opens a door; `content`: what people and models said. */
export type Topic = 'personal' | 'secret' | 'content';

export interface Category {
  readonly topic: Topic;
  /** Stable id, part of a finding's identity. */
  readonly id: string;
  /** As the message says it, in parentheses: `e-mail`, `API key`. */
  readonly label: string;
}

const category = (topic: Topic, id: string, label: string): Category => ({ topic, id, label });

export const CATEGORIES = {
  email: category('personal', 'email', 'e-mail'),
  phone: category('personal', 'phone', 'phone number'),
  personName: category('personal', 'person-name', 'person\'s name'),
  postalAddress: category('personal', 'postal-address', 'postal address'),
  birthDate: category('personal', 'birth-date', 'birth date'),
  nationalId: category('personal', 'national-id', 'national id'),
  card: category('personal', 'card', 'card or bank account'),
  location: category('personal', 'location', 'precise location'),
  health: category('personal', 'health', 'health data'),
  income: category('personal', 'income', 'salary or finances'),
  ipAddress: category('personal', 'ip-address', 'IP address'),
  wholePerson: category('personal', 'whole-person', 'a person\'s whole record'),
  requestBody: category('personal', 'request-body', 'raw request body'),

  password: category('secret', 'password', 'password'),
  apiKey: category('secret', 'api-key', 'API key'),
  token: category('secret', 'token', 'token'),
  secretKey: category('secret', 'secret-key', 'secret key'),
  authorization: category('secret', 'authorization', 'authorization header'),
  connection: category('secret', 'connection-string', 'connection string'),
  cookie: category('secret', 'cookie', 'cookie'),
  environment: category('secret', 'environment', 'whole environment'),
  oneTimeCode: category('secret', 'one-time-code', 'one-time code'),

  prompt: category('content', 'prompt', 'prompt'),
  userMessage: category('content', 'user-message', 'user message'),
  conversation: category('content', 'conversation', 'conversation'),
  completion: category('content', 'completion', 'model answer'),
  toolInput: category('content', 'tool-arguments', 'tool arguments'),
  toolOutput: category('content', 'tool-result', 'tool result'),
} as const;

export type CategoryName = keyof typeof CATEGORIES;

const RANK: Readonly<Record<Topic, number>> = { secret: 0, personal: 1, content: 2 };

/** Secret before personal before content: the graver reading of one value wins. */
export function graver(a: Category, b: Category): number {
  return RANK[a.topic] - RANK[b.topic];
}
