/** Takes the report's page apart: its main part without anything that runs, loads or styles, places as buttons. */
import { el } from '../dom/element.js';

/** Elements of the report; everything else goes, with its content if it could act. */
const allowed = new Set(['SECTION', 'ARTICLE', 'H1', 'H2', 'H3', 'H4', 'P', 'UL', 'OL', 'LI', 'TABLE', 'CAPTION', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', 'SPAN', 'STRONG', 'EM', 'CODE', 'BR', 'A', 'Q', 'DETAILS', 'SUMMARY', 'FIGURE', 'FIGCAPTION', 'DL', 'DT', 'DD', 'DIV']);
const allowedSvg = new Set(['svg', 'g', 'rect', 'circle', 'path', 'line', 'polyline', 'text', 'title', 'defs', 'pattern']);
const allowedAttribute = /^(?:id|class|href|scope|role|title|open|colspan|rowspan|data-file|data-line|data-start|data-item|data-question|data-edit|data-column|data-model|data-kind|data-label|data-value|data-hint|data-title|data-add|data-row|data-remove|aria-[a-z]+|viewBox|preserveAspectRatio|x|y|x1|x2|y1|y2|cx|cy|r|rx|d|points|width|height|transform|fill|stroke|stroke-[a-z]+|text-anchor)$/u;

export interface Heading {
  readonly id: string;
  readonly text: string;
}

export interface TakenReport {
  readonly content: HTMLElement;
  readonly headings: readonly Heading[];
}

/** Reads a page as `report/` writes it. Nothing of it has run or loaded when this returns. */
export function takeReport(html: string): TakenReport {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const content = el('div', { class: 'report' });
  content.append(...[...(page.querySelector('main') ?? page.body).childNodes].map((node) => document.importNode(node, true)));
  clean(content);
  for (const code of content.querySelectorAll<HTMLElement>('code[data-file]')) code.replaceWith(placeButton(code));
  for (const item of content.querySelectorAll<HTMLElement>('article[data-start]')) act(item, item.dataset['start'] ?? '', { 'data-do': 'startStep', 'data-item': item.id });
  for (const start of content.querySelectorAll<HTMLElement>('p[data-start]')) start.append(el('button', { class: 'act', 'data-do': 'startStep', 'data-item': start.dataset['item'] }, start.dataset['start'] ?? ''));
  for (const one of content.querySelectorAll<HTMLElement>('[data-question]')) act(one, one.querySelector('q') === null ? 'Answer' : 'Change', { 'data-do': 'answerQuestion', 'data-question': one.dataset['question'] });
  // A table of fields keeps its head in sight instead, and is made to fit.
  for (const table of content.querySelectorAll('table:not(.inputs, .prices)')) scrollable(table);
  return { content, headings: name(content) };
}

function clean(parent: Element): void {
  for (const child of [...parent.children]) {
    const known = child instanceof SVGElement ? allowedSvg.has(child.tagName) : allowed.has(child.tagName);
    if (!known) {
      child.remove();
      continue;
    }
    for (const { name: attribute, value } of [...child.attributes]) {
      const leads = attribute === 'href' && !value.startsWith('#') && !/^https?:\/\//u.test(value);
      if (leads || !allowedAttribute.test(attribute)) child.removeAttribute(attribute);
    }
    clean(child);
  }
}

function placeButton(code: HTMLElement): HTMLElement {
  const words = code.textContent;
  return el('button', { class: 'place', 'data-do': 'open', 'data-file': code.dataset['file'], 'data-line': code.dataset['line'], title: 'Open in the editor' }, words);
}

/** Puts a button behind the heading, which says what it is about. */
function act(part: Element, label: string, attributes: Readonly<Record<string, string | undefined>>): void {
  const heading = part.querySelector('h3');
  const about = [...(heading?.childNodes ?? [])].filter((node) => !(node instanceof Element)).map(({ textContent }) => textContent).join('').trim();
  heading?.after(el('button', { class: 'act', 'aria-label': `${label}: ${about}`, ...attributes }, label));
}

/** A table that is too wide scrolls by itself, and by keyboard. */
function scrollable(table: Element): void {
  const label = table.closest('section')?.querySelector('h2')?.textContent ?? 'Table';
  const frame = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': label });
  table.before(frame);
  frame.append(table);
}

/** Gives each part an id to jump to. */
function name(content: Element): Heading[] {
  return [...content.querySelectorAll('section')].flatMap((section) => {
    const heading = section.querySelector('h2');
    if (heading === null) return [];
    const text = [...heading.childNodes].filter((node) => !(node instanceof Element)).map(({ textContent }) => textContent).join('').trim();
    if (section.id === '') section.id = `part-${text.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}`;
    return [{ id: section.id, text }];
  });
}
