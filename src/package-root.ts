import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { once } from './memory/once.ts';

/**
 * The folder of the installed package: the nearest one above this module whose
 * `package.json` is ours. Works from the sources and from the bundle.
 */
export const packageRoot = once((): string => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    try {
      const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: unknown };
      if (name === 'bulletin-press') return folder;
    } catch {
      // No package here: look further up.
    }
    if (folder === dirname(folder))
      throw new Error('the package bulletin-press is not complete: its package.json is missing');
  }
});
