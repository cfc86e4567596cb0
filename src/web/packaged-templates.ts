import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { readTemplateTree } from './read-template-tree.ts';
import type { TemplateTrees } from './template-tree.ts';

/**
 * The templates of the default theme. In the bundle another module stands here, whose function holds them already:
 * loading liquidjs and reading them takes longer than making a page (`.config/bundle.js`).
 */
export function packagedTemplates(): TemplateTrees {
  const folder = join(packageRoot(), 'templates');
  const names = readdirSync(folder).filter((name) => extname(name) === '.liquid');
  return Object.fromEntries(
    names.map((name) => [basename(name, '.liquid'), readTemplateTree(readFileSync(join(folder, name), 'utf8'))]),
  );
}
