import { expect, it } from 'vitest';
import type { TextField } from '../../src/coupon/coupon.ts';
import { COUPON_NAMESPACE, fieldsFingerprint } from '../../src/coupon/identity.ts';
import { fieldLabel, fieldTitle } from '../../src/coupon/label.ts';

const field = (label: string, hint?: string): TextField => ({
  kind: 'text',
  name: 'champ',
  label,
  width: 12,
  required: false,
  lines: 1,
  ...(hint !== undefined && { hint }),
});

it.each([
  ['fr', 'Nom', undefined, 'Nom\u00A0:'],
  ['fr-BE', 'Nom', undefined, 'Nom\u00A0:'],
  ['FR', 'Nom', 'en capitales', 'Nom (en capitales)\u00A0:'],
  ['en', 'Name', undefined, 'Name:'],
  ['x-fr', 'Name', undefined, 'Name:'],
  ['fro', 'Name', undefined, 'Name:'],
  ['fr', 'Venez-vous\u202F?', undefined, 'Venez-vous\u202F?'],
  ['fr', 'Nom\u00A0:', undefined, 'Nom\u00A0:'],
  ['fr', 'Venez-vous\u202F?', 'cocher', 'Venez-vous\u202F? (cocher)\u00A0:'],
])('a label has its hint and a colon as its language spaces it: %s %s %s', (lang, label, hint, shown) => {
  expect(fieldLabel(field(label, hint), lang)).toBe(shown);
});

it('the name of a field has no colon', () => {
  expect(fieldTitle(field('Nom'))).toBe('Nom');
  expect(fieldTitle(field('Nom', 'en capitales'))).toBe('Nom (en capitales)');
});

it('the fingerprint is FNV-1a of the names, one a line, in eight digits: coupons of years ago are known by it', () => {
  const of = (...names: string[]) =>
    fieldsFingerprint({ title: '', rows: [names.map((name) => ({ ...field('Champ'), name }))] });
  // Of no bytes it is the offset basis, of « a » the published value (Fowler, Noll, Vo).
  expect(of()).toBe('811c9dc5');
  expect(of('a')).toBe('e40c292c');
  expect(of('foobar')).toBe('bf9cf968');
  expect(of('lieu')).toBe('07cfc404');
  expect(of('a', 'b')).toBe(of('a\nb'));
  expect(of('a', 'b')).not.toBe(of('ab'));
  expect(COUPON_NAMESPACE).toBe('https://bulletin-press.example/ns/coupon/1.0/');
});
