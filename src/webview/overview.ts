/** The overview's page: shows what the extension sends, and sends on what is pressed. */
import { overviewMessageSchema, overviewRequestSchema } from '../protocol/views.js';
import { connect } from './dom/host.js';
import { morph } from './dom/morph.js';
import { render } from './overview/render.js';

const page = document.getElementById('page');

if (page !== null) {
  const post = connect(
    (data) => overviewMessageSchema.safeParse(data).data,
    ({ screen }) => {
      const held = document.activeElement?.closest('section')?.getAttribute('data-key');
      morph(page, render(screen));
      keepFocus(page, held ?? undefined);
    },
  );
  const send = (source: HTMLElement): void => {
    const request = overviewRequestSchema.safeParse(requestOf(source));
    if (request.success) post(request.data);
  };
  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-do]') : null;
    if (button !== null) send(button);
  });
  page.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) send(target);
  });
}

/** What pressing an element asks for; the schema decides whether it is a request at all. */
function requestOf(element: HTMLElement): unknown {
  const { do: kind, area, item, severity, fixable } = element.dataset;
  const value = element instanceof HTMLSelectElement ? element.value : undefined;
  switch (kind) {
    case 'selectFolder':
      return { kind, folder: value };
    case 'setTarget':
      return { kind, target: value };
    case 'showArea':
      return { kind, area };
    case 'startStep':
      return { kind, item };
    case 'showFindings':
      return { kind, severity, ...(fixable === undefined ? {} : { fixable: true }) };
    default:
      return { kind };
  }
}

/** When the pressed button is gone, because its step is done, the keyboard goes on from the same section instead of the top. */
function keepFocus(root: HTMLElement, section: string | undefined): void {
  if (section === undefined || document.activeElement !== document.body) return;
  const place = root.querySelector(`section[data-key="${CSS.escape(section)}"]`) ?? root;
  place.querySelector<HTMLElement>('button, select')?.focus();
}
