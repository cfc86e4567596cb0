import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import type { Outcome } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { readText } from '../publication/read-text.ts';
import { readThemeFile } from '../publication/theme-file.ts';
import type { ThemeSettings } from '../publication/theme-schema.ts';
import { accentStyle, standardAccent } from './accent-style.ts';

const FILE_NAME = 'style.css';

/**
 * The default style, then what the publication's theme changes of it, so that a
 * theme may be one rule; `extends: none` in its settings leaves the default out.
 * The rules of a theme's accent stand before the theme's own rules. Those of an
 * accent in `publication.yaml` stand behind them: it overrules the theme.
 *
 * @param files of the default style, one behind the other
 */
export function stylesheetOf(
  publication: Pick<Publication, 'folder' | 'theme' | 'colours'>,
  settings: ThemeSettings,
  files: readonly string[] = [FILE_NAME],
): Outcome<string> {
  const own = readThemeFile(publication, FILE_NAME);
  const isAlone = own !== undefined && settings.extends === 'none';
  const bases = isAlone ? [] : files.map((file) => readText(join(packageRoot(), 'templates', file), 'setting'));
  const base = bases.map(({ value }) => value);
  const accent = settings.colours?.accent;
  const isStandard = accent === undefined || (own === undefined && accent === standardAccent());
  const rules = isStandard ? undefined : accentStyle(accent);
  const isFirm = publication.colours?.accent !== undefined;
  const parts = isFirm ? [...base, own?.value, rules] : [...base, rules, own?.value];
  const problems = [...bases, own].flatMap((read) => read?.problems ?? []);
  return { value: parts.filter((part) => part !== undefined && part !== '').join('\n'), problems };
}
