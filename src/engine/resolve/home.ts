import type { Resolver } from './types.js';

/** The resolver of the file a value was written in, by the name the value has for it; `undefined` when that file cannot be read. */
export function homeOf({ file }: { readonly file?: string | undefined }, from: Resolver): Resolver | undefined {
  return file === undefined || file === from.file ? from : from.elsewhere(file);
}
