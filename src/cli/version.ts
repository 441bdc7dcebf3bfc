import * as fs from 'node:fs';
import * as path from 'node:path';

/** The version in the package.json above this file, both in the bundle and in the sources. */
export function toolVersion(): string {
  for (let at = __dirname; at !== path.dirname(at); at = path.dirname(at)) {
    const file = path.join(at, 'package.json');
    if (!fs.existsSync(file)) continue;
    const { version } = JSON.parse(fs.readFileSync(file, 'utf8')) as { readonly version?: string };
    return version ?? '0.0.0';
  }
  return '0.0.0';
}
