/** Many findings: copies of the example, which has one of each problem. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesOf } from './sources.js';

/** A workspace made of so many renamed copies of the example, so that no two files are equal. */
export function copyExample(example: string, target: string, copies: number): void {
  for (const source of sourcesOf(example)) {
    for (let copy = 0; copy < copies; copy++) {
      const path = join(target, `service${String(copy)}`, source.file);
      mkdirSync(join(path, '..'), { recursive: true });
      const mark = source.language === 'python' ? '#' : '//';
      writeFileSync(path, `${source.text}\n${mark} copy ${String(copy)}\n`);
    }
  }
}
