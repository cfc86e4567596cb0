import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/publication/yaml-document.ts';

const parse = (source: string, typed: readonly string[] = []) =>
  parseYaml({ file: 'a.yaml', source, start: 0, end: source.length, keys: 'publication', typedKeys: new Set(typed) });

function parsed(source: string, typed: readonly string[] = []) {
  const { value } = parse(source, typed);
  if (!value) throw new Error('the test’s own YAML is broken');
  return value;
}

describe('a document', () => {
  it('has five thousand lines and commas at most', () => {
    for (const piece of ['\n', '\r', '#,\n#']) {
      const pieces = piece.includes(',') ? 2 : 1;
      const most = piece.repeat(Math.floor(4999 / pieces));
      expect(parse(most).problems).toEqual([]);
      expect(parse(most + piece).problems).toEqual([
        {
          severity: 'error',
          code: 'yaml.too-many',
          values: { most: 5000 },
          file: 'a.yaml',
          place: { line: 1, column: 1 },
        },
      ]);
    }
  });

  it('has the core types of YAML 1.2 under keys that ask for them, and texts as written elsewhere', () => {
    const source =
      'number: 0x10\nname: 012\ntagline: true\nlegal: [1.0, no, "2"]\ndate: 2012-03-15\nlogo: null\nlines: [3]';
    expect(parsed(source, ['number', 'lines']).data()).toEqual({
      number: 16,
      name: '012',
      tagline: 'true',
      legal: ['1.0', 'no', '2'],
      date: '2012-03-15',
      logo: null,
      lines: ['3'],
    });
  });

  it('has no merging of keys', () => {
    expect(parsed('"<<": { tagline: x }\nname: Fil').data()).toEqual({ '<<': { tagline: 'x' }, name: 'Fil' });
  });
});

describe('the language of keys', () => {
  it.each([
    ['nom: Fil\ntagline: x', 'fr'],
    ['name: Fil\ntagline: x', 'en'],
    ['nom: Fil\ntagline: x\nlegal: y', 'en'],
    ['coupon: vote', undefined],
  ])('is that of most of them, French where they are as many: %j', (source, language) => {
    expect(parsed(source).keyLanguage).toBe(language);
  });

  it('is the one that a key is called in which is not written', () => {
    expect(parsed('nom: Fil').keyWord(['contact', 'phone'])).toBe('téléphone');
    expect(parsed('name: Fil').keyWord(['contact', 'phone'])).toBe('phone');
    expect(parsed('coupon: vote').keyWord(['contact', 'phone'])).toEqual({ fr: 'téléphone', en: 'phone' });
    expect(parsed('coupon: vote').keyWord(['coupon'])).toBe('coupon');
  });
});

describe('a key', () => {
  it('is told as it is written, without quotation marks around it', () => {
    const document = parsed(`"Nom": Fil\n'devise': x\nit's: y\na"b": z`);
    expect(['name', 'tagline', "it's", 'a"b"'].map((key) => document.writtenKey([key]))).toEqual([
      'Nom',
      'devise',
      "it's",
      'a"b"',
    ]);
  });

  it('stands where it is written, with or without a value, else where its group begins', () => {
    const document = parsed('name: Fil\ncontact:\n  phone:\n  email: x');
    expect(document.keyPlace(['contact', 'phone'])).toEqual({ line: 3, column: 3, length: 5 });
    expect(document.valuePlace(['contact', 'phone'])).toEqual({ line: 3, column: 3, length: 5 });
    expect(document.valuePlace(['contact', 'email'])).toEqual({ line: 4, column: 10, length: 1 });
    expect(document.keyPlace(['contact', 'web'])).toEqual({ line: 3, column: 3, length: 1 });
    expect(document.keyPlace([])).toEqual({ line: 1, column: 1, length: 1 });
    expect(document.valuePlace(['name', 'deeper'])).toEqual({ line: 1, column: 7, length: 3 });
    expect([document.hasKey(['contact', 'phone']), document.hasKey(['contact', 'web'])]).toEqual([true, false]);
  });

  it('counts in English where it is written in both languages', () => {
    expect(parsed('nom: A\nname: B').data()).toEqual({ nom: 'A', name: 'B' });
    expect(parsed('nom: A').data()).toEqual({ name: 'A' });
  });

  it('may be no text', () => {
    expect(parsed('? [a]\n: b\nname: Fil').value(['name'])).toBe('Fil');
  });
});

describe('a value in a list', () => {
  it('stands where it is written', () => {
    const document = parsed('legal: [a, bc, { name: d }]');
    expect(document.valuePlace(['legal', 1])).toEqual({ line: 1, column: 12, length: 2 });
    expect(document.valuePlace(['legal', 2, 'name'])).toEqual({ line: 1, column: 24, length: 1 });
    expect(document.valuePlace(['legal', 9])).toEqual({ line: 1, column: 8, length: 20 });
  });
});

describe('what is written', () => {
  it('is told on one line, of forty characters at most', () => {
    const document = parsed(
      `name: >\n  a\n\n   b\ntagline: ${'x'.repeat(40)}\nlegal: ${'x'.repeat(41)}\ncontact: { a: b }\nlogo: [a]\nsite:`,
    );
    const written = ['name', 'tagline', 'legal', 'contact', 'logo', 'site', 'none'].map((key) =>
      document.written([key]),
    );
    expect(written).toEqual([
      '> a b',
      'x'.repeat(40),
      `${'x'.repeat(40)}…`,
      'found.map',
      'found.list',
      'found.nothing',
      'found.nothing',
    ]);
  });
});

describe('a note', () => {
  const notes = (source: string) => parse(source).problems.map(({ code, values }) => [code, values]);

  it('tells of the first no-break space, and how many there are', () => {
    const field = 'name';
    expect(notes('name\u00a0: Fil')).toMatchObject([['yaml.no-break-space', { line: 'name : Fil', times: '' }]]);
    expect(notes('name\u00a0: Fil\ntagline\u00a0: x\nlegal :y\nlogo\u202f: z')).toMatchObject([
      ['yaml.no-break-space', { field, line: 'name : Fil', times: ' (× 3)' }],
      ['yaml.colon-read', { field: 'legal', line: 'legal: y', times: '' }],
    ]);
    expect(notes('name: Fil\nlegal :y\nlogo :z')).toMatchObject([
      ['yaml.colon-read', { times: '' }],
      ['yaml.colon-read', { times: '' }],
    ]);
  });

  it('repeats sixty characters of what is lost at most', () => {
    const lost = (length: number) => parse(`name: Fil #${'x'.repeat(length - 1)}`).problems[0]?.values.lost;
    expect(lost(60)).toBe(`#${'x'.repeat(59)}`);
    expect(lost(61)).toBe(`#${'x'.repeat(59)}…`);
  });
});

describe('a line that cannot be read', () => {
  it('is told with an example: of a number where the colon is missing, else of a key', () => {
    expect(parse('numéro; 3\nnom: Fil').problems[0]).toMatchObject({ code: 'yaml.no-colon' });
    expect(parse('zzz\nnom: Fil').problems[0]).toMatchObject({
      code: 'yaml.no-colon',
      values: { line: { fr: 'numéro: 3', en: 'number: 3' } },
    });
    expect(parse('[a: b]]').problems[0]).toMatchObject({
      severity: 'error',
      values: { line: { en: 'key: "Call: all on strike"' } },
    });
  });

  it.each([
    ['name: Fil\n  tagline: x', 'yaml.indent 2:3+7', undefined],
    ['name: Fil : x\n  y', 'yaml.colon 1:7+1', 'name: "Fil : x y"'],
    ['name: Fil\nsite: "a', 'yaml.quote-unclosed 2:7+2', 'site: "a"'],
    ['name: Fil\nlegal: "a\n  b: c\nsite: d', 'yaml.quote-unclosed 2:8+2', 'legal: "a b: c"'],
    ['coupon:\n  title: "a # b', 'yaml.quote-unclosed 2:10+6', 'title: "a # b"'],
    ['name: "', 'yaml.quote-alone 1:7+1', undefined],
    ["name: Fil\n'\nlegal: a", 'yaml.quote-alone 2:1+1', undefined],
    ['name: ["a", "b', 'yaml.unclosed 1:13+2', undefined],
    ["name: Fil\nsite: 'a\nlegal: b", 'yaml.quote-unclosed 2:7+2', "site: 'a'"],
    ['name: [a, [b]', 'yaml.unclosed 1:7+1', undefined],
    ['name: [a, [b]\nlegal: c', 'yaml.unclosed 1:7+1', undefined],
    ['name: ["a", b', 'yaml.unclosed 1:7+1', undefined],
    ['name: {a: [b], c: "d"', 'yaml.unclosed 1:7+1', undefined],
    ["name: ['a', 'b", 'yaml.unclosed 1:13+2', undefined],
    ['name: "Fil"\nlegal: [a, [b', 'yaml.unclosed 2:12+1', undefined],
    ['name: Fil\nname: Fils', 'yaml.duplicate-key 2:1+4', undefined],
    ['name: a\nsite: name\nname: b', 'yaml.duplicate-key 3:1+4', undefined],
    ['name:\n\ttagline: x', 'yaml.tab 2:1+1', undefined],
    ['name: Fil\n---\nname: b', 'yaml.second-document 2:1+3', undefined],
    ['name: Fil\n...\nname: b', 'yaml.second-document 2:1+3', undefined],
    ['name: Fil\n---\n# b\n%c', undefined, undefined],
    ['name: Fil\nlegal: a  #b', undefined, undefined],
    ['name: *a* et b  ', 'yaml.quote 1:7+8', 'name: "*a* et b"'],
    ['name: Fil\ntag_line-2: [un lien](a) ici', 'yaml.quote 2:13+16', 'tag_line-2: "[un lien](a) ici"'],
    ['name: - a', 'yaml.quote 1:7+3', 'name: "- a"'],
    ['name: !a b', 'yaml.quote 1:7+4', 'name: "!a b"'],
    ['name: ! a b', 'yaml.quote 1:7+5', 'name: "! a b"'],
    ['name: !b!c a', 'yaml.quote 1:7+6', 'name: "!b!c a"'],
    ['a: &x b\nname: *x', 'yaml.quote 2:7+2', 'name: "*x"'],
    ['name: "La "grande" kermesse"', 'yaml.syntax 1:12+17', `name: 'La "grande" kermesse'`],
    ["name: 'L'école en fête'", 'yaml.syntax 1:10+14', 'name: "L\'école en fête"'],
    ["name: 'L''école d'art'", 'yaml.syntax 1:19+4', 'name: "L\'école d\'art"'],
    ["name: 'L''école du \"mot\" d'art'", 'yaml.syntax 1:28+4', `name: 'L''école du "mot" d''art'`],
    ['name: "Oui" et "non"', 'yaml.syntax 1:13+8', `name: '"Oui" et "non"'`],
    ["name: 'Oui' et 'non'", 'yaml.syntax 1:13+8', `name: "'Oui' et 'non'"`],
    [' number: 1\ndate: 2026-12\n  title: Non', 'yaml.first-indent 1:2+6', 'number: 1'],
    ['\n# a\n  number: 1\n date: 2026-12\n', 'yaml.first-indent 3:3+6', 'number: 1'],
    ['rows:\n  - - { name: u, label: U : V }', 'yaml.colon 2:25+6', '- - { name: u, label: "U : V" }'],
    ['rows: [[{ label: U : V, W, width: 4 }]]', 'yaml.colon 1:18+5', 'rows: [[{ label: "U : V, W", width: 4 }]]'],
    ["a: { b: 'L'école', c: d }", 'yaml.syntax 1:12+6', 'a: { b: "L\'école", c: d }'],
    ['a: {\n  b: U : V,\n  c: d\n}', 'yaml.colon 2:6+5', 'b: "U : V",'],
    ['choices: [b, c : d : e, f]', 'yaml.colon 1:18+5', undefined],
    ['name: [b, c "d" : e : f]', 'yaml.quote 1:7+18', `name: '[b, c "d" : e : f]'`],
    ['a: [b, *c*, d]', 'yaml.quote 1:8+3', 'a: [b, "*c*", d]'],
    ['choices: [b, , c]', 'yaml.empty-item 1:14+1', 'choices: [b, c]'],
    ['choices: [b,,, c]', 'yaml.empty-item 1:13+1', 'choices: [b, c]'],
    ['choices: [, c]', 'yaml.empty-item 1:11+1', 'choices: [c]'],
    ['a: { b: c, , d: e }', 'yaml.empty-item 1:12+1', 'a: { b: c, d: e }'],
    ['choices: ["b" "c"]', 'yaml.no-comma 1:15+1', 'choices: ["b", "c"]'],
    ['choices: [b, "c "d" e"]', 'yaml.syntax 1:18+1', `choices: [b, 'c "d" e']`],
    ['rows:\n  - - name: a\n     label: A', 'yaml.indent 3:6+5', undefined],
    ['name:Fil', 'yaml.no-colon 1:1+8', 'name: Fil'],
    ['name = Fil  ', 'yaml.no-colon 1:1+10', 'name: Fil'],
    ['zzz:Fil', 'yaml.no-colon 1:1+7', { fr: 'numéro: 3', en: 'number: 3' }],
  ])('is told with its place and, where that mends it, the line to write: %j', (source, told, line) => {
    const [problem] = parse(source).problems.filter(({ severity }) => severity === 'error');
    const { code, place, values } = problem ?? {};
    expect(code && `${code} ${place?.line}:${place?.column}+${place?.length}`).toBe(told);
    if (line !== undefined) expect(values?.line).toEqual(line);
  });

  it('leaves no document beside an error', () => {
    expect(parse('name: #1 des\ntagline: x')).not.toHaveProperty('value');
  });
});
