import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { loadBulletin } from '../../src/publication/load-bulletin.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { archiveEntry, renderArchive } from '../../src/web/render-archive.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { webPictures } from '../../src/web/web-pictures.ts';
import { launchBrowser } from '../inspectors/browser.ts';

const EVERYTHING = `Camarades[^1],

## Titre

Du texte avec un [lien](https://exemple.fr), du \`code\` et du **gras**, des salarié-e-s.

1. un
   - deux

> Citation

<table><thead><tr><th>Coefficient</th><th>Salaire minimum mensuel</th><th>Emploi repère</th><th>Ancienneté</th></tr></thead><tbody><tr><td>110</td><td>1 398,37 €</td><td>Conseiller</td><td>aucune</td></tr></tbody></table>

    une ligne de code qui ne tient certainement pas dans la largeur d'un téléphone

| | 2010 | 2011 |
|:-|-:|:-:|
| Salaire minimum | 1 343,80 € | 1 398,37 € |
| Prime d'ancienneté[^prime] | 0,00 € | ~~12,00 €~~ 15,00 € |

- [x] imprimer la feuille
- [ ] la distribuer à la porte, à 5:45, avant que la première équipe ne prenne son poste
- sans case

:::encadré[Ce qu'il faut savoir : les métiers repères]{span=all}
Un métier repère sert à *classer* tous les autres ; voyez <https://exemple.fr> et \`du code\`.

- un
- deux
:::

::saut-de-page

:::citation[Une déléguée du site de Lyon]
On nous a dit « attendez » ; nous attendons depuis 2009 !
:::

:::colonnes{span=all}
Large.
:::

:::agenda[Les rendez-vous]
- jeudi 3 décembre 2026, de 14 h 30 à 17 h : réunion de section, salle B
- 12 mars — permanence

  et une suite
- un autre jour, peut-être
:::

::::box[À vos agendas]
:::agenda
- 12 mars : grève
:::
::::

::chiffre[1 204 567,50 €]{légende="de salaire d'embauche, brut"}

::qr[https://exemple.fr/une-adresse/assez-longue/pour-quelle-passe/plusieurs/fois/a-la-ligne.html]{titre="Le site"}

:::signature
La section
Le 12 mars
:::

:::graphique[Adhérents]{type=colonnes}
| Année | 2011 | 2012 |
|---|--:|--:|
| Lyon | 12 | 31 |
| Le Mans | 4 | -5 |
:::

:::graphique[Êtes-vous pour ?]{type=parts}
| Réponse | Part |
|---|--:|
| Oui | 62 % |
| Non | 38 % |
:::

:::graphique[Abonnés]{type=courbe}
| Mois | Abonnés |
|---|--:|
${Array.from({ length: 30 }, (_, index) => `| ${index + 1} | ${(index * 7) % 40} |`).join('\n')}
:::

1. [ ] Une chose à faire

   en deux paragraphes

---

<mark>Fin</mark>[^1]

[^1]: La lettre est adressée à trois organisations, « en charge de la négociation des métiers repères ».
[^prime]: Depuis trois ans.

    Et pour dix ans.`;

/** All that only a paper has. */
const PAPER = `![Une presse](images/fil.png "La légende"){span=all}

Un journal a plusieurs articles, qui se lisent l’un après l’autre.[^1]

${'Encore un paragraphe, assez long pour que d’autres articles aient de la place à côté de lui. '.repeat(12)}

# Compter, d’accord. Mais quoi ? {rubrique=Édito colonnes=1 fond=teinte}

Un texte sur un fond, avec un [lien](https://exemple.fr).

::sommaire

:::brèves{fond=cadre}
**Cantine.** Le plat passe à 4,10 €.

**Chauffage.** 16,5 °C lundi.
:::

# Le plateau de nuit raconte {rubrique=Témoignage auteur="la section" lettrine}

:::chapo
Trois voix, une même fatigue.
:::

« On commence à 21 heures. »

## Un intertitre

::suite

${EVERYTHING.replace(/\[\^1\]/g, '')
  .replace(/^: La lettre.*$/m, '')
  .replace('## Titre', '## Un autre')}

# {rubrique=Billet rang=brève}

Sans titre.

::ours

[^1]: Et d’abord le premier.
`;

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

let browser: Browser;
const out = mkdtempSync(join(tmpdir(), 'bulletin-web-'));

beforeAll(async () => {
  const loaded = loadPublication('bulletins').value;
  const bulletin = loaded && loadBulletin(loaded, 3).value;
  if (!bulletin) throw new Error('number 3 is missing');
  const publication = { ...loaded, contact: { email: 'contact@exemple.org' } };
  const theme = openWebTheme(publication);
  const entries = [];
  for (const [number, body] of [
    [3, bulletin.body],
    [4, EVERYTHING],
    [5, PAPER],
  ] as const) {
    const { value } = await composeArticle(publication, {
      ...bulletin,
      source: body,
      body,
      frontMatter: { ...bulletin.frontMatter, number, ...(number === 5 && { template: 'newspaper', kicker: 'Une' }) },
    });
    if (!value) throw new Error('the article does not compose');
    entries.push(archiveEntry(value));
    const pictures = number === 5 ? await webPictures(value.images) : undefined;
    write(renderPage(value, publication, theme, { archive: true, ...(pictures && { pictures }) }).value?.files ?? []);
  }
  write(renderArchive(publication, entries, theme).value ?? []);
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(out, { recursive: true });
});

function write(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), bytes);
  }
}

const cases = ['003/index.html', '004/index.html', '005/index.html', 'index.html'].flatMap((path) =>
  [320, 768, 1280].flatMap((width) => (['light', 'dark'] as const).map((colours) => [path, width, colours] as const)),
);

describe('in a browser, opened from the disk', () => {
  it.each(cases)(
    '%s at %i pixels, %s, is accessible, fits and fetches nothing from elsewhere',
    { timeout: 30_000 },
    async (path, width, colorScheme) => {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('requestfailed', (request) => complaints.push(request.url()));
      page.on('request', (request) => request.url().startsWith('file:') || complaints.push(request.url()));
      await page.goto(pathToFileURL(join(out, path)).href);
      const fonts =
        'document.fonts.ready.then((fonts) => [...fonts].filter((font) => font.status === "loaded").map((font) => font.family))';
      expect(await page.evaluate(fonts)).toContain('Anton');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      // Run by the browser's own tools, which the page's policy does not bind.
      const violations = await page.evaluate(
        `${axe.source}; axe.run(document, { preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ target }) => target)))`,
      );
      expect(violations).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('shows the stories of a paper in their order, short ones beside long ones where there is room', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(pathToFileURL(join(out, '005/index.html')).href);
    const boxes = () =>
      page
        .locator('.story')
        .evaluateAll((stories) => stories.map((story) => story.getBoundingClientRect().toJSON() as Box));
    const wide = await boxes();
    // Of the first band: the second stands right of the first, level with it.
    expect(wide[1]?.left).toBeGreaterThan(wide[0]?.right ?? 0);
    expect(Math.abs((wide[1]?.top ?? 0) - (wide[0]?.top ?? 0))).toBeLessThan(2);
    await page.setViewportSize({ width: 390, height: 800 });
    const narrow = await boxes();
    for (const [index, box] of narrow.entries())
      if (index > 0) expect(box.top).toBeGreaterThanOrEqual(narrow[index - 1]?.bottom ?? 0);
    await page.close();
  });

  it('prints nothing of a paper that is for screens alone', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(out, '005/index.html')).href);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-web-only]:visible').count()).toBe(0);
    await page.close();
  });

  it('prints number 3 on one side, its coupon with lines to write on', { timeout: 30_000 }, async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(out, '003/index.html')).href);
    await page.emulateMedia({ media: 'print' });
    // Who prints has seen the page in its own fonts; those that stand in for them are wider, and take a second side.
    await page.evaluate('document.body.offsetHeight, document.fonts.ready');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(await page.locator('#coupon-nom').evaluate((input) => input.getBoundingClientRect().width)).toBeGreaterThan(
      300,
    );
    expect(await page.locator('[data-web-only]:visible').count()).toBe(0);
    await page.close();
  });
});
