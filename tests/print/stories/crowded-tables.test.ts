import { expect, it } from 'vitest';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';

const TIMES = [
  '| Clocher | Samedi | Dimanche | Contact |',
  '|---|---|---|---|',
  '| Senonches | – | 10h30 | 02 37 37 80 51 |',
  '| La Ferté-Vidame | 18h30 (3e) | – | 02 37 37 62 05 |',
  '| La Framboisière | – | 9 h (3e) | 06 11 22 33 44 |',
].join('\n');

/** What is said of the table of a story. */
async function saidOf(title: string, behind = '') {
  const text = `Les messes sont aux mêmes heures qu’avant.\n\n# ${title}\n\n${TIMES}${behind}`;
  const bulletin = testBulletin(text, { template: 'newspaper', title: 'Où et quand', columns: 4 });
  const { problems } = await displayList(testPublication(), bulletin);
  return problems
    .filter(({ code }) => code.startsWith('table.'))
    .map(({ code, severity, place, values }) => ({ code, severity, line: place?.line, values }));
}

it('a table whose words are broken in a story of one column is told of, and what would hold it', async () => {
  const crowded = {
    code: 'table.crowded-in-story',
    severity: 'warning',
    values: { columns: 4, millimetres: 40, wider: 2 },
  };
  expect(await saidOf('Les horaires')).toEqual([expect.objectContaining(crowded)]);
  expect(await saidOf('Les horaires {colonnes=1}')).toEqual([expect.objectContaining(crowded)]);
});

it('what is proposed for a table of a story holds it', async () => {
  expect(await saidOf('Les horaires {colonnes=2}')).toEqual([expect.objectContaining({ code: 'table.crowded' })]);
  expect(await saidOf('Les horaires {colonnes=2}', '\n\n{span=all}')).toEqual([]);
});

it('a story is not as narrow as breaks the words of a table that stands across its columns', async () => {
  expect(await saidOf('Les horaires', '\n\n{span=all}')).toEqual([]);
});
