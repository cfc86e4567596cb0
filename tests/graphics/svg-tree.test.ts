import { describe, expect, it } from 'vitest';
import { parseSvg } from '../../src/graphics/svg-tree.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text>é</text></svg>';
const tree = { name: 'svg', children: [{ name: 'text', children: ['é'] }] };

describe('the text of a drawing', () => {
  it.each([
    ['UTF-8', Buffer.from(SVG)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SVG}`)],
    ['UTF-16', Buffer.from(`\ufeff${SVG}`, 'utf16le')],
    ['UTF-16 the other way about', Buffer.from(`\ufeff${SVG}`, 'utf16le').swap16()],
    ['what its first line names', Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${SVG}`, 'latin1')],
  ])('is read from %s', (_, bytes) => expect(parseSvg(bytes)).toMatchObject({ root: tree, entities: 0 }));

  it('is damaged in an encoding that nobody knows', () => {
    expect(parseSvg(Buffer.from(`<?xml version="1.0" encoding="klingon"?>${SVG}`))).toEqual({ reason: 'svg-damaged' });
  });

  it('may have comments, and entities that stand for nothing', () => {
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><!-- a --><g id="&ns_ai;">a&b;c</g></svg>');
    expect(parseSvg(bytes)).toMatchObject({
      root: { name: 'svg', children: [{ name: 'g', attributes: { id: '' }, children: ['ac'] }] },
      entities: 1,
    });
  });
});
