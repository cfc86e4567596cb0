import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Coupon, isChoice } from '../../src/coupon/coupon.ts';
import { allKeyNames, spellings } from '../../src/publication/author-names.ts';
import { authorSchemas } from '../../src/publication/author-schemas.ts';
import { KEY_NAMES } from '../../src/publication/author-words.ts';
import { couponModels } from '../../src/publication/coupon-model-names.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { numberCoupon } from '../../src/publication/number-coupon.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { readFrontMatter } from '../../src/publication/read-front-matter.ts';
import { folderWith } from './folder.ts';

function load(yaml: string | Uint8Array) {
  return loadPublication(folderWith({ 'publication.yaml': yaml }));
}

const codes = (yaml: string) =>
  load(yaml).problems.map(({ severity, code, place }) => `${severity} ${code} ${place?.line}:${place?.column}`);

const coupon = (rows: string) => codes(`name: Fil\ncoupon:\n  title: Adhésion\n  rows:\n${rows}`);

describe('publication.yaml', () => {
  it('of this repository loads without a problem', () => {
    const { value, problems } = loadPublication('bulletins');
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ name: 'Au bout du fil !', lang: 'fr', file: join('bulletins', 'publication.yaml') });
    expect(value?.coupon?.rows.flat()).toHaveLength(12);
  });

  it('speaks French unless it says otherwise, and its site has no trailing slash', () => {
    const { value } = load('name: Fil\nsite: https://example.org/fil//\n');
    expect(value).toMatchObject({ lang: 'fr', site: 'https://example.org/fil' });
  });

  it.each([
    ['', 'error yaml.not-keys 1:1'],
    ['tagline: x', 'error field.missing 1:1'],
    ['name: Fil\n---\nname: Autre\n', 'error yaml.second-document 2:1'],
    ['# Nos réglages\n---\nname: Fil\n... # fin\nlang: en', 'error yaml.second-document 4:1'],
    ['name: Fil\nsite: ftp://example.org', 'error site.address 2:7'],
    ['name: Fil\nsite: example.org', 'error site.address 2:7'],
    ['name: Fil\ncontact: { email: nous }', 'error email.address 2:19'],
    ['name: Fil\ncontact: { web: nous@exemple.fr }', 'error web.address 2:17'],
    ['name: Fil\ncontact: { web: notre site }', 'error web.address 2:17'],
    ['name: Fil\ncontact: { web: ftp://exemple.fr }', 'error web.address 2:17'],
    ['name: Fil\ncontact: nous', 'error field.keys 2:10'],
    ['name: Fil\nlang: français', 'error field.lang 2:7'],
    ['name: Fil\ntheme: absent', 'error theme.missing 2:8'],
    ['name: Fil\ncolours: { accent: red }', 'error theme.colour 2:20'],
    ['name: Fil\ncolours:\n  accent: 005bbb', 'error theme.colour 3:11'],
    ['name: Fil\ncolours:\n  accent: "#05bb"', 'error theme.colour 3:11'],
    ['name: Fil\ncolours:\n  accent: ""', 'error field.empty 3:11'],
    ['name: Fil\ncolours: "#005bbb"', 'error field.keys 2:10'],
    ['name: Fil\ncolours:\n  accent: #005bbb', 'error yaml.hash-empty 3:11'],
    ['name: Fil\ncolours: { accent: #005bbb }', 'error yaml.hash-empty 2:20'],
    ['name: Fil\ncolours:\n  accent: "#ffd400"', 'warning colour.pale 3:11'],
    ['name: Fil\ncolours: { accent: { hex: red } }', 'error theme.colour 2:27'],
    ['name: Fil\ncolours: { accent: { hex: 5, spot: HKS 5 } }', 'error theme.colour 2:27'],
    ['name: Fil\ncolours: { accent: { spot: HKS 5 K } }', 'error field.missing 2:12'],
    ['name: Fil\ncolours: { accent: { hex: "#c4122f", spot: "" } }', 'error field.empty 2:44'],
    ['name: Fil\ncolours: { accent: { hex: "#c4122f", spot: 185 € } }', 'error spot.characters 2:44'],
    ['name: Fil\ncolours: { accent: { hex: "#c4122f", spot: all } }', 'error spot.reserved 2:44'],
    ['name: Fil\ncolours: { accent: { hex: "#c4122f", spot: Noir } }', 'error spot.reserved 2:44'],
    [`name: Fil\ncolours: { accent: { hex: "#c4122f", spot: ${'é'.repeat(64)} } }`, 'error spot.long 2:44'],
    ['name: Fil\ncolours: { accent: { hex: "#c4122f", ton: HKS } }', 'warning field.unknown 2:38'],
    ['name: Fil\ncolours: { accent: { hex: "#c4122f", sport: HKS } }', 'warning field.misspelt 2:38'],
    ['name: Fil\ncolours: { accent: [red] }', 'error theme.colour 2:20'],
    ['name: Fil\ncolours: { accent: { hex: "#ffd400" } }', 'warning colour.pale 2:27'],
    ['name: Fil\ncolours: { acent: "#005bbb" }', 'warning field.misspelt 2:12'],
    ['name: Fil\ncolors: { accent: "#005bbb" }', 'warning field.misspelt 2:1'],
    ['name: Fil\ntagilne: x', 'warning field.misspelt 2:1'],
    ['name: Fil\ncontact: { mail: x }', 'warning field.misspelt 2:12'],
    ['name: Fil\ncoupon: true', 'error coupon.no-model 2:9'],
    ['name: Fil\ntypography: { ordinal: false }', 'warning field.misspelt 2:15'],
    ['name: Fil\ntypography: { quotes: peut-être }', 'error field.boolean 2:23'],
    ['name: Fil\ntypography: false', 'error field.keys 2:13'],
    ['name: Fil\ncheck: { speling: false }', 'warning field.misspelt 2:10'],
    ['name: Fil\ncheck: { printer: parfois }', 'error field.boolean 2:19'],
  ])('%j is told with its place', (yaml, problem) => {
    expect(codes(yaml)).toEqual([problem]);
  });

  it.each([
    ['"#005bbb"', '#005bbb'],
    ["'#05B'", '#0055bb'],
    ['"#FFD400"', '#ffd400'],
  ])('takes the colour %s', (written, accent) => {
    expect(load(`name: Fil\ncolours: { accent: ${written} }`).value?.colours).toEqual({ accent });
  });

  it.each([
    ['{ hex: "#C4122F", spot: PANTONE 185 C }', { accent: '#c4122f', spot: 'PANTONE 185 C' }],
    ["{ hex: '#c12', ton direct: Rouge nº 2 (brillant) }", { accent: '#cc1122', spot: 'Rouge nº 2 (brillant)' }],
    ["{ hex: '#c4122f' }", { accent: '#c4122f' }],
  ])('takes a colour and its ink: %s', (written, colours) => {
    expect(load(`name: Fil\ncouleurs: { accent: ${written} }`)).toMatchObject({ problems: [], value: { colours } });
  });

  it('has the theme’s colours where it says none', () => {
    expect(load('name: Fil\ncolours:\n  accent: # as before\n')).toMatchObject({
      problems: [],
      value: { name: 'Fil' },
    });
    expect(load('name: Fil').value).not.toHaveProperty('colours');
  });

  it('switches rules of typography off by their names', () => {
    expect(load('name: Fil\ntypography: { ordinals: false, phone-numbers: true }').value?.typography).toEqual({
      ordinals: false,
      'phone-numbers': true,
    });
  });

  it.each(['---\nname: Fil\n', '%YAML 1.2\n---\nname: Fil\n---\n', 'name: Fil\n...\n# fin\n', 'name: "a --- b"\n'])(
    'may have the signs of one document: %j',
    (yaml) => expect(codes(yaml)).toEqual([]),
  );

  it.each(['www.exemple.fr', 'exemple.fr/section?a=b', 'école.exemple.fr:8080', 'http://exemple.fr'])(
    'takes an address of the web as one says it: %s',
    (web) =>
      expect(load(`name: Fil\ncontact: { web: "${web}" }`)).toMatchObject({
        value: { contact: { web } },
        problems: [],
      }),
  );

  it('a telephone number keeps its zero', () => {
    expect(load('name: Fil\ncontact: { phone: 0123456789 }').value?.contact?.phone).toBe('0123456789');
  });

  it('that is not UTF-8 is told with the byte, the line and the column', () => {
    const bytes = Buffer.from('name: Fil\ntagline: caf\xe9\n', 'latin1');
    expect(load(bytes).problems).toMatchObject([
      {
        code: 'text.not-utf8',
        values: { byte: 22, value: '0xE9' },
        place: { line: 2, column: 13 },
        sourceLine: 'tagline: café',
      },
    ]);
  });

  it('cut in the middle of a character is told at that character', () => {
    expect(load(Buffer.from('name: é').subarray(0, 7)).problems).toMatchObject([
      { code: 'text.not-utf8', values: { byte: 6 } },
    ]);
  });

  it('in UTF-16 is told so', () => {
    expect(load(Buffer.from('\ufeffname: Fil', 'utf16le')).problems).toMatchObject([{ code: 'text.utf16' }]);
  });
});

describe('the coupon', () => {
  it('shares what a row leaves among the fields without a width', () => {
    const { value } = load(
      'name: Fil\ncoupon:\n  title: A\n  rows:\n    - [{name: a, label: A, width: 1}, {name: b, label: B}, {name: c, label: C}]',
    );
    expect(value?.coupon?.rows[0]?.map(({ width }) => width)).toEqual([1, 6, 5]);
  });

  it.each([
    ['    - [{name: a, label: A}, {name: a, label: B}]', 'error coupon.duplicate-name 5:36'],
    ['    - [{name: a, label: A, width: 8}, {name: b, label: B, width: 5}]', 'error coupon.row-too-wide 5:7'],
    ['    - [{name: a, label: A, width: 12}, {name: b, label: B}]', 'error coupon.row-too-wide 5:7'],
    ['    - [{name: a, label: A, width: 13}]', 'error coupon.width 5:35'],
    ['    - [{name: a, label: A, width: 0}]', 'error coupon.width 5:35'],
    ['    - [{name: é, label: A}]', 'error coupon.name 5:15'],
    ['    - [{name: a}]', 'error field.missing 5:8'],
    ['    - [{name: a, label: A, kind: fax}]', 'error coupon.kind 5:34'],
    ['    - [{name: a, label: A, kind: one-of}]', 'error coupon.choices-missing 5:8'],
    ['    - [{name: a, label: A, kind: one-of, choices: []}]', 'error coupon.choices-missing 5:42'],
    ['    - [{name: a, label: A, choices: [x]}]', 'error coupon.key-unwanted 5:28'],
    ['    - [{label: A}]', 'error field.missing 5:8'],
    ['    - [{kind: fixed}]', 'error field.missing 5:8'],
    ['    - [{name: a, label: A, text: T}]', 'error coupon.key-unwanted 5:28'],
    ['    - [{name: a, label: A, lines: 3}]', 'error coupon.key-unwanted 5:28'],
    ['    - [{name: a, label: A, kind: long-text, lines: 0}]', 'error coupon.whole 5:52'],
    ['    - [{name: a, label: A, maxLength: 0}]', 'error coupon.whole 5:39'],
    ['    - [{name: a, label: A, pattern: "["}]', 'error coupon.pattern 5:37'],
    ['    - [{name: a, label: A, kind: signature, required: true}]', 'error coupon.key-unwanted 5:45'],
    ['    - {name: a, label: A}', 'error coupon.rows 5:7'],
    ['    - []', 'error coupon.rows-empty 5:7'],
    ['    - [{name: a, label: A, widht: 3}]', 'warning field.misspelt 5:28'],
  ])('%s is told with its place', (rows, problem) => {
    expect(coupon(rows)).toEqual([problem]);
  });
});

describe('the choices of a field', () => {
  it.each([
    ['coupon:\n  title: A\n  rows:\n    - [{ name: a, label: A, kind: one-of, options: [x, y] }]', 'choices'],
    ['coupon:\n  titre: A\n  lignes:\n    - [{ nom: a, libellé: A, genre: un-choix, options: [x, y] }]', 'choix'],
  ])('are told by their name where they are called options: %s', (yaml, nearest) => {
    const problem = load(`name: Fil\n${yaml}`).problems.find(({ code }) => code === 'field.misspelt');
    expect(problem).toMatchObject({ values: { field: 'options', nearest }, place: { line: 5 } });
  });

  it('are none where no field is: options of a publication are unknown', () => {
    expect(codes('name: Fil\noptions: [x]')).toEqual(['warning field.unknown 2:1']);
  });
});

describe('a ready-made coupon', () => {
  it.each(couponModels())('%s reads', (model) => {
    const { value, problems } = load(`name: Fil\ncoupon: ${model}`);
    expect(problems).toEqual([]);
    expect(value?.coupon?.rows.length).toBeGreaterThan(1);
  });

  it('can be changed where a publication wants', () => {
    const { value } = load('name: Fil\ncoupon: { model: adhesion, title: Rejoignez-nous, notice: Vos données… }');
    expect(value?.coupon).toMatchObject({ title: 'Rejoignez-nous', notice: 'Vos données…' });
    expect(value?.coupon?.rows).toHaveLength(7);
  });

  const words = (coupon: Coupon | undefined): unknown =>
    coupon && { ...coupon, origin: undefined, keyLanguage: undefined };
  const shapeOf = (coupon: Coupon | undefined) =>
    coupon?.rows.map((row) =>
      row.map((field) => {
        const { kind, width } = field;
        if (field.kind === 'fixed') return { kind, width };
        const { name, required } = field;
        return { kind, width, name, required, ...(isChoice(field) && { choices: field.choices.length }) };
      }),
    );

  it.each(couponModels())('%s has the same fields in French and in English', (model) => {
    const french = load(`name: Fil\ncoupon: ${model}`).value?.coupon;
    const { value, problems } = load(`name: Fil\nlang: en\ncoupon: ${model}`);
    expect(problems).toEqual([]);
    expect(shapeOf(value?.coupon)).toEqual(shapeOf(french));
    expect(value?.coupon?.web).toBe(french?.web);
    // No letter that English does not have: what is French, would be found by its accents.
    expect(JSON.stringify(words(value?.coupon))).not.toMatch(/[à-öø-ÿ]/u);
    expect(value?.coupon?.title).not.toBe(french?.title);
  });

  it.each([
    ['fr', 'Consultation', ['Oui', 'Non']],
    ['fr-CA', 'Consultation', ['Oui', 'Non']],
    ['en', 'Consultative ballot', ['Yes', 'No']],
    ['en-GB', 'Consultative ballot', ['Yes', 'No']],
    ['de', 'Consultative ballot', ['Yes', 'No']],
    ['pl', 'Consultative ballot', ['Yes', 'No']],
  ])('speaks the language of a publication in %s: %s', (lang, title, choices) => {
    const { value } = load(`name: Fil\nlang: ${lang}\ncoupon: vote`);
    expect(value?.coupon?.title).toBe(title);
    expect(value?.coupon?.rows[1]).toMatchObject([{ choices }]);
  });

  it('speaks the language of a number that has another than its publication', () => {
    const french = load('name: Fil\ncoupon: vote').value as Publication;
    const english = load('name: Fil\nlang: en\ncoupon: { model: vote, title: Our ballot }').value as Publication;
    const titles = (publication: Publication) =>
      [undefined, 'fr', 'en', 'de'].map(
        (lang) => numberCoupon(publication, lang === undefined ? {} : { lang })?.rows[0]?.[0],
      );
    const asked = [french, english].map((publication) =>
      titles(publication).map((field) => field && field.kind === 'one-of' && field.choices[0]),
    );
    expect(asked).toEqual([
      ['Pour', 'Pour', 'In favour', 'In favour'],
      ['In favour', 'Pour', 'In favour', 'In favour'],
    ]);
    expect(numberCoupon(english, { lang: 'fr' })?.title).toBe('Our ballot');
    expect(numberCoupon(french, { lang: 'en', coupon: false })).toBeUndefined();
  });

  it('whose rows are the author’s own stays as it is written', () => {
    const { value } = load('name: Fil\ncoupon: { model: vote, rows: [[{ name: a, label: Un avis, kind: yes-no }]] }');
    expect(value && numberCoupon(value, { lang: 'en' })?.rows[0]).toMatchObject([
      { label: 'Un avis', choices: ['Oui', 'Non'] },
    ]);
  });

  it('that does not exist is told with the nearest', () => {
    const { problems } = load('name: Fil\ncoupon: adhésions');
    expect(problems).toMatchObject([
      { code: 'coupon.model', values: { found: 'adhésions', nearest: 'adhesion' }, place: { line: 2, column: 9 } },
    ]);
  });

  it('can be a number’s own', () => {
    const read = readFrontMatter('3.md', '---\nnumber: 3\ndate: 2012-03\ntitle: Non\ncoupon: vote\n---\nA\n', 'en');
    expect(read.problems).toEqual([]);
    const coupon = read.value?.frontMatter.coupon;
    expect(typeof coupon === 'object' && coupon.rows.flat()).toMatchObject([
      { name: 'avis', kind: 'one-of' },
      { name: 'greve', kind: 'one-of', choices: ['Yes', 'No'] },
      { name: 'remarque', kind: 'long-text', lines: 3 },
    ]);
  });
});

describe('a folder', () => {
  const codeOf = (folder: string) => loadPublication(folder).problems.map(({ code }) => code);

  it('that is not there, is a file or holds no publication is told apart', () => {
    const folder = folderWith({ 'file.txt': '', 'other/publication.yml': 'name: Fil' });
    expect(codeOf(join(folder, 'absent'))).toEqual(['publication.no-folder']);
    expect(codeOf(join(folder, 'file.txt'))).toEqual(['publication.not-a-folder']);
    expect(codeOf(folder)).toEqual(['publication.no-file']);
    expect(codeOf(join(folder, 'other'))).toEqual(['publication.extension']);
  });
});

describe('the JSON Schemas', () => {
  it('know every key, for editors to complete', () => {
    const schemas = authorSchemas() as Record<
      string,
      { properties: object; allOf: unknown[]; additionalProperties: boolean }
    >;
    expect(Object.keys(schemas['front-matter']?.properties ?? {})).toEqual(
      Object.keys(KEY_NAMES.number).flatMap((key) => allKeyNames(key, 'number').flatMap(spellings)),
    );
    expect(schemas['front-matter']?.allOf).toEqual([
      { anyOf: [{ required: ['number'] }, { required: ['numéro'] }, { required: ['numero'] }] },
      { anyOf: [{ required: ['date'] }] },
      { anyOf: [{ required: ['title'] }, { required: ['titre'] }] },
    ]);
    expect(schemas.publication).toMatchObject({
      allOf: [{ anyOf: [{ required: ['name'] }, { required: ['nom'] }] }],
      additionalProperties: false,
    });
  });
});

describe('a coupon on the web', () => {
  const webOf = (yaml: string) => load(`name: Fil\ncoupon: ${yaml}`).value?.coupon?.web ?? 'form';
  const mandate = '[[{name: i, label: IBAN, kind: iban}], [{name: s, label: Signature, kind: signature}]]';

  it.each([
    ['adhesion', 'form'],
    ['petition', 'form'],
    ['vote', 'print-only'],
    ['adhesion-sepa', 'print-only'],
    [`{ title: Don, rows: ${mandate} }`, 'print-only'],
    [`{ model: adhesion, rows: ${mandate} }`, 'print-only'],
    ['{ model: vote, rows: [[{name: a, label: Avis}]] }', 'print-only'],
    ['{ model: vote, web: form }', 'form'],
    ['{ model: adhesion-sepa, web: formulaire }', 'form'],
    ['{ model: vote, action: "https://exemple.fr/" }', 'form'],
    ['{ model: adhesion-sepa, action: "https://exemple.fr/" }', 'form'],
    ['{ model: adhesion, web: print-only }', 'print-only'],
    ['{ model: adhesion, web: papier-seul }', 'print-only'],
  ])('%s: %s', (yaml, web) => expect(webOf(yaml)).toBe(web));

  it('is told what it may be, and that an action does nothing for paper', () => {
    expect(codes('name: Fil\ncoupon: { model: vote, web: papier }')).toEqual(['error coupon.web 2:29']);
    expect(codes('name: Fil\ncoupon: { model: adhesion, web: papier-seul, action: "https://exemple.fr/" }')).toEqual([
      'warning coupon.action-unused 2:46',
    ]);
  });
});
