/** Text of a comment without its markers, trimmed; the stars of a block comment's lines go too. */
export function commentText(source: string): string {
  if (source.startsWith('//')) return source.slice(2).trim();
  const inner = source.endsWith('*/') && source.length >= 4 ? source.slice(2, -2) : source.slice(2);
  return inner.includes('\n') || inner.startsWith('*') ? withoutStars(inner) : inner.trim();
}

/** Text of a JSDoc comment, line by line without the leading stars. */
export function docText(source: string): string {
  return withoutStars(source.slice(3, -2));
}

function withoutStars(inner: string): string {
  return inner.split(/\r\n|\n|\r/).map((line) => line.replace(/^\s*\*+ ?/, '').trimEnd()).join('\n').trim();
}
