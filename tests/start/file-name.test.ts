import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/start/file-name.ts';

describe('fileNameOf', () => {
  it.each([
    [5, "L'école ferme : et après ?", '005-l-ecole-ferme-et-apres.md'],
    [1, 'Cœur à cœur', '001-coeur-a-coeur.md'],
    [12, '???', '012.md'],
    [1000, 'Москва', '1000-москва.md'],
    [2, '../../etc/passwd', '002-etc-passwd.md'],
  ])('names number %i « %s »', (number, title, name) => {
    expect(fileNameOf(number, title)).toBe(name);
  });

  it('ends a long title', () => {
    expect(fileNameOf(1, 'mot '.repeat(100)).length).toBeLessThan(70);
  });
});
