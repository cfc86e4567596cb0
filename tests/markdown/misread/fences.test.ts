import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/markdown/processor.ts';

async function toldOf(markdown: string): Promise<readonly string[]> {
  const told: string[] = [];
  await parseBody(markdown, { lang: 'fr', date: { year: 2026, month: 11 } }, (_, code, __, offset) => {
    if (code.includes('fence')) told.push(`${code.replace('misread.', '')} ${offset}`);
  });
  return told;
}

describe('lines of tildes and backticks', () => {
  it.each([
    ['Avant.\n\n~~~~~~~~\n\nAprès.', ['open-fence 8']],
    ['Avant.\n\n```\nAprès.\n\nFin.', ['open-fence 8']],
    ['Avant.\n\n~~~~~~~~', ['open-fence 8']],
    ['````\nun\n```\ndeux', ['open-fence 0']],
    ['```\nun\n~~~\ndeux', ['open-fence 0']],
    ['```\nun\n``` deux\ntrois', ['open-fence 0']],
    ['> ~~~\n> un\n\nDeux.', ['open-fence 2']],
    ['- ~~~\n  un\n\nDeux.', ['open-fence 2']],
    [
      '~~~~~\nLe loto du comité est le 5 à la salle.\n~~~~~\nLe bal du comité est le 12 à la salle.\n~~~~~',
      ['drawn-fences 0', 'open-fence 90'],
    ],
    ['```\nun\n```', []],
    ['~~~\nun\n~~~~', []],
    ['  ```\n  un\n  ```\nDeux.', []],
    ['> ~~~\n> un\n> ~~~', []],
    ['- ```\n  un\n  ```', []],
    ['~~~sh\nLe loto du comité est le 5 à la salle.\n~~~', []],
    ['```\nLe loto du comité est le 5 à la salle.\n```', []],
    ['~~~\r\nun\r\n~~~\r\n', []],
    ['~ ~ ~ ~ ~\n\nAprès.', []],
    ['~~douze~~ treize', []],
  ])('%j', async (markdown, told) => expect(await toldOf(markdown)).toEqual(told));
});
