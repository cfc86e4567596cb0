import { describe, expect, it } from 'vitest';
import { couponOrigin } from '../../src/answers/coupon-origin.ts';
import { matchForm } from '../../src/answers/filled-coupon.ts';
import type { Coupon } from '../../src/coupon/coupon.ts';
import { COUPON_NAMESPACE } from '../../src/coupon/identity.ts';

const common = { width: 12, required: false };
const COUPON: Coupon = {
  title: 'Adhésion',
  rows: [
    [{ kind: 'text', name: 'nom', label: 'Nom', lines: 1, ...common }],
    [{ kind: 'one-of', name: 'categorie', label: 'Catégorie', choices: ['Employé', 'Cadre'], ...common }],
    [{ kind: 'many-of', name: 'jours', label: 'Jours', choices: ['lundi', 'mardi', 'été à vélo'], ...common }],
    [{ kind: 'signature', name: 'signature', label: 'Signature', ...common }],
  ],
};

describe('the answers', () => {
  it('come in the coupon’s order, tidied', () => {
    const { answers, present, problems } = matchForm(
      COUPON,
      [
        { name: 'categorie', values: ['Employé'] },
        { name: 'nom', values: ['  Jérôme\r\nŁuka\u0007 '] },
        { name: 'jours', values: [] },
      ],
      'un.pdf',
    );
    expect(answers).toEqual([
      { name: 'nom', values: ['Jérôme\nŁuka'] },
      { name: 'categorie', values: ['Employé'] },
      { name: 'jours', values: [] },
    ]);
    expect({ present, problems }).toEqual({ present: 3, problems: [] });
  });

  it.each([
    ['of one field', [{ name: 'jours', values: ['mardi', 'lundi'] }]],
    [
      'named by their places',
      [
        { name: 'jours.2', values: ['Yes'] },
        { name: 'jours.1', values: ['On'] },
      ],
    ],
    [
      'named by their choices',
      [
        { name: 'jours.mardi', values: ['Yes'] },
        { name: 'jours.lundi', values: ['Yes'] },
      ],
    ],
    [
      'whose states are the choices',
      [
        { name: 'jours.b', values: ['mardi'] },
        { name: 'jours.a', values: ['lundi'] },
      ],
    ],
  ])('to a field with several choices come from check boxes %s', (_, form) => {
    expect(matchForm(COUPON, form, 'un.pdf').answers[2]).toEqual({ name: 'jours', values: ['lundi', 'mardi'] });
  });

  it('are the choices as the file writes them, though the paper has the language’s typography', () => {
    const choice = {
      kind: 'one-of',
      name: 'lieu',
      label: 'Lieu',
      choices: ["L'usine : site A", "L'usine : site B"],
    } as const;
    const coupon: Coupon = { title: 'Adhésion', rows: [[{ ...choice, ...common }]] };
    const { answers, problems } = matchForm(
      coupon,
      [{ name: 'lieu', values: ['L’usine\u00A0: site\u00A0B'] }],
      'un.pdf',
    );
    expect(answers).toEqual([{ name: 'lieu', values: ["L'usine : site B"] }]);
    expect(problems).toEqual([]);
  });

  it('warn where form and coupon differ', () => {
    const { answers, present, problems } = matchForm(
      COUPON,
      [
        { name: 'nom', values: ['x'] },
        { name: 'categorie', values: ['Ouvrier'] },
        { name: 'ancien', values: ['perdu'] },
        { name: 'vide', values: [] },
      ],
      'un.pdf',
    );
    expect(answers[1]?.values).toEqual(['Ouvrier']);
    expect(present).toBe(2);
    expect(problems.map(({ severity, code, values }) => [severity, code, values])).toEqual([
      ['warning', 'answers.fields-missing', { fields: 1, names: 'jours' }],
      ['warning', 'answers.fields-unknown', { fields: 1, names: 'ancien' }],
      ['warning', 'answers.choice-unknown', { name: 'categorie', value: 'Ouvrier' }],
    ]);
  });
});

describe('a coupon’s origin', () => {
  const packet = (inner: string) =>
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description xmlns:b.c="${COUPON_NAMESPACE}" ${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`;

  it.each([
    ['no metadata', undefined, {}],
    ['others’ metadata', '<x xmlns:b="http://example.org/"><b:number>3</b:number></x>', {}],
    [
      'elements',
      packet(
        '><b.c:publication>Au bout du fil&#x202f;! &amp; &lt;fils&gt;</b.c:publication><b.c:number>3</b.c:number>',
      ),
      { publication: 'Au bout du fil\u202f! & <fils>', number: 3 },
    ],
    ['attributes', packet('b.c:publication="Fil" b.c:number="12">'), { publication: 'Fil', number: 12 }],
    ['a number that is none', packet('b.c:number="-1">'), {}],
  ])('is read from %s', (_, xmp, origin) => expect(couponOrigin(xmp)).toEqual(origin));
});
