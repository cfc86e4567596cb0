import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { proofreadAndSpell } from '../../src/proofreading/proofread.ts';
import { readDictionary } from '../../src/proofreading/spelling/dictionary.ts';
import { installedDictionaries } from '../../src/proofreading/spelling/installed-dictionaries.ts';
import { ownWords, readOwnWords } from '../../src/proofreading/spelling/own-words.ts';
import { proposals } from '../../src/proofreading/spelling/proposals.ts';
import { isKnown, spellCheck } from '../../src/proofreading/spelling/spell-check.ts';
import { loadBulletin } from '../../src/publication/load-bulletin.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { folderWith } from '../publication/folder.ts';
import { frenchProse } from '../typography/french-prose.ts';
import { readProse } from './read-prose.ts';

const require = createRequire(import.meta.url);
const fileOf = (name: string) => readFileSync(require.resolve('dictionary-fr').replace(/index\.js$/, name), 'utf8');
const french = readDictionary(fileOf('index.aff'), fileOf('index.dic'));

async function unknown(markdown: string, words = '', names: readonly string[] = []) {
  const dictionary = (lang: string) => (lang === 'fr' ? french : undefined);
  return spellCheck(await readProse(markdown), { dictionary, isOwn: ownWords(words), names });
}

const wordsIn = async (...text: Parameters<typeof unknown>) =>
  (await unknown(...text)).map(({ values }) => values.word);

describe('the French dictionary', () => {
  it.each(
    `camarades travaillerons iraient uniformisation l'uniformisation aujourd'hui presqu'île qu'il jusqu'ici œuvrer
    interpeler interpeller évènement événement dit-elle a-t-il vis-à-vis Noël salarié·e·s délégué·e acteur·rice·s
    connaitre apparait maitre aout règlementer non-règlementées salarié-e-s conseillers-client c'est-à-dire l'UNSA d'Amazon anti-grève`.split(
      /\s+/,
    ),
  )('knows %s', (word) => {
    const names = ownWords('Amazon');
    expect(isKnown(word, french, names)).toBe(true);
  });

  it.each(['aproprié', 'etat', 'dévelopement', 'travails', 'xyzzy', "l'xyzzy", 'dit-elel', 'salarié·xyz'])(
    'does not know %s',
    (word) => {
      expect(isKnown(word, french)).toBe(false);
    },
  );

  it.each([
    ['aproprié', 'approprié'],
    ['dévelopement', 'développement'],
    ['acceuil', 'accueil'],
    ['malgrès', 'malgré'],
    ['elment', 'élément'],
    ['Elment', 'Élément'],
    ['parceque', 'parce que'],
    ['dangé', 'danger'],
    ['negociation', 'négociation'],
    ['Ministere', 'Ministère'],
    ['tres', 'très'],
    ['france', 'France'],
    ['cest', "c'est"],
    ['travails', 'travaux'],
    ['smic', 'Smic'],
    ['apeller', 'appeler'],
    ['téléconseiler', 'téléconseiller'],
  ])('for %s proposes %s first, and three at most', (typed, meant) => {
    const proposed = proposals(typed, french);
    expect(proposed[0]).toBe(meant);
    expect(proposed.length).toBeLessThanOrEqual(3);
  });
});

describe('Hunspell’s format', () => {
  const aff = (lines: string) => `SET UTF-8\n${lines}`;

  it('puts prefixes and suffixes together, where they may cross', () => {
    const rules = 'PFX A Y 1\nPFX A 0 re .\nSFX B Y 2\nSFX B y ied [^aeiou]y\nSFX B 0 ed [aeiou]y\n';
    const { knows } = readDictionary(aff(rules), '2\nplay/AB\ntry/B\n');
    const words = ['play', 'replay', 'played', 'replayed', 'try', 'tried', 'retry', 'tryed', 'plaied', 'ed'];
    expect(words.filter(knows)).toEqual(['play', 'replay', 'played', 'replayed', 'try', 'tried']);
  });

  it('puts suffixes behind suffixes, and knows flags of two letters, numbers and aliases', () => {
    const rules = (a: string, b: string) => `SFX ${a} Y 1\nSFX ${a} 0 er/${b} .\nSFX ${b} Y 1\nSFX ${b} 0 s .\n`;
    for (const [kind, a, b] of [
      ['long', 'Aa', 'Bb'],
      ['num', '101', '7'],
    ]) {
      const { knows } = readDictionary(aff(`FLAG ${kind}\n${rules(a ?? '', b ?? '')}`), `1\nwork/${a}\n`);
      expect(['work', 'worker', 'workers', 'works'].filter(knows)).toEqual(['work', 'worker', 'workers']);
    }
    const { knows } = readDictionary(aff(`AF 2\nAF A\nAF AB\n${rules('A', 'B')}`), '2\nwork/1\nplay/2\n');
    expect(['worker', 'works', 'plays'].filter(knows)).toEqual(['worker', 'plays']);
  });

  it('lets a prefix bring a suffix', () => {
    const { knows } = french;
    expect(['grammes', 'kilogrammes', 'millimètres', "d'hectolitres"].filter((word) => !knows(word))).toEqual([]);
    expect(['gramme', 'kilogramme', 'kilotable', 'kilotables'].map(knows)).toEqual([true, true, false, false]);
  });

  it('heeds stems that need an affix, forbidden words, and capitals that must stay', () => {
    const marks = 'NEEDAFFIX N\nFORBIDDENWORD F\nKEEPCASE K\nNOSUGGEST S\nSFX B Y 1\nSFX B 0 s .\n';
    const dictionary = readDictionary(aff(marks), '4\nstem/NB\nbad/F\nkm/K\nrude/S po:adj\n');
    expect(['stem', 'stems', 'bad', 'Bad', 'km', 'Km', 'rude', 'Rude'].filter(dictionary.knows)).toEqual([
      'stems',
      'km',
      'rude',
      'Rude',
    ]);
    expect(dictionary.maySay('rude')).toBe(false);
  });

  it('joins the parts of compounds', () => {
    const marks = 'COMPOUNDBEGIN x\nCOMPOUNDMIDDLE y\nCOMPOUNDEND z\nONLYINCOMPOUND o\n';
    const { knows } = readDictionary(aff(marks), '4\nTarif/x\nvertrag/zo\nTeil/xy\nVertrag\n');
    expect(['Tarifvertrag', 'Tarif', 'vertrag', 'Vertrag', 'Vertragtarif', 'Tarifxvertrag'].filter(knows)).toEqual([
      'Tarifvertrag',
      'Tarif',
      'Vertrag',
    ]);
  });
});

describe('a text', () => {
  it('has each unknown word said once, with how many places it has and where the first is', async () => {
    const [only, ...others] = await unknown('Le probleme est un **problème**. Le probleme, dis-je. ');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: 'spelling.unknown', start: 3, end: 11 });
    expect(only?.values).toEqual({ word: 'probleme', count: 2, times: ' (× 2)', proposals: 'problème' });
  });

  it('is not read where it is no French prose', async () => {
    const text =
      '`xyzzi` https://xyzzi.fr/abcde a@xyzzi.fr SP2C CFDTX 35h 1er iFooBar x :lang[the workers]{en} l’XYZ (b)';
    expect(await wordsIn(text)).toEqual([]);
  });

  it('may name people and places within its sentences, but not misspell them', async () => {
    expect(await wordsIn('Avec Mme Quibel de Trifouilly. Quibel parle.')).toEqual([]);
    expect(await wordsIn('Il va au Ministere. Quibelle parle.')).toEqual(['Ministere', 'Quibelle']);
  });

  it('may hold words of any length, which are nobody’s', async () => {
    for (const word of ["l'", 'a·e', 'a', "qu'"].map((part) => `${part.repeat(20_000)}mot`)) {
      const found = await unknown(word);
      expect(found.map(({ code, start, end }) => [code, start, end])).toEqual([['spelling.unlike', 0, word.length]]);
    }
  });

  it('may use the words of its publication', async () => {
    expect(await wordsIn('Lisez fidupote, le fidupote', '', ['Le fidupote'])).toEqual([]);
    expect(await wordsIn('Infogéré, l’infogérax à machinville, Machinville', 'infogér* # nous\n\nMachinville')).toEqual(
      ['machinville'],
    );
  });

  it('of many hands has few unknown words', async () => {
    const texts = (await Promise.all(frenchProse().map((text) => readProse(text)))).flat();
    const found = spellCheck(texts, { dictionary: () => french, isOwn: () => false, names: [] });
    const count = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    expect(found.length).toBeLessThan(count / 200);
    expect(found.map(({ values }) => values.word)).toMatchInlineSnapshot(`
      [
        "Etes-vous",
        "smic",
        "succeptible",
        "france",
        "Raam",
        "ubventionner",
        "flat",
        "tax",
        "surcotiser",
        "pro-ratisé",
        "celà",
        "décôte",
        "Fnal",
        "Direccte",
        "l'Etat",
        "agronutrition",
        "undecies",
        "proratise",
        "temporis",
        "proratisé",
        "materiel",
        "d'indeminités",
        "urssaf",
        "bénéfince",
        "proratisée",
        "fevrier",
        "practicien",
        "simplififer",
        "dûe",
        "nottament",
        "Etat",
        "elevé",
      ]
    `);
  });
});

describe('number 3', () => {
  it('has no word that the dictionary does not know', async () => {
    const publication = loadPublication('bulletins').value;
    const bulletin = publication && loadBulletin(publication, 3).value;
    const article = bulletin && (await composeArticle(publication, bulletin)).value;
    if (!article) throw new Error('no article');
    const isOwn = readOwnWords(folderWith({ 'words.txt': '\uFEFFSP2C\r\n# rien\r\n' })).value ?? (() => false);
    const problems = proofreadAndSpell(article, { dictionary: () => french, isOwn, names: [] });
    expect(problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual([
      'proof.capital-accent 22:1',
      'proof.exclamations 4:31',
    ]);
  });
});

describe('dictionaries', () => {
  const files = (name: string, word: string) => ({
    [`node_modules/${name}/index.aff`]: 'SET UTF-8\n',
    [`node_modules/${name}/index.dic`]: `1\n${word}\n`,
  });

  it('are found in the folder and above, by the whole tag before the language', () => {
    const folder = folderWith({
      ...files('dictionary-en', 'color'),
      ...files('dictionary-en-gb', 'colour'),
      'a/b/x': '',
    });
    const find = installedDictionaries([`${folder}/a/b`]);
    expect(find('en-GB')?.knows('colour')).toBe(true);
    expect(find('en-US')?.knows('color')).toBe(true);
    expect(find('br')).toBeUndefined();
    expect(find('../../etc')).toBeUndefined();
  });
});
