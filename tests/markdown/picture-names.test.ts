import { describe, expect, it } from 'vitest';
import { readableNames, unusedCharacters } from '../../src/markdown/picture-names.ts';

/** What Markdown is given to read, with `_` for a blank and `/` for a backslash of a name. */
function readable(markdown: string): string {
  const [blank = '', backslash = ''] = unusedCharacters(markdown);
  return readableNames(markdown).text.replaceAll(blank, '_').replaceAll(backslash, '/');
}

describe('the name of a picture', () => {
  it.each([
    ['may have blanks', '![a](images/La photo.jpg)', '![a](images/La_photo.jpg)'],
    ['may have a tab', '![a](La\tphoto.jpg)', '![a](La_photo.jpg)'],
    ['ends before its caption', '![a](La photo.jpg "La place, le matin")', '![a](La_photo.jpg "La place, le matin")'],
    ['may hold brackets in pairs', '![a](photo (2) bis.jpg) b)', '![a](photo_(2)_bis.jpg) b)'],
    ['may be one of Windows', '![a](images\\La photo.jpg)', '![a](images/La_photo.jpg)'],
    ['may escape a sign where it has slashes', '![a](images/a\\*b c.jpg)', '![a](images/a\\*b_c.jpg)'],
    ['is plain where it is between chevrons', '![a](<La photo.jpg>)', '![a](<La photo.jpg>)'],
    ['ends with its line', '![a](La photo\n.jpg)', '![a](La photo\n.jpg)'],
    ['is none without an end', '![a](La photo', '![a](La photo'],
    ['is no name of a link', '[a](La page)', '[a](La page)'],
    ['may come after another', '![a](a b.jpg) ![c](d e.jpg)', '![a](a_b.jpg) ![c](d_e.jpg)'],
  ])('%s', (_, markdown, text) => expect(readable(markdown)).toBe(text));

  it('is given back to every node, attributes of directives among them', () => {
    const { text, restore } = readableNames('![a](La\\photo 1.jpg)');
    const url = text.slice(5, -1);
    const node = { type: 'image', url, alt: 'a', attributes: { file: url, number: 3 }, title: null };
    const tree = { type: 'root', children: [node, { type: 'break' }] };
    restore(tree as never);
    expect(node).toEqual({
      type: 'image',
      url: 'La\\photo 1.jpg',
      alt: 'a',
      attributes: { file: 'La\\photo 1.jpg', number: 3 },
      title: null,
    });
  });

  it('is left alone in a text that has no two characters to spare', () => {
    const all = Array.from({ length: 0xf8ff - 0xe000 }, (_, index) => String.fromCharCode(0xe000 + index)).join('');
    const markdown = `![a](La photo.jpg) ${all}`;
    expect(readableNames(markdown).text).toBe(markdown);
    expect(unusedCharacters('\ue000\ue002')).toEqual(['\ue001', '\ue003']);
  });
});
