import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFilledCoupons } from '../../src/answers/read-filled-coupons.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import type { Publication } from '../../src/publication/publication.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/messages');
const publication = loadPublication(FOLDER).value as Publication;
const cases = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

describe('a message as mail programs make it of the page’s form', () => {
  it.each(cases)('%s', async (name) => {
    const folder = join(FOLDER, name);
    const file = readdirSync(folder).find((one) => one.startsWith('message.')) ?? '';
    const { value } = await readFilledCoupons(publication, [join(folder, file)]);
    const [read] = value?.files ?? [];
    const lines = [
      ...(read?.coupons ?? []).flatMap(({ coupon, present, expected }) => [
        `${coupon.file.replace(`${folder}/`, '')}: ${present} of ${expected}`,
        ...coupon.answers.map((one) => `  ${one.name}: ${one.values.map((value) => JSON.stringify(value)).join(' ')}`),
      ]),
      ...(read?.problems ?? []).map(({ severity, code, values }) => `${severity} ${code} ${JSON.stringify(values)}`),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'answers.txt'));
  });
});
