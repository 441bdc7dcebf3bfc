/** What the rows of a table hold: told by the table's name, by the columns that are asked for, and by what else the file writes into it. */
import type { Module } from '../../../facts/nodes.js';
import { rememberOf } from '../../../text/remember.js';
import { CONTACTS } from './beside.js';
import { CATEGORIES, type Category } from './category.js';
import { classifyName } from './classify.js';
import { ownerNoun } from './ownerNames.js';
import { RECORDED_PERSONS } from './lexicon.js';
import { singular, wordsOf } from './words.js';

const NAME = '["`[]?(?:\\w+["`\\]]?\\.)?["`[]?(\\w+)["`\\]]?';
const STATEMENT = /^\s*(?:select|with|insert|update|delete|create\s+table)\s/iu;
const SELECT = new RegExp(`\\bselect\\s+(?:distinct\\s+)?([\\s\\S]{1,800}?)\\s+from\\s+${NAME}`, 'iu');
const RETURNING = new RegExp(`\\b(?:into|update|from)\\s+${NAME}[\\s\\S]*\\breturning\\s+([\\s\\S]{1,400})$`, 'iu');
/** Where statements name the columns of a table without reading them. */
const WRITTEN = [
  new RegExp(`\\binsert\\s+into\\s+${NAME}\\s*\\(([^)]{1,800})\\)`, 'iu'),
  new RegExp(`\\bupdate\\s+${NAME}\\s+set\\s+([\\s\\S]{1,800})`, 'iu'),
  new RegExp(`\\bcreate\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?${NAME}\\s*\\(([\\s\\S]{1,2000})`, 'iu'),
];
/** Columns without which a row tells nothing of anybody. */
const NAMES = /^(?:name|full_?name|first_?name|last_?name|display_?name|username)$/iu;
/** Whoever calls is known by a number. */
const CALLERS = /^(?:caller(?:_?(?:id|number|phone))?|from_?number)$/iu;
/** Words that mean people where a table is called so. */
const TABLED = new Set(['client', 'member']);
/** Tables in which every row is something that was said. */
const SPOKEN = new Set(['message', 'conversation', 'transcript', 'transcription', 'dialogue', 'utterance', 'chat']);
const SAID = /^(?:content|message|text|body|messages|transcript|transcription|answer|question|reply|response)$/iu;

/** True for a text that is a statement of SQL. */
export function isStatement(text: string): boolean {
  return STATEMENT.test(text);
}

/** What the rows hold that a statement gives back, or `undefined`. */
export function heldBySql(sql: string, module: Module): Category | undefined {
  const select = SELECT.exec(sql);
  const returning = select ? undefined : RETURNING.exec(sql);
  const [columns, table] = select ? [select[1], select[2]] : [returning?.[2], returning?.[1]];
  if (columns === undefined || table === undefined) return undefined;
  return heldByColumns(columns.split(',').map((c) => c.trim().split(/\s+as\s+|\s+/iu).at(-1)?.split('.').at(-1)?.replace(/["`[\]]/gu, '') ?? ''), table, module);
}

/** What these columns of a table hold; `*` stands for all of them. */
export function heldByColumns(columns: readonly string[], table: string, module: Module): Category | undefined {
  if (columns.includes('*')) return heldByAll(table, module);
  const isPersons = isOfPersons(table);
  if (columns.some((c) => isContact(c) || (NAMES.test(c) && isPersons))) return CATEGORIES.wholePerson;
  return columns.some((c) => tellsSpeech(c) || (SAID.test(c) && isSpoken(table))) ? CATEGORIES.conversation : undefined;
}

/** What whole rows of a table hold. A table that is called after nobody is known by the columns that this file writes. */
export function heldByAll(table: string, module: Module): Category | undefined {
  if (isOfPersons(table)) return CATEGORIES.wholePerson;
  if (isSpoken(table)) return CATEGORIES.conversation;
  const columns = writtenColumns(table, module);
  if (columns.some((c) => isContact(c) || CALLERS.test(c))) return CATEGORIES.wholePerson;
  return columns.some(tellsSpeech) ? CATEGORIES.conversation : undefined;
}

/** `customers`, `user_profiles`, `crm_contacts`. */
export function isOfPersons(table: string): boolean {
  const noun = ownerNoun(wordsOf(table).map(singular));
  return noun !== undefined && (RECORDED_PERSONS.has(noun) || TABLED.has(noun));
}

/** A column that says how somebody is reached, or who it is. */
export function isContact(column: string): boolean {
  return CONTACTS.has(classifyName(column)?.id ?? '');
}

/** A column for somebody's name, as far as the table is one of people. */
export function isNameColumn(column: string): boolean {
  return NAMES.test(column);
}

function isSpoken(table: string): boolean {
  return SPOKEN.has(singular(wordsOf(table).at(-1) ?? ''));
}

function tellsSpeech(column: string): boolean {
  return classifyName(column)?.topic === 'content';
}

function writtenColumns(table: string, module: Module): readonly string[] {
  return columnsOf(module).get(table.toLowerCase()) ?? [];
}

/** The columns that statements of a module write, by table. */
const columnsOf = rememberOf(({ index }: Module): ReadonlyMap<string, readonly string[]> => {
  const columns = new Map<string, string[]>();
  for (const s of index.strings) {
    const text = s.kind === 'string' ? s.value : s.parts.map((p) => (typeof p === 'string' ? p : '?')).join('');
    if (!STATEMENT.test(text)) continue;
    for (const pattern of WRITTEN) {
      const [, table = '', list = ''] = pattern.exec(text) ?? [];
      const named = list.split(',').map((c) => /\w+/u.exec(c)?.[0] ?? '');
      if (table !== '') columns.set(table.toLowerCase(), [...columns.get(table.toLowerCase()) ?? [], ...named]);
    }
  }
  return columns;
});
