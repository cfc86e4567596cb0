import type { Coupon } from './coupon.ts';

/**
 * The names of answers that a person reads, by the names of their fields: a message prepared without a
 * script has lines « name=answer », so the name is the label. Where a label
 * comes again (a second « Code postal »), the field's own name tells it from
 * the first, and keeps two groups of radio buttons apart. What a program reads,
 * the PDF and a posted form, has the fields' own names.
 */
export function answerNames({ rows }: Pick<Coupon, 'rows'>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const field of rows.flat()) {
    if (field.kind === 'fixed') continue;
    const { name, label } = field;
    const found = [label, `${label} (${name})`].find((one) => !taken.has(one)) ?? name;
    names.set(name, found);
    taken.add(found);
  }
  return names;
}
