/** Names that mean something without an import. Only those that rules or catalog rows speak of. */

export const PYTHON_BUILTINS: ReadonlySet<string> = new Set([
  'print', 'open', 'eval', 'exec', 'compile', 'len', 'bool', 'str', 'int', 'float', 'repr', 'dict', 'list', 'set', 'tuple', 'type', 'id', 'hash', 'format',
  'getattr', 'setattr', 'globals', 'locals', 'vars', 'range', 'enumerate', 'zip', 'sorted', 'reversed', 'map', 'filter', 'sum', 'min', 'max', 'any', 'all',
  'input', 'isinstance', 'iter', 'next', 'callable', '__import__', 'Exception', 'BaseException', 'ValueError', 'KeyError', 'RuntimeError', 'TypeError',
  'TimeoutError', 'ConnectionError', 'OSError', 'super',
]);

export const SCRIPT_GLOBALS: ReadonlySet<string> = new Set([
  'fetch', 'console', 'process', 'AbortSignal', 'AbortController', 'Promise', 'setTimeout', 'clearTimeout', 'setInterval', 'setImmediate', 'globalThis',
  'window', 'self', 'JSON', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'Number', 'String', 'Boolean', 'Object', 'Array', 'Math', 'Date', 'Map', 'Set',
  'eval', 'Function', 'document', 'Buffer', 'Error', 'URL', 'structuredClone', 'crypto', 'navigator', 'gtag', 'dataLayer', '$fetch', 'Deno', 'Bun',
  'queueMicrotask', 'Infinity', 'localStorage', 'sessionStorage', 'parseInt', 'parseFloat', 'Reflect', 'Symbol', 'performance',
]);
