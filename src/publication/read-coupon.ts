import type { ChoiceField, Coupon, CouponField, CouponRow, WrittenField } from '../coupon/coupon.ts';
import type { Problem } from '../problems/problem.ts';
import { type ReportField, reporterOf } from './check-fields.ts';
import type { CouponFieldFields, CouponFields } from './schemas.ts';
import type { FieldPath, YamlDocument } from './yaml-document.ts';

/** Columns of a coupon's row. */
const COLUMNS = 12;

/** Fills the coupon's defaults in and checks what its fields owe each other. */
export function readCoupon(fields: CouponFields, document: YamlDocument, problems: Problem[]): Coupon {
  const report = reporterOf(document, problems);
  const names = new Set<string>();
  const rows = fields.rows.map((row, rowIndex) => {
    const rowPath = ['coupon', 'rows', rowIndex];
    for (const [index, field] of row.entries()) {
      const path = [...rowPath, index];
      if (names.has(field.name)) {
        report('error', 'coupon.duplicate-name', document.valuePlace([...path, 'name']), { name: field.name });
      }
      names.add(field.name);
      checkChoices(field, path, document, report);
    }
    return readRow(row, rowPath, document, report);
  });
  return {
    title: fields.title,
    ...(fields.instruction !== undefined && { instruction: fields.instruction }),
    ...(fields.notice !== undefined && { notice: fields.notice }),
    ...(fields.back !== undefined && { back: fields.back }),
    rows,
  };
}

function checkChoices(field: CouponFieldFields, path: FieldPath, document: YamlDocument, report: ReportField): void {
  const { name } = field;
  if (isTicked(field)) {
    if ((field.choices ?? []).length > 0) return;
    const place = document.keyPlace(document.hasKey([...path, 'choices']) ? [...path, 'choices'] : path);
    report('error', 'coupon.choices-missing', place, { name });
    return;
  }
  for (const key of ['choices', 'hint'] as const) {
    if (field[key] === undefined) continue;
    report('error', 'coupon.choices-unwanted', document.keyPlace([...path, key]), { field: key, name });
  }
}

/** A field without a width takes its share of what the others leave; the first ones take the odd columns. */
function readRow(
  row: readonly CouponFieldFields[],
  path: FieldPath,
  document: YamlDocument,
  report: ReportField,
): CouponRow {
  const taken = row.reduce((sum, field) => sum + (field.width ?? 0), 0);
  const sharing = row.filter((field) => field.width === undefined).length;
  if (taken + sharing > COLUMNS) {
    report('error', 'coupon.row-too-wide', document.valuePlace(path), { width: taken + sharing });
  }
  const left = Math.max(0, COLUMNS - taken);
  let shared = 0;
  return row.map((field) => {
    const share = Math.floor(left / sharing) + (shared < left % sharing ? 1 : 0);
    if (field.width === undefined) shared++;
    return readField(field, field.width ?? share);
  });
}

function readField(field: CouponFieldFields, width: number): CouponField {
  const { name, label, required = false, autocomplete, hint } = field;
  if (isTicked(field)) {
    const ticked: ChoiceField = {
      kind: field.kind,
      name,
      label,
      width,
      required,
      ...(hint !== undefined && { hint }),
      choices: field.choices ?? [],
    };
    return ticked;
  }
  const written: WrittenField = {
    kind: (field.kind ?? 'text') as WrittenField['kind'],
    name,
    label,
    width,
    required,
    ...(autocomplete !== undefined && { autocomplete }),
  };
  return written;
}

function isTicked(field: CouponFieldFields): field is CouponFieldFields & { kind: ChoiceField['kind'] } {
  return field.kind === 'one-of' || field.kind === 'many-of';
}
