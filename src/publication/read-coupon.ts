import type { Coupon, CouponField, CouponRow, CouponSource, TextField, TextFieldKind } from '../coupon/coupon.ts';
import { pageTranslator } from '../messages/page-translator.ts';
import { toolLanguage } from '../messages/translate.ts';
import { nearest } from '../problems/nearest.ts';
import type { Outcome } from '../problems/problem.ts';
import { type Report, reporterOf } from '../problems/report.ts';
import { couponModels } from './coupon-model-names.ts';
import { readCouponModel } from './coupon-models.ts';
import { type CouponPlacing, readPlacing } from './coupon-place.ts';
import type { CouponFieldFields, CouponFields } from './coupon-schema.ts';
import type { YamlDocument } from './yaml-document.ts';
import type { FieldPath } from './yaml-range.ts';

/** Columns of a coupon's row. */
const COLUMNS = 12;
/** Lines of a long text whose number of lines is not given. */
const LONG_TEXT_LINES = 3;

/** A field as it stands in the file. */
interface Written {
  readonly fields: CouponFieldFields;
  readonly path: FieldPath;
  readonly document: YamlDocument;
  readonly report: Report;
}

/** What a coupon is made from: its keys, and where they stand in the file. */
interface WrittenCoupon {
  readonly fields: CouponFields;
  readonly placing: CouponPlacing;
  readonly document: YamlDocument;
  /** Path of the coupon in the document. */
  readonly path: FieldPath;
}

/**
 * Reads the `coupon` of a file: the name of a ready-made one, the same with
 * changes, or a whole coupon. Fills in the defaults, and checks its fields
 * against each other.
 * @param written the value of `coupon`
 * @param lang language of the default words
 * @param document the file, for the places of problems
 */
export function readCoupon(written: CouponFields | string, lang: string, document: YamlDocument): Outcome<Coupon> {
  const { report, problems } = reporterOf(document);
  const coupon = couponOf(written, lang, document, report);
  if (!coupon) return { problems };
  const { keyLanguage } = document;
  const origin = sourceAt(document.keyPlace(['coupon']), document);
  return { value: { ...coupon, origin, ...(keyLanguage && { keyLanguage }) }, problems };
}

function couponOf(
  written: CouponFields | string,
  lang: string,
  document: YamlDocument,
  report: Report,
): Coupon | undefined {
  const own = typeof written === 'string' ? { model: written } : written;
  const { model, ...changes } = own;
  if (changes.action !== undefined && changes.web === 'print-only') {
    const web = document.written(['coupon', 'web']);
    const key = document.keyWord(['coupon', 'web']);
    report('warning', 'coupon.action-unused', { web, key }, document.keyPlace(['coupon', 'action']));
  }
  const placing = readPlacing(changes, document, report);
  if (model === undefined) return completed({ fields: changes, placing, document, path: ['coupon'] }, lang, report);
  const found = readCouponModel(model, lang);
  if (!found) {
    const known = couponModels();
    const place = document.valuePlace(typeof written === 'string' ? ['coupon'] : ['coupon', 'model']);
    const near = nearest(model, known);
    const values = { found: model, known: known.join(', ') };
    if (near === undefined) report('error', 'coupon.no-model', values, place);
    else report('error', 'coupon.model', { ...values, nearest: near }, place);
    return undefined;
  }
  // An author who gives an address for the answers wants a form, even if the model has none.
  const form = changes.action === undefined ? {} : { web: 'form' as const };
  const fields = { ...found.fields, ...form, ...changes };
  if (changes.rows) return completed({ fields, placing, document, path: ['coupon'] }, lang, report);
  // Its own rows are in one of two languages, and so is what they offer to tick.
  return completed({ fields, placing, document: found.document, path: [] }, toolLanguage(lang), report);
}

function completed(
  { fields, placing, document, path }: WrittenCoupon,
  lang: string,
  report: Report,
): Coupon | undefined {
  const { rows: written, title, model: _, web, place: _place, side: _side, size: _size, ...texts } = fields;
  for (const [field, value, example] of [
    ['title', title, 'Bulletin d’adhésion'],
    ['rows', written, '[…]'],
  ] as const) {
    if (value === undefined)
      report('error', 'field.missing', { field: document.keyWord([...path, field]), example }, document.keyPlace(path));
  }
  if (title === undefined || !written) return undefined;
  const rows = written.map((row, rowIndex) => {
    const rowPath = [...path, 'rows', rowIndex];
    const all = row.map((field, index) => ({ fields: field, path: [...rowPath, index], document, report }));
    for (const field of all) checkKeys(field);
    return readRow(all, rowPath, lang);
  });
  checkNames(written, [...path, 'rows'], document, report);
  const isOnPaper = web === undefined ? fields.action === undefined && isMandate(rows) : web === 'print-only';
  return { title, ...texts, ...placing, ...(isOnPaper && { web: 'print-only' }), rows } as Coupon;
}

/** A mandate, with an IBAN and a signature, is signed on paper: a web form cannot be signed, and others may read mail. */
function isMandate(rows: Coupon['rows']): boolean {
  const kinds = new Set(rows.flat().map(({ kind }) => kind));
  return kinds.has('iban') && kinds.has('signature');
}

function checkNames(
  rows: NonNullable<CouponFields['rows']>,
  rowsPath: FieldPath,
  document: YamlDocument,
  report: Report,
): void {
  const names = new Set<string>();
  for (const [rowIndex, row] of rows.entries()) {
    for (const [index, { name }] of row.entries()) {
      if (name === undefined) continue;
      const path = [...rowsPath, rowIndex, index, 'name'];
      if (names.has(name)) {
        const key = document.keyWord([...path.slice(0, -1), 'label']);
        report('error', 'coupon.duplicate-name', { name, key }, document.valuePlace(path));
      }
      names.add(name);
    }
  }
}

type Key = keyof CouponFieldFields;

/** Keys that some kinds need, and those that make sense for some kinds only. */
const NEEDED: readonly { readonly key: Key; readonly by: (kind: string) => boolean; readonly example: string }[] = [
  { key: 'name', by: (kind) => kind !== 'fixed', example: 'nom' },
  { key: 'label', by: (kind) => kind !== 'fixed', example: 'Nom et prénom' },
  { key: 'text', by: (kind) => kind === 'fixed', example: 'Je souhaite adhérer.' },
];
const MEANT_FOR: readonly { readonly key: Key; readonly kinds: (kind: string) => boolean }[] = [
  { key: 'text', kinds: (kind) => kind === 'fixed' },
  { key: 'choices', kinds: isTicked },
  { key: 'lines', kinds: (kind) => kind === 'long-text' },
  { key: 'pattern', kinds: (kind) => isTyped(kind) && kind !== 'long-text' },
  { key: 'maxLength', kinds: isTyped },
  { key: 'autocomplete', kinds: isTyped },
  { key: 'hint', kinds: (kind) => kind !== 'fixed' },
  { key: 'required', kinds: (kind) => kind !== 'fixed' && kind !== 'signature' },
];

function isTicked(kind: string): boolean {
  return kind === 'one-of' || kind === 'many-of';
}

function isTyped(kind: string): boolean {
  return !isTicked(kind) && kind !== 'yes-no' && kind !== 'signature' && kind !== 'fixed';
}

function checkKeys({ fields, path, document, report }: Written): void {
  const { kind = 'text', name = '' } = fields;
  for (const { key, by, example } of NEEDED) {
    if (by(kind) && fields[key] === undefined)
      report('error', 'field.missing', { field: document.keyWord([...path, key]), example }, document.keyPlace(path));
  }
  for (const { key, kinds } of MEANT_FOR) {
    if (fields[key] === undefined || kinds(kind)) continue;
    const values = { field: document.keyWord([...path, key]), kind: writtenKind(document, path, kind) };
    report(
      'error',
      'coupon.key-unwanted',
      { ...values, key: document.keyWord([...path, 'kind']) },
      document.keyPlace([...path, key]),
    );
  }
  if (isTicked(kind) && (fields.choices ?? []).length === 0) {
    const place = document.keyPlace(document.hasKey([...path, 'choices']) ? [...path, 'choices'] : path);
    report('error', 'coupon.choices-missing', { name, key: document.keyWord([...path, 'choices']) }, place);
  }
}

/** What a field is, in its author's word. */
function writtenKind(document: YamlDocument, path: FieldPath, kind: string): string {
  return document.hasKey([...path, 'kind']) ? document.written([...path, 'kind']) : kind;
}

/** Fields without a width share the columns that the others leave. What cannot be shared evenly goes to the first ones. */
function readRow(row: readonly Written[], path: FieldPath, lang: string): CouponRow {
  const taken = row.reduce((sum, { fields }) => sum + (fields.width ?? 0), 0);
  const sharing = row.filter(({ fields }) => fields.width === undefined).length;
  const [first] = row;
  if (first && taken + sharing > COLUMNS)
    first.report(
      'error',
      'coupon.row-too-wide',
      { width: taken + sharing, key: first.document.keyWord([...path, 0, 'width']) },
      first.document.valuePlace(path),
    );
  const left = Math.max(0, COLUMNS - taken);
  let shared = 0;
  return row.map((written) => {
    const { fields } = written;
    const share = Math.floor(left / sharing) + (shared < left % sharing ? 1 : 0);
    if (fields.width === undefined) shared++;
    const field = readField(fields, fields.width ?? share, lang);
    return field.kind === 'fixed' ? field : { ...field, origin: originOf(written) };
  });
}

function originOf({ document, path }: Written): CouponSource {
  return sourceAt(document.valuePlace([...path, 'label']), document);
}

function sourceAt(place: CouponSource['place'], { file, lineAt }: YamlDocument): CouponSource {
  return { file, place, sourceLine: lineAt(place.line) };
}

function readField(fields: CouponFieldFields, width: number, lang: string): CouponField {
  const {
    kind = 'text',
    name = '',
    label = '',
    text = '',
    required = false,
    hint,
    choices = [],
    lines,
    ...rest
  } = fields;
  const common = { name, label, width, required, ...(hint !== undefined && { hint }) };
  switch (kind) {
    case 'fixed':
      return { kind, text, width };
    case 'signature':
      return { kind, ...common };
    case 'one-of':
    case 'many-of':
      return { kind, ...common, choices };
    case 'yes-no': {
      const say = pageTranslator(lang);
      return { kind: 'one-of', ...common, choices: [say('coupon.yes'), say('coupon.no')] };
    }
    default: {
      const most = rest.maxLength ?? MOST_CHARACTERS[kind];
      const written: TextField = {
        kind,
        ...common,
        ...(rest.autocomplete !== undefined && { autocomplete: rest.autocomplete }),
        ...(rest.pattern !== undefined && { pattern: rest.pattern }),
        ...(most !== undefined && { maxLength: most }),
        lines: kind === 'long-text' ? (lines ?? LONG_TEXT_LINES) : 1,
      };
      return written;
    }
  }
}

/** Characters of codes of a known length: French postcodes, IBAN (ISO 13616, written in fours), BIC (ISO 9362). */
const MOST_CHARACTERS: Readonly<Partial<Record<TextFieldKind, number>>> = { postcode: 10, iban: 42, bic: 11 };
