import { describe, expect, it } from 'vitest';
import { harmless, harmlessJson, harmlessLines } from '../../src/problems/harmless.ts';
import { run } from '../cli/run.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';

const HARMFUL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('what goes to a terminal', () => {
  it.each([
    ['\u001b[31mred', '␛[31mred'],
    ['\u009b31m', '\ufffd31m'],
    ['a\u202eb\u2066c', 'a<U+202E>b<U+2066>c'],
    ['a\u2028b\u200fc\u061cd', 'a<U+2028>b<U+200F>c<U+061C>d'],
    ['l’été 👩‍🏫 « ça »', 'l’été 👩‍🏫 « ça »'],
  ])('shows %j as %j', (text, shown) => {
    expect(harmless(text)).toBe(shown);
  });

  it('keeps line breaks where a text has lines', () => {
    expect(harmlessLines('a\r\n\tb\u0007')).toBe('a\r\n\tb␇');
  });

  it('reads the same as JSON', () => {
    const value = { title: 'a\u009b\u202eb\u2028\u001b' };
    expect(harmlessJson(value)).not.toMatch(HARMFUL);
    expect(JSON.parse(harmlessJson(value))).toEqual(value);
  });

  it.each([
    [['list']],
    [['list', '--json']],
    [['--nonsense\u001b]0;x\u0007\u202e']],
    [['build', '3\u001b[2J']],
    [['check', '\u009b1m']],
  ])('does nothing to it: %j', async (argv) => {
    const folder = folderWith({
      'publication.yaml': 'name: Fil\n',
      '001.md': bulletinFile('number: 1\ndate: 2026-11\ntitle: "Un\\u202e deux\\x9b31m"'),
    });
    const { stdout, stderr } = await run([...argv, '-C', folder]);
    expect(stdout + stderr).not.toBe('');
    expect(stdout + stderr).not.toMatch(HARMFUL);
  });
});
