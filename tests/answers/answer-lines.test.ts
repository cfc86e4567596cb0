import { describe, expect, it } from 'vitest';
import { readAnswerLines } from '../../src/answers/answer-lines.ts';
import { MESSAGE_ENDS } from '../../src/answers/message-ends.ts';
import { answerNames } from '../../src/coupon/answer-names.ts';
import type { Coupon } from '../../src/coupon/coupon.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';

const common = { width: 12, required: false };
const COUPON: Coupon = {
  title: 'Adhésion',
  rows: [
    [{ kind: 'text', name: 'nom', label: 'Nom et prénom', hint: 'en capitales', lines: 1, ...common }],
    [{ kind: 'postcode', name: 'cp', label: 'Code postal', lines: 1, ...common }],
    [{ kind: 'postcode', name: 'cp-2', label: 'Code postal', lines: 1, ...common }],
    [{ kind: 'one-of', name: 'categorie', label: 'Catégorie', choices: ['Employé', 'Cadre'], ...common }],
    [{ kind: 'many-of', name: 'jours', label: 'Je peux venir :', choices: ['lundi', 'mardi'], ...common }],
    [{ kind: 'long-text', name: 'question', label: 'Question = réponse', lines: 3, ...common }],
    [{ kind: 'date', name: 'le', label: 'Le', lines: 1, ...common }],
  ],
};

/** The values by the names of the fields of each coupon of a text. */
function read(text: string) {
  return readAnswerLines(COUPON, text).map((one) =>
    Object.fromEntries(one.flatMap(({ name, values }) => (values.length > 0 ? [[name, values.join(' | ')]] : []))),
  );
}

describe('lines of answers', () => {
  it.each<[string, string, object]>([
    ['with a hint behind the label', 'Nom et prénom (en capitales)=Zoé', { nom: 'Zoé' }],
    ['by the names of the fields', 'nom=Zoé\ncp-2=59000', { nom: 'Zoé', 'cp-2': '59000' }],
    ['by a label that came again', 'Code postal=1\nCode postal (cp-2)=2', { cp: '1', 'cp-2': '2' }],
    ['by a label that has the sign', 'Question = réponse=a=b', { question: 'a=b' }],
    ['that begin with the sign', 'Nom et prénom==1+1', { nom: '=1+1' }],
    ['in capitals, without accents’ company', '* NOM ET PRÉNOM* = Zoé', { nom: ' Zoé' }],
    ['with an apostrophe’s or a colon’s other spaces', 'Je peux venir\u202f:=lundi', { jours: 'lundi' }],
    ['ticked several times', 'Je peux venir :=lundi\nJe peux venir :=mardi', { jours: 'lundi | mardi' }],
    ['quoted twice', '> > nom=Zoé\n>> cp=59000', { nom: 'Zoé', cp: '59000' }],
    ['behind a mark that nobody sees', '\ufeffnom=Zoé', { nom: 'Zoé' }],
  ])('are found %s', (_, text, answers) => expect(read(text)).toEqual([answers]));

  it('go on over several lines where a text area was, and nowhere else', () => {
    expect(read('nom=Zoé\nà bientôt\nQuestion = réponse=un\n\ndeux = trois\nLe=demain\nfin')).toEqual([
      { nom: 'Zoé', question: 'un\n\ndeux = trois', le: 'demain' },
    ]);
  });

  it('end where another quotation begins', () => {
    expect(read('> Question = réponse=un\n> deux\nMerci !')).toEqual([{ question: 'un\ndeux' }]);
    expect(read('> Question = réponse=un\n>> deux\n> trois')).toEqual([{ question: 'un\n> deux\ntrois' }]);
  });

  it.each(MESSAGE_ENDS.flatMap(({ examples }) => examples))('end before « %s »', (end) => {
    expect(read(`Question = réponse=un\n\n${end}\nnom d’un chien`)).toEqual([{ question: 'un\n' }]);
  });

  it.each(['Envoyé par la poste le 3, sans réponse', 'Sans virus, ça va', 'Le reste : rien', '- - -'])(
    'go on with « %s »',
    (line) => expect(read(`Question = réponse=un\n${line}`)).toEqual([{ question: `un\n${line}` }]),
  );

  it('are a second coupon’s where a field comes again, unless it is the same', () => {
    expect(read('nom=A\ncp=1\nnom=B\ncp=2\n> nom=A\n> cp=1')).toEqual([
      { nom: 'A', cp: '1' },
      { nom: 'B', cp: '2' },
    ]);
    expect(read('nom=A\nJe peux venir :=lundi\nLe=x\nJe peux venir :=mardi')).toEqual([
      { nom: 'A', jours: 'lundi', le: 'x' },
      { jours: 'mardi' },
    ]);
  });

  it('have those of another coupon, but no address nor sum', () => {
    expect(read('nom=A\nMatricule=42\nhttps://exemple.fr/?a=b\n2=1+1\nx = y')).toEqual([{ nom: 'A', Matricule: '42' }]);
  });

  it('may have colons, if half of the fields are there', () => {
    expect(read('Nom et prénom : Zoé : Lefèvre\nCode postal : 59000\nLe : 3 mars')).toEqual([
      { nom: ' Zoé : Lefèvre', cp: ' 59000', le: ' 3 mars' },
    ]);
    expect(read('Bonjour,\nCode postal : 59000')).toEqual([]);
  });

  const words = fc
    .array(fc.string({ unit: fc.constantFrom(...'aéœ=:&’%+. -0') }), { maxLength: 30 })
    .map((all) => all.join(' ').replace(/ +/g, ' ').trim())
    .filter((line) => !/^(?:--|>)/.test(line) && !/[=:]/.test(line.slice(0, 1)));

  it('come back as a browser wrote them, whatever they are', () => {
    fc.assert(
      fc.property(words, words, fc.array(words, { minLength: 1, maxLength: 4 }), (nom, cp, question) => {
        // Short lines, so that none looks as if a program had broken it.
        const lines = question.map((line) => line.slice(0, 40).trim());
        const text = `Nom et prénom=${nom.slice(0, 40).trim()}\nCode postal=${cp.slice(0, 40).trim()}\nQuestion = réponse=${lines.join('\n')}\nLe=`;
        const [coupon] = readAnswerLines(COUPON, text);
        const answer = (name: string) =>
          coupon
            ?.find((one) => one.name === name)
            ?.values.join('')
            .trim() ?? '';
        expect([answer('nom'), answer('cp'), answer('question')]).toEqual([
          nom.slice(0, 40).trim(),
          cp.slice(0, 40).trim(),
          lines.join('\n').trim(),
        ]);
      }),
    );
  });

  it('come back when a program has broken them at any usual width, quoted or not', () => {
    const text = fc.array(fc.string({ unit: fc.constantFrom(...'abcé'), minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 72, max: 78 }), fc.constantFrom('', '> '), (all, width, mark) => {
        const lines = broken(`Question = réponse=${all.join(' ')}`, width).map((line) => `${mark}${line}`);
        expect(read(`${mark}nom=Zoé\n${lines.join('\n')}\n${mark}Le=demain`)).toEqual([
          { nom: 'Zoé', question: all.join(' '), le: 'demain' },
        ]);
      }),
    );
  });

  it('of a label that is itself broken are found', () => {
    const label = 'J’accepte que la section garde ces informations pour la gestion de mon adhésion et les efface';
    const coupon: Coupon = {
      title: 'x',
      rows: [[{ kind: 'many-of', name: 'accord', label, choices: ['Oui'], ...common }, ...(COUPON.rows[0] ?? [])]],
    };
    for (let width = 72; width <= 78; width++)
      expect(readAnswerLines(coupon, `nom=Zoé\n${broken(`${label}=Oui`, width).join('\n')}`)).toEqual([
        [
          { name: 'accord', values: ['Oui'] },
          { name: 'nom', values: ['Zoé'] },
        ],
      ]);
  });
});

it('labels are names of answers once', () => {
  expect([...answerNames(COUPON).values()].filter((name) => name.startsWith('Code'))).toEqual([
    'Code postal',
    'Code postal (cp-2)',
  ]);
});

/** A line as a program breaks it, at blanks. */
function broken(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
