import { expect, it } from 'vitest';
import { quoted } from '../../../src/print/sheets/behind-coupon.ts';

it.each([
  ['Rejoignez-nous', 'Rejoignez-nous'],
  ['un deux trois quatre cinq', 'un deux trois quatre cinq'],
  ['un deux trois quatre cinq six sept huit', 'un deux trois quatre cinq six sept huit'],
  ['un deux trois quatre cinq six sept huit neuf', 'un deux trois quatre … six sept huit neuf'],
])('the words behind a coupon are quoted once each: %s', (text, expected) => {
  expect(quoted(text.split(' '))).toBe(expected);
});
