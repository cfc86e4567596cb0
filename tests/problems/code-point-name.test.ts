import { expect, it } from 'vitest';
import { codePointName, codePointOf } from '../../src/problems/code-point-name.ts';

it.each([
  ['\t', 'U+0009'],
  ['é', 'U+00E9'],
  ['😀', 'U+1F600'],
  ['e\u0301', 'U+0065'],
  ['', 'U+0000'],
])('%j is %s', (character, name) => expect(codePointName(codePointOf(character))).toBe(name));
