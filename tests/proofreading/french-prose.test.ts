import { expect, it } from 'vitest';
import { findIn } from '../../src/proofreading/proofread.ts';
import { frenchProse } from '../typography/french-prose.ts';
import { readProse } from './read-prose.ts';

/**
 * Everything that is found in a hundred thousand letters of French that nobody
 * wrote for this: each is a slip of its authors, or defensible.
 */
it('in French prose of many hands, little is found, and that rightly', async () => {
  const found: string[] = [];
  for (const text of frenchProse()) {
    for (const { code, prose, start, end } of findIn(await readProse(text))) {
      const [before, after] = [prose.text.slice(Math.max(0, start - 20), start), prose.text.slice(end, end + 20)];
      found.push(`${code} ${before}[${prose.text.slice(start, end)}]${after}`.replace(/\n/g, '⏎'));
    }
  }
  expect(found.join('\n')).toMatchInlineSnapshot(`
    "proof.capital-accent [Etes]-vous bénéficiaire d
    proof.capital-accent etraite et chômage. [A] cela s’ajoutent aus
    proof.final-stop omplémentaire entre [eux]
    proof.capital-accent [A] noter : il sert aus
    proof.final-stop  à la documentation [fiscale]
    proof.final-stop e calcul du salaire [minimum]
    proof.capital-accent protection sociale.⏎[A] la différence des c
    proof.final-stop fonds de solidarité [vieillesse]
    proof.final-stop rieure à 70 % de la [rémunération]
    proof.capital-accent n contrepartie de l’[Etat] une allocation d’ac
    proof.capital-accent [A] quel statut d’inter
    proof.capital-accent [A] l’issue d’un contra
    proof.capital-accent [A] l’inverse, un télép
    proof.quotation-unopened mplément de demande [»]
    proof.capital-accent [A] quelle catégorie ap
    proof.capital-accent [A] quelle proportion l
    proof.doubled-space u PASS (entre 16 020[  ]et 32 040 € en 2026)
    proof.capital-accent n Suisse⏎ou dans un [Etat] hors UE/EEE/Suisse,"
  `);
});
