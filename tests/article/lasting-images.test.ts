import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createLastingImages, type ImageMemory, imageReader } from '../../src/article/known-images.ts';
import { createMemory } from '../../src/memory/memory.ts';
import { folderWith } from '../publication/folder.ts';

const PICTURES = ['fil.png', 'plomb.jpg', 'lezardes.gif'];

function folderOfPictures(): string {
  const folder = folderWith({ 'publication.yaml': 'name: Fil\n' });
  mkdirSync(join(folder, 'images'));
  for (const name of PICTURES) copyFileSync(join('bulletins/images', name), join(folder, 'images', name));
  return folder;
}

/** What the same picture is in the first number and in the last, when two numbers between them show others. */
async function firstAndLast(memory: ImageMemory, name: string) {
  const folder = folderOfPictures();
  const others = PICTURES.filter((other) => other !== name);
  const read = [];
  for (const shown of [name, ...others, ...others, name])
    read.push(await imageReader(folder, 'fr', memory).read(`images/${shown}`, ''));
  return [read[0], read.at(-1)] as const;
}

describe('images of many numbers', () => {
  it.each(PICTURES)('stay while they take few bytes: %s', async (name) => {
    const [first, last] = await firstAndLast(createLastingImages(), name);
    expect(first?.value).toBeDefined();
    expect(last === first).toBe(true);
  });

  it.each(PICTURES)('go when all together take many, and are the same again: %s', async (name) => {
    for (const memory of [createLastingImages(1), createMemory() as ImageMemory]) {
      const [first, last] = await firstAndLast(memory, name);
      expect(last === first).toBe(false);
      expect(isDeepStrictEqual(last, first)).toBe(true);
    }
  });
});
