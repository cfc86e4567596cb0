import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { itemNumbers, numberingOf, numberText } from '../../../src/print/blocks/item-number.ts';

const list = (html: string) => fromHtml(html, { fragment: true }).children[0] as Element;
const printed = (html: string) => itemNumbers(list(html)).map((number) => numberText(number, numberingOf(list(html))));

describe('items of a numbered list are numbered as browsers number them', () => {
  it.each([
    ['<ol><li><li><li></ol>', ['1', '2', '3']],
    ['<ol start=5><li><li value=9><li></ol>', ['5', '9', '10']],
    ['<ol reversed><li><li><li></ol>', ['3', '2', '1']],
    ['<ol reversed start=10><li><li value=2><li><li></ol>', ['10', '2', '1', '0']],
    ['<ol type=a start=26><li><li><li></ol>', ['z', 'aa', 'ab']],
    ['<ol type=A start=0><li><li></ol>', ['0', 'A']],
    ['<ol type=i start=-1><li><li><li><li></ol>', ['-1', '0', 'i', 'ii']],
    ['<ol type=I start=3999><li><li></ol>', ['MMMCMXCIX', '4000']],
    ['<ol start=x type=z><li></ol>', ['1']],
    ['<ol type=A start=703><li></ol>', ['AAA']],
  ])('%s', (html, numbers) => {
    expect(printed(html)).toEqual(numbers);
  });
});
