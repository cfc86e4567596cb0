// Faces that stand in for ours until they have come: fonts that readers have, scaled so that lines break alike.

/** Characters in a thousand of French prose, counted in the bulletins and in tests/typography/sentences-fr.txt. */
const FRENCH =
  " 191 e115 s55 t52 n52 i52 a50 r50 l45 u44 o40 d29 c27 p22 .22 m19 ,12 é12 '11 g9 f8 h8 v8 q7 b7 L6 16 25 04 x4 à3 33 è3 y3 42 U2 52 C2 D2 j2 I2 P2";

/**
 * Their mean advance in ems, by that table, and the names that systems know them by. Helvetica and Liberation Sans
 * have the widths of Arial, Liberation Serif those of Times New Roman, Gelasio those of Georgia. A new row: run
 * `averageAdvance` on the font's file.
 */
const GEORGIA = [
  { weight: 400, style: 'normal', advance: 0.4226, local: ['Georgia', 'Gelasio Regular'] },
  { weight: 400, style: 'italic', advance: 0.4284, local: ['Georgia Italic', 'Georgia-Italic', 'Gelasio Italic'] },
  { weight: 700, style: 'normal', advance: 0.4922, local: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'] },
  {
    weight: 700,
    style: 'italic',
    advance: 0.4983,
    local: ['Georgia Bold Italic', 'Georgia-BoldItalic', 'Gelasio Bold Italic'],
  },
];
const TIMES = [
  {
    weight: 400,
    style: 'normal',
    advance: 0.3861,
    local: ['Times New Roman', 'TimesNewRomanPSMT', 'Times', 'Times-Roman', 'Liberation Serif'],
  },
  {
    weight: 400,
    style: 'italic',
    advance: 0.3896,
    local: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Times-Italic', 'Liberation Serif Italic'],
  },
  {
    weight: 700,
    style: 'normal',
    advance: 0.4098,
    local: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Times-Bold', 'Liberation Serif Bold'],
  },
  {
    weight: 700,
    style: 'italic',
    advance: 0.3984,
    local: [
      'Times New Roman Bold Italic',
      'TimesNewRomanPS-BoldItalicMT',
      'Times-BoldItalic',
      'Liberation Serif Bold Italic',
    ],
  },
];
const NOTO_SERIF = [
  { weight: 400, style: 'normal', advance: 0.4571, local: ['Noto Serif', 'Noto Serif Regular', 'NotoSerif-Regular'] },
  { weight: 400, style: 'italic', advance: 0.444, local: ['Noto Serif Italic', 'NotoSerif-Italic'] },
  { weight: 700, style: 'normal', advance: 0.4867, local: ['Noto Serif Bold', 'NotoSerif-Bold'] },
  { weight: 700, style: 'italic', advance: 0.4895, local: ['Noto Serif Bold Italic', 'NotoSerif-BoldItalic'] },
];
const ARIAL = [
  { weight: 400, style: 'normal', advance: 0.4291, local: ['Arial', 'ArialMT', 'Helvetica', 'Liberation Sans'] },
  {
    weight: 400,
    style: 'italic',
    advance: 0.4291,
    local: ['Arial Italic', 'Arial-ItalicMT', 'Helvetica Oblique', 'Helvetica-Oblique', 'Liberation Sans Italic'],
  },
  {
    weight: 700,
    style: 'normal',
    advance: 0.46,
    local: ['Arial Bold', 'Arial-BoldMT', 'Helvetica Bold', 'Helvetica-Bold', 'Liberation Sans Bold'],
  },
];
const ROBOTO = [
  { weight: 400, style: 'normal', advance: 0.4257, local: ['Roboto', 'Roboto Regular', 'Roboto-Regular'] },
  { weight: 400, style: 'italic', advance: 0.4138, local: ['Roboto Italic', 'Roboto-Italic'] },
  { weight: 700, style: 'normal', advance: 0.4327, local: ['Roboto Bold', 'Roboto-Bold'] },
];

const SANS = { Arial: ARIAL, Roboto: ROBOTO };
/**
 * By our family. A display face stands on bold letters whatever its weight is called, and on somewhat narrower ones:
 * few words say little of the mean, and a name that fits its line must not break on another.
 */
const STAND_INS = {
  'Source Serif 4': { fonts: { Georgia: GEORGIA, 'Times New Roman': TIMES, 'Noto Serif': NOTO_SERIF } },
  'Archivo Narrow': { fonts: SANS },
  Anton: { fonts: SANS, weight: 700, share: 0.94 },
};

/** What stands in for a face until it has come, each a family of its own: « Anton on Arial ». */
export function fallbacksOf({ family, weight, style }, ttf) {
  const { fonts = {}, weight: asked = weight, share: ofMean = 1 } = STAND_INS[family] ?? {};
  const own = averageAdvance(ttf);
  const { ascent, descent, lineGap } = verticalMetrics(ttf);
  return Object.entries(fonts).flatMap(([name, rows]) => {
    const near = rows.find((row) => row.style === style && row.weight === (asked > 500 ? 700 : 400));
    if (!near) return [];
    const scale = (own / near.advance) * ofMean;
    const share = (value) => `${((value / scale) * 100).toFixed(2)}%`;
    return [
      {
        family: `${family} on ${name}`,
        local: near.local,
        sizeAdjust: `${(scale * 100).toFixed(2)}%`,
        ascentOverride: share(ascent),
        descentOverride: share(descent),
        lineGapOverride: share(lineGap),
      },
    ];
  });
}

/** In ems, of a character of French prose. */
export function averageAdvance(ttf) {
  const font = openFont(ttf);
  let sum = 0;
  let count = 0;
  for (const [, character, weight] of FRENCH.matchAll(/(.)(\d+) ?/gs)) {
    sum += font.advance(font.characters.get(character.codePointAt(0)) ?? 0) * Number(weight);
    count += Number(weight);
  }
  return sum / count;
}

/** The characters of a font. */
export function charactersOf(ttf) {
  return openFont(ttf).characters.keys();
}

/** In ems, as browsers take them where no override says otherwise. */
function verticalMetrics(ttf) {
  const { table, unitsPerEm } = openFont(ttf);
  const hhea = table('hhea');
  const at = (offset) => hhea.getInt16(offset) / unitsPerEm;
  return { ascent: at(4), descent: -at(6), lineGap: at(8) };
}

/** OpenType specification: table directory, head, hhea, hmtx. */
function openFont(ttf) {
  const view = new DataView(ttf.buffer, ttf.byteOffset, ttf.byteLength);
  const table = (tag) => {
    for (let record = 12; record < 12 + view.getUint16(4) * 16; record += 16) {
      const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
      if (name === tag)
        return new DataView(ttf.buffer, ttf.byteOffset + view.getUint32(record + 8), view.getUint32(record + 12));
    }
    throw new Error(`the font has no table ${tag}`);
  };
  const unitsPerEm = table('head').getUint16(18);
  const longMetrics = table('hhea').getUint16(34);
  const hmtx = table('hmtx');
  const advance = (glyph) => hmtx.getUint16(Math.min(glyph, longMetrics - 1) * 4) / unitsPerEm;
  return { table, unitsPerEm, advance, characters: readCmap(table('cmap')) };
}

/** OpenType specification, cmap: format 12 where there is one, else format 4. */
function readCmap(cmap) {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + index * 8 + 4));
  const ofFormat = (format) => subtables.find((at) => cmap.getUint16(at) === format);
  const characters = new Map();
  const groups = ofFormat(12);
  if (groups !== undefined) {
    for (let index = 0; index < cmap.getUint32(groups + 12); index++) {
      const [from, to, glyph] = [0, 4, 8].map((offset) => cmap.getUint32(groups + 16 + index * 12 + offset));
      for (let character = from; character <= to; character++) characters.set(character, glyph + character - from);
    }
    return characters;
  }
  const segments = ofFormat(4);
  const size = cmap.getUint16(segments + 6);
  for (let at = segments + 14; at < segments + 14 + size; at += 2) {
    const [to, from, delta, offset] = [0, size + 2, 2 * size + 2, 3 * size + 2].map((skip) =>
      cmap.getUint16(at + skip),
    );
    for (let character = from; character <= to && character < 0xffff; character++) {
      const listed = offset === 0 ? character : cmap.getUint16(at + 3 * size + 2 + offset + (character - from) * 2);
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) characters.set(character, glyph);
    }
  }
  return characters;
}
