/** What Node offers under `--expose-gc`; it may be missing. */
type Collect = (options: { readonly type: 'minor' }) => void;

/**
 * Frees what recent work left behind, as far as it is young: a few milliseconds. An analysis allocates about as much as Node collects at a
 * time, so without this every third or fourth edit waits for the collector. Does nothing where Node was started without `--expose-gc`.
 */
export function collectYoungGarbage(): void {
  const { gc } = globalThis as { readonly gc?: Collect };
  gc?.({ type: 'minor' });
}
