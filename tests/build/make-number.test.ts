import { describe, expect, it } from 'vitest';
import { makeNumber } from '../../src/build/make-number.ts';
import { openWorkshop } from '../../src/build/workshop.ts';
import { numberThree } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { folderWith } from '../publication/folder.ts';

const both = { page: {}, sheets: {} };

describe('making a number', () => {
  it('gives the article, and the page and the sheets of it', async () => {
    const { publication, bulletin } = numberThree();
    const { value: workshop, problems } = await openWorkshop(publication);
    expect(problems).toEqual([]);
    const made = await makeNumber(workshop, bulletin, both);
    expect(made.article?.title).toBe(made.text.title);
    expect(made.page?.html).toContain(`<title>${made.article?.title}`);
    expect(made.list?.sheets).toHaveLength(1);
    expect(made).toMatchObject({ isRefused: false, problems: [] });
    expect(Object.keys(made.milliseconds)).toEqual(['article', 'html', 'print']);
  });

  it('makes neither what nobody wants nor what the workshop is not open for', async () => {
    const { publication, bulletin } = numberThree();
    const { value: forPages } = await openWorkshop(publication, ['html']);
    expect(forPages.print).toBeUndefined();
    const page = await makeNumber(forPages, bulletin, both);
    expect(Object.keys(page.milliseconds)).toEqual(['article', 'html']);
    expect(page.list).toBeUndefined();
    const article = await makeNumber(forPages, bulletin, {});
    expect(Object.keys(article.milliseconds)).toEqual(['article']);
    expect(article.page).toBeUndefined();
  });

  it('keeps the words of a number that cannot be shown', async () => {
    const { value: workshop } = await openWorkshop(testPublication());
    const made = await makeNumber(workshop, testBulletin('Des mots.\n\n![Une image](absente.png)'), both);
    expect(made.article).toBeUndefined();
    expect(JSON.stringify(made.text.body)).toContain('Des mots.');
    expect(made.problems).toMatchObject([{ severity: 'error', code: 'image.missing' }]);
  });

  it('tells of the proof-reading between the article and the editions', async () => {
    const { value: workshop } = await openWorkshop(testPublication());
    const bulletin = testBulletin('A lire vos propositions, rien ne change.\n\n:::nimporte\nUn mot ⵣ.\n:::');
    const codesOf = async (isProofread: boolean) =>
      (await makeNumber(workshop, bulletin, { ...both, isProofread })).problems.map(({ code }) => code);
    expect(await codesOf(false)).toEqual(['directive.unknown', 'character.no-font']);
    expect(await codesOf(true)).toEqual(['directive.unknown', 'proof.capital-accent', 'character.no-font']);
  });

  it('does without the edition whose theme is broken, and says why', async () => {
    const folder = folderWith({ 'theme/print.yaml': 'columns: beaucoup\n' });
    const { value: workshop, problems } = await openWorkshop(testPublication({ folder, theme: 'theme' }));
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect(workshop.print).toBeUndefined();
  });
});
