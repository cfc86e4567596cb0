import type { Outcome } from '../problems/problem.ts';
import { paleAccent } from './accent-problems.ts';
import { checkFields } from './check-fields.ts';
import type { Publication } from './publication.ts';
import { standardSettings } from './standard-settings.ts';
import { readThemeFile } from './theme-file.ts';
import { type ThemeSettings, themeSchema } from './theme-schema.ts';
import { parseYaml } from './yaml-document.ts';

const FILE_NAME = 'print.yaml';

/**
 * The settings in which a publication differs from the default theme: those of its
 * own theme's `print.yaml`, and the colours and columns of `publication.yaml`, which come first.
 */
export function themeSettings(publication: Publication): Outcome<ThemeSettings> {
  const read = settingsOf(publication);
  if (!read.value) return read;
  const { colours, columns } = publication;
  const accent = colours?.accent;
  const value = {
    ...read.value,
    ...(accent !== undefined && { colours: { ...read.value.colours, accent } }),
    ...(columns !== undefined && { columns, newspaper: { ...read.value.newspaper, columns } }),
  };
  return { ...read, value };
}

function settingsOf(publication: Publication): Outcome<ThemeSettings> {
  const { colours } = publication;
  const text = readThemeFile(publication, FILE_NAME);
  if (!text) return { value: {}, problems: [] };
  if (text.value === undefined) return { problems: text.problems };
  const { file, value: source } = text;
  const typedKeys = numericKeys(standardSettings());
  const parsed = parseYaml({ file, source, start: 0, end: source.length, keys: 'theme', typedKeys });
  if (!parsed.value) return { problems: parsed.problems };
  // A file of comments alone changes nothing.
  if (parsed.value.data() === null) return { value: {}, problems: parsed.problems };
  const checked = checkFields(themeSchema(), parsed.value);
  const problems = [...parsed.problems, ...checked.problems];
  if (!checked.value) return { problems };
  const pale = colours?.accent === undefined ? paleAccent(checked.value.colours?.accent, parsed.value) : [];
  return { value: checked.value, problems: [...problems, ...pale] };
}

/** The names of all settings that are numbers, at any depth. */
function numericKeys(settings: object): ReadonlySet<string> {
  const keys = Object.entries(settings).flatMap(([key, value]) =>
    typeof value === 'object' ? [...numericKeys(value as object)] : typeof value === 'number' ? [key] : [],
  );
  return new Set(keys);
}
