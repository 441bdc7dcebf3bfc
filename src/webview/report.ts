/** The report's page: the same report that is exported, in the theme's colours, with places that open the code. */
import { reportMessageSchema, reportRequestSchema, type ReportMessage } from '../protocol/views.js';
import { el } from './dom/element.js';
import { connect } from './dom/host.js';
import { morph } from './dom/morph.js';
import { CostPart } from './report/cost.js';
import { takeReport, type Heading } from './report/take.js';

const page = document.getElementById('page');

if (page !== null) {
  const post = connect(
    (data) => reportMessageSchema.safeParse(data).data,
    (message) => {
      if (message.kind === 'cost' || message.kind === 'costAnswer') {
        cost.hear(message);
        return;
      }
      morph(page, parts(message, cost));
      cost.settle();
      if (message.kind === 'report' && message.reveal !== undefined) reveal(message.reveal);
    },
  );
  const cost = new CostPart(page, post);
  page.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (link !== null) {
      event.preventDefault();
      reveal(link.hash.slice(1));
      return;
    }
    const request = reportRequestSchema.safeParse(requestOf(target.closest<HTMLElement>('button[data-do]')));
    if (request.success) post(request.data);
  });
}

function parts(message: Extract<ReportMessage, { kind: 'report' | 'unavailable' }>, cost: CostPart): DocumentFragment {
  const fragment = document.createDocumentFragment();
  if (message.kind === 'unavailable') {
    fragment.append(el('p', { class: 'unavailable', role: 'status' }, message.sentence));
    return fragment;
  }
  const { content, headings } = takeReport(message.html);
  cost.equip(content);
  content.dataset['key'] = 'report';
  fragment.append(toolbar(), contents(headings), content);
  return fragment;
}

function toolbar(): HTMLElement {
  const button = (label: string, attributes: Record<string, string>): HTMLElement => el('button', attributes, label);
  return el(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': 'Report', 'data-key': 'toolbar' },
    button('Copy for a pull request', { 'data-do': 'copyForPullRequest' }),
    el(
      'div',
      { class: 'exports', role: 'group', 'aria-labelledby': 'export-label' },
      el('span', { class: 'label', id: 'export-label' }, 'Export'),
      ...(['markdown', 'html', 'json'] as const).map((format) => button({ markdown: 'Markdown', html: 'HTML', json: 'JSON' }[format], { 'data-do': 'export', 'data-format': format })),
    ),
  );
}

function contents(headings: readonly Heading[]): HTMLElement {
  const rows = headings.map(({ id, text }) => el('li', { 'data-key': id, ...(id.startsWith('area-') ? { class: 'within' } : {}) }, el('a', { href: `#${id}` }, text)));
  return el('nav', { class: 'contents', 'aria-label': 'Contents', 'data-key': 'contents' }, el('ul', {}, ...rows));
}

/** What pressing a button asks for; the schema decides whether it is a request at all. */
function requestOf(button: HTMLElement | null): unknown {
  const { do: kind, format, file, line, item, question } = button?.dataset ?? {};
  switch (kind) {
    case 'export':
      return { kind, format };
    case 'open':
      return { kind, file, line: Number(line) };
    case 'startStep':
      return { kind, item };
    case 'answerQuestion':
      return { kind, question };
    default:
      return { kind };
  }
}

/** Shows a part and hands it the keyboard; a folded list around it opens. */
function reveal(id: string): void {
  const target = document.getElementById(id);
  if (target === null) return;
  const fold = target.closest('details');
  if (fold !== null) fold.open = true;
  if (target.tabIndex < 0) target.setAttribute('tabindex', '-1');
  target.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: true });
}
