import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fullColour } from '../colour/contrast.ts';
import type { ToolLanguage } from '../messages/fill-in.ts';
import { toolLanguage } from '../messages/translate.ts';
import { errorCode } from '../problems/disk-problem.ts';
import { located } from '../problems/place.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { RULE_NAMES } from '../typography/rule-names.ts';
import { paleAccent } from './accent-problems.ts';
import { checkFields } from './check-fields.ts';
import { CHECK_NAMES } from './check-names.ts';
import { COUPON_TYPED_KEYS } from './coupon-models.ts';
import { DEFAULT_LANGUAGE, type Publication } from './publication.ts';
import { readCoupon } from './read-coupon.ts';
import { readText } from './read-text.ts';
import { type PublicationFields, publicationSchema } from './schemas.ts';
import { misnamedPublication } from './unread-files.ts';
import { parseYaml, type YamlDocument } from './yaml-document.ts';

const FILE_NAME = 'publication.yaml';

/** Keys whose values are not texts. */
const TYPED_KEYS: ReadonlySet<string> = new Set([
  'columns',
  'copies',
  ...COUPON_TYPED_KEYS,
  ...RULE_NAMES,
  ...CHECK_NAMES,
]);

/** A publication, and the text that it was read from. */
export interface ReadPublication {
  readonly publication: Publication;
  readonly text: string;
}

/** Reads and validates `publication.yaml` of a folder. */
export function loadPublication(folder: string): Outcome<Publication> {
  const { value, problems } = loadPublicationText(folder);
  return value ? { value: value.publication, problems } : { problems };
}

/** As `loadPublication`, for who must know the text too: the file may be saved again meanwhile. */
export function loadPublicationText(folder: string): Outcome<ReadPublication> {
  const file = join(folder, FILE_NAME);
  const absent = whyAbsent(folder, file);
  if (absent) return { problems: [absent] };
  const text = readText(file, 'setting');
  if (text.value === undefined) return text;
  const { value: publication, problems } = readPublication(folder, file, text.value);
  return publication ? { value: { publication, text: text.value }, problems } : { problems };
}

/**
 * Validates the text of a `publication.yaml`.
 * @param folder the publication's
 * @param file the file's path, as the user would type it; it need not exist yet
 * @param source its text
 */
export function readPublication(folder: string, file: string, source: string): Outcome<Publication> {
  const parsed = parseYaml({ file, source, start: 0, end: source.length, keys: 'publication', typedKeys: TYPED_KEYS });
  if (!parsed.value) return parsed;
  const checked = checkFields(publicationSchema, parsed.value);
  const problems = [...parsed.problems, ...checked.problems];
  return checked.value ? completed(folder, checked.value, parsed.value, problems) : { problems };
}

/** Fills in the defaults, and checks what the schema cannot. */
function completed(
  folder: string,
  fields: PublicationFields,
  document: YamlDocument,
  found: readonly Problem[],
): Outcome<Publication> {
  const { coupon, site, lang = DEFAULT_LANGUAGE, contact, colours, ...texts } = fields;
  const read = coupon ? readCoupon(coupon, lang, document) : undefined;
  const other = coupon && isReadyMade(coupon) ? readCoupon(coupon, otherLanguage(lang), document).value : undefined;
  const ink = inkOf(colours);
  const problems = [
    ...found,
    ...(read?.problems ?? []),
    ...paleAccent(ink?.accent, document),
    ...missingTheme(folder, fields.theme, document),
  ];
  const publication = {
    folder,
    file: document.file,
    ...(document.keyLanguage && { keyLanguage: document.keyLanguage }),
    ...texts,
    lang,
    ...(contact && { contact }),
    ...(ink && { colours: ink }),
    ...(site !== undefined && { site: site.replace(/\/+$/, '') }),
    ...(read?.value && { coupon: read.value }),
    ...(other && { otherCoupon: other }),
  } as Publication;
  return problems.some((problem) => problem.severity === 'error') ? { problems } : { value: publication, problems };
}

/** Whether a coupon asks what a ready-made one does: rows that its author has written are in his language. */
function isReadyMade(coupon: NonNullable<PublicationFields['coupon']>): boolean {
  return typeof coupon === 'string' || (coupon.model !== undefined && coupon.rows === undefined);
}

/** Of the two languages that ready-made coupons have, the one that a publication does not take. */
function otherLanguage(lang: string): ToolLanguage {
  return toolLanguage(lang) === 'fr' ? 'en' : 'fr';
}

/** An accent in full, and its ink where it has one. */
function inkOf(colours: PublicationFields['colours']): Publication['colours'] {
  const accent = colours?.accent;
  if (accent === undefined) return undefined;
  if (typeof accent === 'string') return { accent: fullColour(accent) };
  return { accent: fullColour(accent.hex), ...(accent.spot !== undefined && { spot: accent.spot }) };
}

function missingTheme(folder: string, theme: string | undefined, document: YamlDocument): readonly Problem[] {
  if (theme === undefined || isFolder(join(folder, theme))) return [];
  const place = document.valuePlace(['theme']);
  return [
    {
      severity: 'error',
      code: 'theme.missing',
      values: { theme, field: document.keyWord(['theme']) },
      ...located(document, place),
    },
  ];
}

/** Why there is no `publication.yaml` to read: what was looked for, and where. */
function whyAbsent(folder: string, file: string): Problem | undefined {
  // Of what is there, or may be, reading tells more: it may be a link that leads nowhere, or closed to us.
  if (mayBeThere(file)) return undefined;
  const problem = (code: Problem['code'], values: Problem['values'] = {}): Problem => ({
    severity: 'error',
    code,
    values: { folder, file, ...values },
  });
  if (existsSync(FILE_NAME)) return problem('publication.here');
  if (!existsSync(folder)) return problem('publication.no-folder');
  if (!isFolder(folder)) return problem('publication.not-a-folder');
  const found = misnamedPublication(folder);
  return found === undefined ? problem('publication.no-file') : problem('publication.extension', { found });
}

function mayBeThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return errorCode(error) !== 'ENOTDIR';
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
