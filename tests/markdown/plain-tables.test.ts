import { describe, expect, it } from 'vitest';
import { composeBody } from '../../src/markdown/compose-body.ts';

async function toldOf(markdown: string): Promise<readonly string[]> {
  const told: string[] = [];
  const setting = {
    lang: 'fr',
    folder: '',
    date: { year: 2026, month: 11 },
    switches: undefined,
    expand: false,
    isLetter: true,
  };
  await composeBody(markdown, setting, (severity, code, _, offset) => {
    if (code === 'table.picture' || code === 'table.block') told.push(`${severity} ${code} ${offset}`);
  });
  return told;
}

describe('a table that paper cannot show as a grid is told of once', () => {
  it.each([
    ['| a | b |\n|---|---|\n| ![Un](un.png) | ![Deux](deux.png) |', ['warning table.picture 22']],
    ['| ![Un](un.png) | b |\n|---|---|\n| c | d |', ['warning table.picture 2']],
    ['<table><tr><td><ul><li>un</li></ul></td></tr></table>', ['warning table.block 15']],
    [':::graphique[Salaires]{type=barres}\n| a | b |\n|---|--:|\n| Lyon ![Un](un.png) | 12 |\n:::', []],
    ['| a | b |\n|---|---|\n| **c** | [d](https://exemple.fr)<br>e |', []],
    ['![Un](un.png)\n\n| a | b |\n|---|---|\n| c | d |', []],
  ])('%j', async (markdown, told) => expect(await toldOf(markdown)).toEqual(told));
});
