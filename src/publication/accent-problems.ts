import { contrast, LETTERS, standingOut, WHITE } from '../colour/contrast.ts';
import { lineOf } from '../problems/place.ts';
import type { ReportField } from './check-fields.ts';
import type { YamlDocument } from './yaml-document.ts';
import { UNQUOTED_COLOUR } from './yaml-syntax.ts';

/** An accent that letters on white paper cannot have as it is. */
export function reportPaleAccent(accent: string | undefined, document: YamlDocument, report: ReportField): void {
  if (accent === undefined || contrast(accent, WHITE) >= LETTERS) return;
  const letters = standingOut(accent, [WHITE], LETTERS);
  report('warning', 'colour.pale', document.valuePlace(['colours', 'accent']), { found: accent, letters });
}

/** To YAML `#005bbb` without quotes is a comment, and its key is empty: whether there is one. */
export function reportUnquotedColours(document: YamlDocument, report: ReportField): boolean {
  const data = document.data() as { readonly colours?: object | null } | null;
  let isFound = false;
  for (const [key, value] of Object.entries(data?.colours ?? {})) {
    if (value !== null) continue;
    const { line, column } = document.keyPlace(['colours', key]);
    const rest = lineOf(document.source, line).slice(column - 1);
    const [field] = UNQUOTED_COLOUR.exec(rest) ?? [];
    if (field === undefined) continue;
    isFound = true;
    const place = { line, column: column + rest.indexOf(field), length: field.length };
    report('error', 'colour.unquoted', place, { field });
  }
  return isFound;
}
