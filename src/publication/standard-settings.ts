import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../package-root.ts';
import { namingPath } from '../problems/disk-problem.ts';
import type { ThemeSettings } from './theme-schema.ts';

/**
 * The settings of the default theme, which may be changed by whoever asks. In the bundle another module stands here,
 * whose function holds them already: reading YAML takes as long as setting a paragraph (`.config/bundle.js`).
 */
export function standardSettings(): ThemeSettings {
  const file = join(packageRoot(), 'templates/print.yaml');
  try {
    return parse(readFileSync(file, 'utf8')) as ThemeSettings;
  } catch (error) {
    throw namingPath(error, file);
  }
}
