/** Whole words of identifiers, so that `cert` is never found in `uncertainty`. Pure. */
import { remember } from '../../../text/remember.js';
import { englishOf, inEnglishOrder } from './languages.js';

/** Identifiers written as one lower-case run that people read as several words. */
const RUN_TOGETHER: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  firstname: ['first', 'name'], lastname: ['last', 'name'], fullname: ['full', 'name'], middlename: ['middle', 'name'],
  surname: ['last', 'name'], forename: ['first', 'name'], displayname: ['display', 'name'], nickname: ['nick', 'name'],
  phonenumber: ['phone', 'number'], phoneno: ['phone', 'number'], mobilenumber: ['mobile', 'number'], telephone: ['phone'], cellphone: ['phone'],
  emailaddress: ['email', 'address'], emailaddr: ['email', 'address'], useremail: ['user', 'email'], toemail: ['to', 'email'], fromemail: ['from', 'email'],
  ipaddress: ['ip', 'address'], ipaddr: ['ip', 'address'], clientip: ['client', 'ip'], remoteip: ['remote', 'ip'], userip: ['user', 'ip'],
  zipcode: ['zip', 'code'], postcode: ['postal', 'code'], birthdate: ['birth', 'date'], birthday: ['birth', 'date'], dateofbirth: ['birth', 'date'], dob: ['birth', 'date'],
  cardnumber: ['card', 'number'], creditcard: ['credit', 'card'], apikey: ['api', 'key'], apitoken: ['api', 'token'], accesstoken: ['access', 'token'],
  authtoken: ['auth', 'token'], refreshtoken: ['refresh', 'token'], secretkey: ['secret', 'key'], privatekey: ['private', 'key'], accesskey: ['access', 'key'],
  passwd: ['password'], passphrase: ['password'], passcode: ['password'],
  userdata: ['user', 'data'], userinfo: ['user', 'info'], userprofile: ['user', 'profile'], usermessage: ['user', 'message'], userinput: ['user', 'input'],
  userquery: ['user', 'query'], addr: ['address'], msg: ['message'], req: ['request'], resp: ['response'], creds: ['credentials'],
}));

/** Words whose digits matter. */
const WITH_DIGITS: ReadonlyMap<string, readonly string[]> = new Map([['last4', ['lastfour']], ['ssn4', ['ssn', 'lastfour']], ['e164', []], ['card4', ['card', 'lastfour']]]);

/** Words whose last letter is no plural. */
const NO_PLURAL = new Set([
  'address', 'status', 'diagnosis', 'analysis', 'class', 'access', 'process', 'sms', 'gps', 'https', 'dns', 'aws', 'os', 'is', 'has', 'was', 'this',
  'canvas', 'bus', 'redis', 'news', 'args', 'kwargs', 'credentials', 'tokens', 'iss', 'pass', 'success', 'business', 'progress', 'less', 'plus', 'basis',
  'axis', 'cls', 'js', 'ts', 'css', 'jwks', 'previous', 'various', 'series', 'as', 'does', 'us', 'its', 'anonymous', 'suspicious', 'bias', 'alias', 'atlas',
]);

/**
 * Lower-case whole words of an identifier, key or attribute name: `customerEmailAddr2` gives
 * `customer email address`, `X-Forwarded-For` gives `x forwarded for`. Digits are dropped; words keep their number.
 */
export const wordsOf: (identifier: string) => readonly string[] = remember(splitWords);

function splitWords(identifier: string): readonly string[] {
  // Most names are one plain word.
  if (/^[a-z]+$/.test(identifier)) return known(identifier);
  if (/^[A-Za-z_$]+$/.test(identifier)) return joinMail(inEnglishOrder((identifier.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((part) => part.toLowerCase())).flatMap(known));
  const spaced = identifier
    .replace(/([\p{Ll}0-9])(\p{Lu})/gu, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2');
  const words: string[] = [];
  for (const raw of spaced.split(/[^\p{L}\p{N}]+/u)) {
    const marked = WITH_DIGITS.get(raw.toLowerCase());
    if (marked) {
      words.push(...marked);
      continue;
    }
    // `line1`, `sha256` and `s3` lose their digits only at the end; `2fa` keeps what is left.
    const word = raw.toLowerCase().replace(/\d+$/, '').replace(/^\d+/, '');
    if (word === '') continue;
    words.push(word);
  }
  return joinMail(inEnglishOrder(words).flatMap(known));
}

function known(word: string): readonly string[] {
  return RUN_TOGETHER.get(word) ?? englishOf(word) ?? [word];
}

/** `e_mail`, `eMail` and `e-mail` are one word. */
function joinMail(words: string[]): string[] {
  const at = words.indexOf('mail');
  if (at > 0 && words[at - 1] === 'e') words.splice(at - 1, 2, 'email');
  return words;
}

/** The singular of an English word, good enough for identifiers: `customers`, `addresses`, `categories`. */
export function singular(word: string): string {
  if (word === 'people') return 'person';
  if (word === 'cookies') return 'cookie';
  if (word.length < 4 || !word.endsWith('s') || NO_PLURAL.has(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes)$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('ss') || word.endsWith('us')) return word;
  return word.slice(0, -1);
}

/** Words with the last one in the singular; `tokens` stays, because it counts something else than `token`. */
export function singularWords(words: readonly string[]): string[] {
  return words.map((word, i) => (i === words.length - 1 ? singular(word) : word));
}

/** True when `words` ends with the words of `tail`. */
export function endsWith(words: readonly string[], tail: readonly string[]): boolean {
  if (tail.length > words.length) return false;
  return tail.every((word, i) => words[words.length - tail.length + i] === word);
}
