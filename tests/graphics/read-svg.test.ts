import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Graphic, GraphicItem, Label, Shape } from '../../src/graphics/graphic.ts';
import { graphicText } from '../../src/graphics/graphic-text.ts';
import { readSvg, type SvgReading } from '../../src/graphics/read-svg.ts';
import { writeSvg } from '../../src/graphics/write-svg.ts';
import { cpuSeconds } from '../inspectors/cpu-time.ts';

const read = (svg: string, lang = 'fr'): SvgReading => readSvg(new TextEncoder().encode(svg), lang);
const root = (content: string, attributes = 'viewBox="0 0 100 100" width="100" height="100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;

/** The picture of what stands in a file of 100 pixels. */
function picture(content: string, attributes?: string, lang?: string) {
  const reading = read(root(content, attributes), lang);
  if (reading.kind === 'broken') throw new Error(reading.reason);
  return reading;
}

function all<Kind extends GraphicItem['kind']>(
  { items }: Pick<Graphic, 'items'>,
  kind: Kind,
): Extract<GraphicItem, { kind: Kind }>[] {
  return items.flatMap((item) => [
    ...(item.kind === kind ? [item as Extract<GraphicItem, { kind: Kind }>] : []),
    ...(item.kind === 'group' ? all(item, kind) : []),
  ]);
}
const shapes = (content: string): Shape[] => all(picture(content).graphic, 'shape');
const labels = (content: string): Label[] => all(picture(content).graphic, 'label');
const reasonOf = (svg: string | Uint8Array) => {
  const reading = typeof svg === 'string' ? read(svg) : readSvg(svg, 'fr');
  return reading.kind === 'broken' ? reading.reason : reading.kind;
};

describe('the size of a drawing', () => {
  it.each([
    ['is what it says, in any unit', 'width="2in" height="25.4mm"', [192, 96]],
    ['is completed in the proportions of its view box', 'width="50" viewBox="0 0 10 20"', [50, 100]],
    ['is that of a wide column where it says none', 'viewBox="0 0 10 20"', [720, 1440]],
    ['and where it is a share of what is around it', 'width="100%" height="100%" viewBox="0 0 10 20"', [720, 1440]],
    ['is a browser’s where there is nothing to go by', '', [300, 150]],
  ])('%s', (_, attributes, expected) => {
    const { width, height } = picture('<rect width="1" height="1"/>', attributes).graphic;
    expect([width, height].map((length) => Math.round(length * 1000) / 1000)).toEqual(expected);
  });
});

describe('what a label is', () => {
  it('is the text without the white space of the file, span by span', () => {
    const [label] = labels('<text x="5" y="20">\n  Une <tspan font-weight="bold"> salle</tspan>\n  claire </text>');
    expect(label?.spans.map(({ text, font }) => [text, font.bold])).toEqual([
      ['Une ', false],
      ['salle', true],
      [' claire', false],
    ]);
    expect([label?.x, label?.y, label?.anchor]).toEqual([5, 20, 'start']);
  });

  it('has the opacity of each tspan around it, and its letters spaced', () => {
    const [label] = labels(
      '<text letter-spacing=".1em" font-size="20">a<tspan opacity=".5" fill-opacity=".5">b<tspan opacity=".5" letter-spacing="0">c</tspan></tspan></text>',
    );
    expect(label?.spans.map(({ text, opacity, letterSpacing }) => [text, opacity, letterSpacing])).toEqual([
      ['a', undefined, 2],
      ['b', 0.25, 2],
      ['c', 0.125, undefined],
    ]);
    expect(writeSvg(picture('<text letter-spacing="2">a</text>').graphic)).toContain(' letter-spacing="2"');
  });

  it('keeps the white space that the file says to keep', () => {
    expect(labels('<text xml:space="preserve">a  b </text>')[0]?.spans[0]?.text).toBe('a  b ');
  });

  it('stands where each tspan says, one label a place', () => {
    const found = labels(
      '<text x="5" y="10" text-anchor="end"><tspan>un</tspan><tspan x="5" dy="12">deux</tspan></text>',
    );
    expect(found.map(({ x, y, anchor, spans }) => [x, y, anchor, spans[0]?.text, spans[0]?.dy])).toEqual([
      [5, 10, 'end', 'un', undefined],
      [5, 10, 'end', 'deux', 12],
    ]);
  });

  it('is set word by word where every letter has a place, as in files made from PDF', () => {
    expect(
      labels('<text y="9" x="0 5 10 15 20 25 30">un mot</text>').map(({ x, spans }) => [x, spans[0]?.text]),
    ).toEqual([
      [0, 'un'],
      [15, 'mot'],
    ]);
  });

  it.each([
    ['Helvetica, Arial', 'sans'],
    ["'Times New Roman', serif", 'serif'],
    ['Georgia', 'serif'],
    ['Consolas, monospace', 'mono'],
    ['Fira Code', 'mono'],
    ['Inconnue', 'sans'],
    ['Inconnue, serif', 'serif'],
  ])('is in the face of the bulletin that is most like %s', (name, family) => {
    expect(labels(`<text font-family="${name}">a</text>`)[0]?.spans[0]?.font.family).toBe(family);
  });

  it('is in the language of the bulletin where the file has several', () => {
    const content =
      '<switch><text systemLanguage="de">Tür</text><text systemLanguage="fr">porte</text><text>door</text></switch>';
    expect(['fr', 'fr-CA', 'de', 'en'].map((lang) => graphicText(picture(content, undefined, lang).graphic))).toEqual([
      'porte',
      'porte',
      'Tür',
      'door',
    ]);
  });
});

describe('styles', () => {
  it('take a colour of the text, of the parent, or their own', () => {
    const found = shapes(
      '<g color="red" fill="blue"><path d="M0 0h1v1z" fill="currentColor"/><path d="M0 0h1v1z"/><path d="M0 0h1v1z" style="fill:#0F08"/></g>',
    );
    expect(found.map(({ fill }) => [fill?.paint, Math.round((fill?.opacity ?? 1) * 100)])).toEqual([
      ['#ff0000', 100],
      ['#0000ff', 100],
      ['#00ff00', 53],
    ]);
  });

  it('draw nothing that is not displayed, nor its words', () => {
    expect(picture('<g display="none"><rect width="9" height="9"/><text>perdu</text></g>').graphic.items).toEqual([]);
  });

  it('keep lengths of text that depend on the size around it', () => {
    expect(
      labels('<g font-size="20"><text font-size="50%">a</text><text style="font: italic 2em serif">b</text></g>').map(
        ({ spans }) => spans[0]?.size,
      ),
    ).toEqual([10, 40]);
  });
});

describe('what is not drawn', () => {
  it.each([
    ['filter', '<rect width="9" height="9" filter="url(#f)"/>'],
    ['mask', '<rect width="9" height="9" style="mask: url(#m)"/>'],
    ['pattern', '<pattern id="p"/><rect width="9" height="9" fill="url(#p)"/>'],
    ['image', '<image href="data:image/png;base64,AAAA" width="9" height="9"/>'],
    ['image', '<image href="https://exemple.fr/pisteur.png" width="9" height="9"/>'],
    ['foreign-object', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>'],
    ['animation', '<rect width="9" height="9"/><animate attributeName="x"/>'],
    ['script', '<script>alert(1)</script>'],
    ['external', '<use href="autre.svg#a"/>'],
    ['external', '<rect width="9" height="9" fill="url(https://exemple.fr/a.svg#b)"/>'],
    ['missing', '<use href="#rien"/>'],
    ['text-path', '<text><textPath href="#a">a</textPath></text>'],
    ['marker', '<path d="M0 0h9" stroke="red" marker-end="url(#m)"/>'],
    ['style-rule', '<style>g > path { fill: red }</style>'],
    ['style-rule', '<style>@import url(https://exemple.fr/a.css);</style>'],
    [
      'spread',
      '<linearGradient id="g" spreadMethod="reflect"><stop/><stop offset="1"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>',
    ],
    ['blend', '<rect width="9" height="9" style="mix-blend-mode: multiply"/>'],
    ['unknown', '<blink/>'],
    ['vertical-text', '<text writing-mode="tb">a</text>'],
    ['too-far', '<rect width="1" height="1" transform="translate(1e12)"/>'],
    ['too-far', '<rect width="1" height="1" stroke="red" stroke-width="1e12"/>'],
    ['too-far', '<text font-size="1e12" y="9">a</text>'],
    ['too-far', '<text y="9" dx="1e15">a</text>'],
    ['text-length', '<text textLength="90">a</text>'],
    ['rotate', '<text rotate="0 30">ab</text>'],
    ['letter-spacing', '<text letter-spacing="2">שלום</text>'],
    ['text-paint', '<text fill="none" stroke="red">a</text>'],
    ['clip', '<clipPath id="c"><text>a</text></clipPath><rect width="9" height="9" clip-path="url(#c)"/>'],
  ])('is noted: %s in %s', (thing, content) => {
    expect([...picture(content).unsupported]).toEqual([[thing, 1]]);
  });

  it('is noted where it is the colour behind all of it, but for that of the paper', () => {
    const behind = (style: string) => [
      ...picture('<rect width="9" height="9"/>', `viewBox="0 0 9 9" style="${style}"`).unsupported,
    ];
    expect(behind('background: #fee')).toEqual([['background', 1]]);
    expect(behind('background-color: red')).toEqual([['background', 1]]);
    expect(behind('background: white')).toEqual([]);
  });

  it('is counted, once a kind', () => {
    expect([...picture('<image/><image/><script/>').unsupported]).toEqual([
      ['image', 2],
      ['script', 1],
    ]);
  });

  it('is said with the words inside it', () => {
    expect(
      picture('<foreignObject><p xmlns="x">Un <b>mot</b></p></foreignObject><text>là<textPath>courbe</textPath></text>')
        .lostWords,
    ).toEqual(['Un mot', 'courbe']);
    expect(picture('<text>là<tref href="#a">ailleurs</tref></text>').lostWords).toEqual(['ailleurs']);
  });

  it('is said where what stands in for it leaves words out', () => {
    const found = picture(
      '<switch><foreignObject requiredFeatures="x"><p xmlns="x">le mot entier</p></foreignObject><text>le mot…</text></switch>',
    );
    expect(found.lostWords).toEqual(['entier']);
    expect(graphicText(found.graphic)).toBe('le mot…');
    const whole = picture(
      '<switch><foreignObject requiredFeatures="x"><p xmlns="x">le mot</p></foreignObject><text>le mot</text></switch>',
    );
    expect([whole.lostWords, [...whole.unsupported]]).toEqual([[], []]);
  });

  it('is not what an editor notes for itself', () => {
    const content =
      '<sodipodi:namedview xmlns:sodipodi="http://sodipodi" pagecolor="#fff"/><metadata><a>b</a></metadata><title>t</title>';
    expect([...picture(content).unsupported]).toEqual([]);
  });
});

describe('a file that cannot be drawn is refused with its reason', () => {
  it.each([
    ['empty', ''],
    ['empty', '   \n'],
    ['svg-damaged', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
    ['svg-damaged', '<svg xmlns="http://www.w3.org/2000/svg"><rect width=5/></svg>'],
    ['not-svg', '<html><body/></html>'],
    ['zero-sized', '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="10"/>'],
    ['svg-too-long', '<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="10"/>'],
  ])('%s: %s', (reason, svg) => expect(reasonOf(svg)).toBe(reason));

  it('in other encodings than UTF-8 it is read', () => {
    const svg = root('<text>été</text>');
    const wide = new Uint8Array(Buffer.from(`\uFEFF${svg}`, 'utf16le'));
    const latin = new Uint8Array(Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${svg}`, 'latin1'));
    for (const bytes of [wide, latin]) {
      const reading = readSvg(bytes, 'fr');
      expect(reading.kind === 'picture' && graphicText(reading.graphic)).toBe('été');
    }
  });
});

/** Files that a few lines make large; each is refused or drawn in less than this, in seconds of the processor. */
const SOON = 5;

describe('a file that wants to exhaust us', () => {
  const soon = async (svg: string | Uint8Array, reason: string) => {
    expect(await cpuSeconds(() => expect(reasonOf(svg)).toBe(reason))).toBeLessThan(SOON);
  };
  const doubling = (count: number, element: (copies: string, level: number) => string) =>
    root(
      Array.from({ length: count }, (_, level) => element(`<use href="#l${level}"/>`.repeat(10), level + 1)).join('') +
        `<use href="#l${count}"/>`,
    );

  it('by copies of copies stops', () =>
    soon(
      `${doubling(20, (copies, level) => `<g id="l${level}">${copies}</g>`)}`.replace(
        '<g id="l1">',
        '<path id="l0" d="M0 0h1v1z"/><g id="l1">',
      ),
      'svg-too-many',
    ));

  it('by symbols in symbols stops', () =>
    soon(
      doubling(20, (copies, level) => `<symbol id="l${level}">${copies}<path d="M0 0h9v9z"/></symbol>`),
      'svg-too-many',
    ));

  it('by clipping paths of copies of groups is drawn, as no group can cut', () =>
    soon(
      root(
        `<defs>${Array.from({ length: 20 }, (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`).join('')}<path id="l0" d="M0 0h1v1z"/></defs><clipPath id="c"><use href="#l20"/></clipPath><rect width="9" height="9" clip-path="url(#c)"/>`,
      ),
      'picture',
    ));

  it('by copies of itself is drawn without them', () =>
    soon(root('<g id="a"><use href="#a"/><use href="#b"/></g><g id="b"><use href="#a"/></g>'), 'picture'));

  it('by entities of entities expands none', async () => {
    const entities = Array.from(
      { length: 30 },
      (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
    ).join('');
    const svg = `<!DOCTYPE svg [<!ENTITY e0 "ah">${entities}<!ENTITY f SYSTEM "file:///etc/passwd">]>${root('<text>a&e30;&f;</text>')}`;
    await soon(svg, 'picture');
    const reading = read(svg);
    expect(reading.kind === 'picture' && [graphicText(reading.graphic), ...reading.unsupported]).toEqual([
      'a',
      ['entity', 2],
    ]);
  });

  it('by depth is refused', () => soon(root('<g>'.repeat(300_000) + '</g>'.repeat(300_000)), 'svg-too-deep'));
  it('by number is refused', () => soon(root('<g/>'.repeat(200_000)), 'svg-too-many'));
  it('by ten megabytes is refused', () => soon(new Uint8Array(10 * 1024 * 1024).fill(0x20), 'svg-too-large'));
  it('by marks that never close is refused', () => soon(`${'<svg '.repeat(400_000)}"`, 'svg-damaged'));
  it('by one path of seven megabytes is refused', () =>
    soon(root(`<path d="M0 0${'h1v1'.repeat(1_700_000)}"/>`), 'svg-too-many'));
  it('by rules of style is drawn', () =>
    soon(
      root(
        `<style>${'*{fill:red}.a{fill:blue}'.repeat(10_000)}</style>${'<path class="a" d="M0 0h1v1z"/>'.repeat(500)}`,
      ),
      'picture',
    ));
  it('by gradients that refer to each other is drawn', () =>
    soon(
      root(
        '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><rect width="9" height="9" fill="url(#a)"/>',
      ),
      'picture',
    ));
});

describe('the file for the web', () => {
  const hostile = root(
    `<script>alert(1)</script><style>@import url(//x); path { fill: url(https://x/#a); background: url(//x) }</style>
     <a href="javascript:alert(1)"><path id="&quot;&gt;&lt;script&gt;" d="M0 0h9v9z" onclick="alert(1)" style="fill: red; filter: url(https://x)"/></a>
     <text font-family="'&gt;&lt;script&gt;">&lt;script&gt;alert(1)&lt;/script&gt; &amp;</text>
     <image href="https://x/a.png"/><use href="https://x/a.svg#b"/><foreignObject><script>alert(1)</script><iframe src="//x"/></foreignObject>
     <set attributeName="onload" to="alert(1)"/>`,
    'viewBox="0 0 100 100" onload="alert(1)"',
  );

  it('holds nothing of the author’s file but shapes, colours and words', () => {
    const reading = read(hostile);
    const written = reading.kind === 'picture' ? writeSvg(reading.graphic) : '';
    expect(written).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;');
    const elements = new Set(Array.from(written.matchAll(/<([^\s/>]+)/g), ([, name]) => name));
    expect([...elements].sort()).toEqual(['path', 'svg', 'text', 'tspan']);
    expect(written.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|\/\/|javascript|on\w+=|href|style/);
  });

  it('is drawn as the same again', () => {
    for (const name of ['shapes', 'gradients', 'copies-and-clips', 'styles']) {
      const first = readSvg(readFileSync(join(import.meta.dirname, `../fixtures/svg/${name}.svg`)), 'fr');
      if (first.kind === 'broken') throw new Error(first.reason);
      const again = read(writeSvg(first.graphic));
      expect(again.kind === 'picture' && all(again.graphic, 'shape').length).toBe(all(first.graphic, 'shape').length);
    }
  });
});

describe('SVG files that others have drawn', () => {
  const files = execFileSync(
    'find',
    [join(import.meta.dirname, '../../node_modules'), '-name', '*.svg', '-size', '+0'],
    { encoding: 'utf8' },
  )
    .trim()
    .split('\n');

  it('are drawn, all of those in the packages installed here', () => {
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const reading = readSvg(readFileSync(file), 'fr');
      expect(reading.kind, file).toBe('picture');
      if (reading.kind === 'picture') expect(writeSvg(reading.graphic), file).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
