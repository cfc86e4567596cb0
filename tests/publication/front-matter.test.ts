import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/publication/read-front-matter.ts';
import { bulletinFile } from './folder.ts';

const GOOD = 'number: 3\ndate: 2012-03\ntitle: Non !';

/** « severity code line:column+length » of each problem. */
function problemsOf(source: string): readonly string[] {
  return readFrontMatter('003.md', source).problems.map(({ severity, code, place }) =>
    [
      severity,
      code,
      place && `${place.line}:${place.column}${place.length === undefined ? '' : `+${place.length}`}`,
    ].join(' '),
  );
}

const withNumber = (line: string) => problemsOf(bulletinFile(`date: 2012-03\ntitle: Non !\n${line}`));
const withDate = (date: string) => problemsOf(bulletinFile(`number: 3\ntitle: Non !\ndate: ${date}`));
const withLine = (line: string) => problemsOf(bulletinFile(`${GOOD}\n${line}`));

describe('the number', () => {
  it.each([
    ['number:', 'error field.empty 4:1+6'],
    ['number: ""', 'error field.empty 4:9+2'],
    ['number: 0', 'error number.zero 4:9+1'],
    ['number: -3', 'error number.negative 4:9+2'],
    ['number: 3.5', 'error number.fractional 4:9+3'],
    ['number: 3,5', 'error number.fractional 4:9+3'],
    ['number: trois', 'error number.text 4:9+5'],
    ['number: "3"', 'error number.text 4:9+3'],
    ['number: [3]', 'error number.text 4:9+3'],
    ['number: .nan', 'error number.text 4:9+4'],
    ['number: .inf', 'error number.too-large 4:9+4'],
    ['number: 1000000', 'error number.too-large 4:9+7'],
  ])('%s is refused', (line, problem) => {
    expect(withNumber(line)).toEqual([problem]);
  });

  it('is missed where the front matter begins', () => {
    expect(problemsOf(bulletinFile('date: 2012-03\ntitle: Non !'))).toEqual(['error field.missing 2:1+1']);
  });
});

describe('the date', () => {
  it.each([
    ['2012-03', { year: 2012, month: 3 }],
    ['2012-03-15', { year: 2012, month: 3, day: 15 }],
    ['"2012-02-29"', { year: 2012, month: 2, day: 29 }],
  ])('%s is read as it is written', (date, expected) => {
    const read = readFrontMatter('003.md', bulletinFile(`number: 3\ntitle: Non !\ndate: ${date}`));
    expect(read.problems).toEqual([]);
    expect(read.value?.frontMatter.date).toEqual(expected);
  });

  it.each([
    ['2012-13', 'date.month'],
    ['2012-00', 'date.month'],
    ['2012-02-30', 'date.day'],
    ['2011-02-29', 'date.day'],
    ['2012-04-31', 'date.day'],
    ['2012', 'date.no-month'],
    ['mars 2012', 'date.written'],
    ['03/2012', 'date.written'],
    ['2012-3', 'date.written'],
    ['printemps 2012', 'date.season'],
  ])('%s is refused', (date, code) => {
    expect(withDate(date)).toEqual([`error ${code} 4:7+${date.length}`]);
  });

  it('names the days that the month has', () => {
    const read = readFrontMatter('003.md', bulletinFile('number: 3\ntitle: Non !\ndate: 2012-02-30'));
    expect(read.problems[0]?.values).toMatchObject({ days: 29, found: '2012-02-30' });
  });
});

describe('the other keys', () => {
  it.each([
    ['pages: 0', 'error pages.whole 5:8+1'],
    ['pages: 1.5', 'error pages.whole 5:8+3'],
    ['pages: 10001', 'error pages.whole 5:8+5'],
    ['pages: 2147483648', 'error pages.whole 5:8+10'],
    ['coupon: peut-être', 'error coupon.no-model 5:9+9'],
    ['coupon: 3', 'error coupon.form 5:9+1'],
    ['coupon: { title: Moi }', 'error field.missing 5:1+6'],
    ['coupon: { rows: [[{ name: a }]] }', 'error field.missing 5:1+6'],
    ['lang: français', 'error field.lang 5:7+8'],
    ['standfirst: [un, deux]', 'error field.text 5:13+10'],
    ['titre: Non !', 'warning field.both-names 5:1+5'],
    ['couleur: rouge', 'warning field.unknown 5:1+7'],
  ])('%s is pointed at', (line, problem) => {
    expect(withLine(line)).toEqual([problem]);
  });

  it('a misspelt key names the nearest known one, and the number is still read', () => {
    const read = readFrontMatter('003.md', bulletinFile(`${GOOD}\nstandfrist: Lettre ouverte`));
    expect(read.problems[0]).toMatchObject({
      values: { field: 'standfrist', nearest: 'standfirst' },
      sourceLine: 'standfrist: Lettre ouverte',
    });
    expect(read.value?.frontMatter).toEqual({ number: 3, date: { year: 2012, month: 3 }, title: 'Non !' });
  });

  it('an empty title is refused', () => {
    expect(problemsOf(bulletinFile('number: 3\ndate: 2012-03\ntitle: "  "'))).toEqual(['error field.empty 4:8+4']);
  });

  it('a title that YAML takes for a number or a truth is text', () => {
    const title = (text: string) =>
      readFrontMatter('x.md', bulletinFile(`number: 3\ndate: 2012-03\ntitle: ${text}`)).value?.frontMatter.title;
    expect([title('1936'), title('true'), title('08')]).toEqual(['1936', 'true', '08']);
  });

  it('an optional key without a value counts as absent', () => {
    const read = readFrontMatter('003.md', bulletinFile(`${GOOD}\npages:\nlang: ~`));
    expect(read.problems).toEqual([]);
    expect(read.value?.frontMatter).not.toHaveProperty('pages');
  });

  it('several mistakes are told together', () => {
    expect(problemsOf(bulletinFile('number: 0\ndate: 2012-13\ntitle:'))).toHaveLength(3);
  });
});

describe('what is not YAML', () => {
  it.each([
    ['title: Appel : tous', 'yaml.colon 3:8+1'],
    ['title: "Non" à tout', 'yaml.syntax 3:14+6'],
    ['title: *gras*', 'yaml.quote 3:8+6'],
    ['title: @nous', 'yaml.quote 3:8+1'],
    ['title: "Non', 'yaml.quote-unclosed 3:8+4'],
    ['title: "', 'yaml.quote-alone 3:8+1'],
    ['title: Non\n"', 'yaml.quote-alone 4:1+1'],
    ['title: [Non', 'yaml.unclosed 3:8+1'],
    ['\ttitle: Non', 'yaml.tab 3:1+1'],
    [' title: Non', 'yaml.indent 3:2+5'],
    ['number: 4', 'yaml.duplicate-key 3:1+6'],
    ['title', 'yaml.no-colon 3:1+5'],
  ])('%j is told in plain words', (line, problem) => {
    expect(problemsOf(bulletinFile(`number: 3\n${line}`))).toEqual([`error ${problem}`]);
  });

  it('keys without a space after the colon are told so', () => {
    expect(problemsOf(bulletinFile('number:3\ndate:2012-03'))[0]).toMatch(/^error yaml.no-colon 2:1/);
  });

  it('a list where keys are expected is told so', () => {
    expect(problemsOf(bulletinFile('- un\n- deux'))).toEqual(['error yaml.not-keys 2:1+4']);
  });

  it('a front matter that is not there or does not end is told so', () => {
    expect(problemsOf('Camarades,\n')).toEqual(['error front-matter.missing 1:1']);
    expect(problemsOf(`---\n${GOOD}\n\nCamarades,\n`)).toEqual(['error front-matter.unclosed 1:1']);
    expect(problemsOf('')).toEqual(['error front-matter.missing 1:1']);
  });

  it('aliases that expand without end are refused, not expanded', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'
        .split('')
        .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`),
    ];
    expect(problemsOf(bulletinFile(`${GOOD}\n${bomb.join('\n')}`))[0]).toMatch(/^error yaml.quote/);
  });
});

describe('the body', () => {
  it('keeps every offset of the file', () => {
    const source = bulletinFile(`${GOOD}\nstandfirst: 😀 é`, 'Camarades,\n');
    const read = readFrontMatter('003.md', source);
    expect(read.value?.body).toHaveLength(source.length);
    expect(read.value?.body.indexOf('Camarades')).toBe(source.indexOf('Camarades'));
    expect(read.value?.body.slice(0, source.indexOf('Camarades'))).toMatch(/^[ \n]+$/);
  });

  it('keeps CR LF line endings', () => {
    const source = bulletinFile(GOOD).replaceAll('\n', '\r\n');
    const read = readFrontMatter('003.md', source);
    expect(read.problems).toEqual([]);
    expect(read.value?.source).toBe(source);
    expect(read.value?.frontMatter.title).toBe('Non !');
    expect(read.value?.body.split('\r\n')).toHaveLength(source.split('\r\n').length);
  });

  it('knows where each value stands', () => {
    const read = readFrontMatter('003.md', bulletinFile(`${GOOD}\nstandfirst: Lettre`));
    expect(read.value?.places.title).toEqual({ line: 4, column: 8, length: 5 });
    expect(read.value?.places.standfirst).toEqual({ line: 5, column: 13, length: 6 });
  });
});
