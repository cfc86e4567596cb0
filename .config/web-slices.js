// How the faces are sliced for the web. A browser fetches a slice when the page has one of its characters.

/** French and its neighbours, with the marks and signs that bulletins use. */
const LATIN =
  'U+20-7E U+A0-FF U+131 U+152-153 U+178 U+2BB-2BC U+2C6 U+2DA U+2DC U+300-303 U+308 U+30A U+30C U+327-328 U+2010-2027 U+202F-203A U+2044 U+20AC U+2116 U+2122 U+2190-2193 U+2212 U+2215 U+2248 U+2260 U+2264-2265 U+2713 U+FEFF U+FFFD';
/** The other languages in Latin letters; what stands before it in the list is not in it. */
const LATIN_EXTENDED =
  'U+100-2FF U+304-36F U+1D00-1DBF U+1E00-1EFF U+2070-20CF U+2113 U+2C60-2C7F U+A720-A7FF U+FB00-FB06';
const REST = 'U+0-10FFFF';

/** The slices of a font with these characters, each by its name and its own. */
export function slicesOf(characters) {
  let left = [...characters].sort((a, b) => a - b);
  return [
    ['latin', LATIN],
    ['latin-ext', LATIN_EXTENDED],
    ['rest', REST],
  ].flatMap(([name, ranges]) => {
    const within = rangesOf(ranges);
    const isIn = (character) => within.some(([from, to]) => character >= from && character <= to);
    const own = left.filter(isIn);
    left = left.filter((character) => !isIn(character));
    return own.length > 0 ? [{ name, characters: own, unicodeRange: written(own) }] : [];
  });
}

function rangesOf(ranges) {
  return ranges.split(' ').map((range) => {
    const [from, to = from] = range.slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

/** As CSS has it: « U+20-7E,U+A0 ». */
function written(ascending) {
  const runs = [];
  for (const character of ascending) {
    const last = runs.at(-1);
    if (last && character === last[1] + 1) last[1] = character;
    else runs.push([character, character]);
  }
  const hex = (character) => character.toString(16).toUpperCase();
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}
