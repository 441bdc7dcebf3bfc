/**
 * Makes the children of `live` like those of `fresh`, changing only what differs, so that focus, selection, scroll and open lists stay.
 * Elements with an id or `data-key` are matched by it among their siblings, others by position and tag.
 */
export function morph(live: Element, fresh: ParentNode): void {
  const wantedKeys = new Set([...fresh.children].map(keyOf));
  // What goes is taken out first: moving an element makes it lose the focus, removing its neighbours does not.
  for (const child of [...live.children]) if (keyOf(child) !== undefined && !wantedKeys.has(keyOf(child))) child.remove();
  const keyed = new Map([...live.children].flatMap((child) => (keyOf(child) === undefined ? [] : [[keyOf(child), child] as const])));
  let at: ChildNode | null = live.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const match = partner(wanted, at, keyed);
    if (match === undefined) {
      live.insertBefore(wanted, at);
      continue;
    }
    if (match === at) at = at.nextSibling;
    else live.insertBefore(match, at);
    update(match, wanted);
  }
  while (at !== null) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}

function partner(wanted: ChildNode, at: ChildNode | null, keyed: ReadonlyMap<string | undefined, Element>): ChildNode | undefined {
  const key = keyOf(wanted);
  if (key !== undefined) {
    const match = keyed.get(key);
    return match?.nodeName === wanted.nodeName ? match : undefined;
  }
  return at !== null && at.nodeName === wanted.nodeName && keyOf(at) === undefined ? at : undefined;
}

function update(live: ChildNode, fresh: ChildNode): void {
  if (!(live instanceof Element) || !(fresh instanceof Element)) {
    if (live.nodeValue !== fresh.nodeValue) live.nodeValue = fresh.nodeValue;
    return;
  }
  for (const { name } of [...live.attributes]) if (!fresh.hasAttribute(name) && !isReadersOwn(live, name)) live.removeAttribute(name);
  for (const { name, value } of [...fresh.attributes]) if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  morph(live, fresh);
  if (live instanceof HTMLSelectElement && fresh instanceof HTMLSelectElement && live.value !== fresh.value) live.value = fresh.value;
}

/** A list that the reader opened stays open. */
function isReadersOwn(element: Element, attribute: string): boolean {
  return attribute === 'open' && element instanceof HTMLDetailsElement;
}

function keyOf(node: Node): string | undefined {
  if (!(node instanceof Element)) return undefined;
  return node.getAttribute('data-key') ?? (node.id === '' ? undefined : node.id);
}
