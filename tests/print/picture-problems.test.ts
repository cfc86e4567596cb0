import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { folderWith } from '../publication/folder.ts';

const poster = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 70 100"><path d="M0 0h70v100h-70z"/></svg>';
const paragraph = `${'Les plannings changent tous les dix jours et les pauses sont rabotées de trois minutes. '.repeat(5)}`;
const text = (paragraphs: number) => Array.from({ length: paragraphs }, () => paragraph).join('\n\n');

async function problemsOf(body: string): Promise<readonly Problem[]> {
  const publication = testPublication({ folder: folderWith({ 'affiche.svg': poster }) });
  const { problems } = await displayList(publication, testBulletin(body, { pages: 1 }), true);
  return problems.filter(({ code }) => /^pages\.(?:too-long|picture)/.test(code));
}

describe('a picture that takes the room of a number that is too long', () => {
  const body = (attributes: string) => `${text(12)}\n\n![Une affiche](affiche.svg)${attributes}\n\n${text(1)}`;

  it('is named with its line and a width with which all has room', async () => {
    const [tooLong, picture] = await problemsOf(body(''));
    expect(tooLong?.code).toBe('pages.too-long-shown');
    expect(picture).toMatchObject({
      severity: 'note',
      code: 'pages.picture-takes-room',
      place: { line: 25, column: 1 },
    });
    expect(Number(picture?.values.lines)).toBeLessThan(Number(picture?.values.taken));
    expect(await problemsOf(body(`{largeur=${picture?.values.percent}%}`))).toEqual([]);
  });

  it('is not named where no smaller picture would do', async () => {
    const codes = (await problemsOf(`${text(25)}\n\n![Une affiche](affiche.svg)`)).map(({ code }) => code);
    expect(codes).toEqual(['pages.too-long-shown']);
  });
});
