import type { FileHost } from '../../../src/workspace/types.js';

/** What a test folder holds; an Error is thrown when the file is read. */
export type Files = Record<string, string | Uint8Array | Error>;

/** A folder in memory that can change while a test runs. */
export interface MemoryHost extends FileHost {
  readonly files: Files;
  /** Paths read so far, in order. */
  readonly reads: string[];
  /** Runs before each read; may change `files`. */
  beforeRead: (file: string) => void;
}

export function memoryHost(files: Files): MemoryHost {
  const reads: string[] = [];
  const isFolder = (path: string): boolean => path === '' || Object.keys(files).some((name) => name.startsWith(`${path}/`));
  const bytesOf = (content: string | Uint8Array | Error): Uint8Array => (content instanceof Error ? new Uint8Array() : typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const host: MemoryHost = {
    root: '/memory',
    files,
    reads,
    beforeRead: () => undefined,
    readFile: (file) => {
      host.beforeRead(file);
      reads.push(file);
      const content = files[file];
      if (content === undefined) throw new Error(`${file}: it is no longer there`);
      if (content instanceof Error) throw content;
      return bytesOf(content);
    },
    exists: (file) => file in files || isFolder(file),
    isFile: (file) => file in files,
    list: (folder) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      const names = new Set(Object.keys(files).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length).split('/')[0]!));
      return [...names].sort().map((name) => {
        const content = files[prefix + name];
        return content === undefined ? { name, kind: 'folder', sizeBytes: 0 } as const : { name, kind: 'file', sizeBytes: bytesOf(content).byteLength } as const;
      });
    },
    writeFile: (file, content) => {
      files[file] = content;
    },
  };
  return host;
}
