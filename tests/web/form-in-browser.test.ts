import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readAnswerLines } from '../../src/answers/answer-lines.ts';
import { answeredFields, type Coupon } from '../../src/coupon/coupon.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';
import { readPdf } from '../inspectors/read-pdf.ts';
import { testArticle } from './article.ts';
import { everyField } from './every-field.ts';
import { pagesInBrowser } from './pages-in-browser.ts';

const pages = pagesInBrowser();

/** The address of a page with a coupon, on the disk. */
function pageWith(coupon: Coupon, properties: Partial<Publication> = {}): string {
  const publication = testPublication(properties);
  const { value } = renderPage(testArticle({ coupon }), publication, openWebTheme(publication));
  if (!value) throw new Error('the page does not render');
  return pages.write(value.files);
}

async function open(address: string, width = 1280): Promise<Page> {
  const page = await pages.browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(address);
  return page;
}

const mailed = () => pageWith(everyField, { contact: { email: 'nous@exemple.org' } });

/** Answers in the order of the fields; a day is typed as the browser's English writes it. */
const ANSWERS = [
  ['Nom et prénom', 'Zoé Lefèvre & fils'],
  ['Adresse', '12 rue de l’Été'],
  ['Code postal', '59000'],
  ['Ville', 'Lille'],
  ['Tél.', '+33 6 12 34 56 78'],
  ['Courriel', 'zoe@exemple.fr'],
  ['Date de naissance', '07141980'],
  ['Code postal (cp-2)', ''],
  ['Montant', '12,50 €'],
  ['IBAN', 'FR76 3000 6000 0112 3456 7890 189'],
  ['BIC', 'ABCDFRPP'],
] as const;

/** Fills the form in as somebody does who has a keyboard only, and sends it. */
async function fillInByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  await page.locator('#coupon-nom').focus();
  for (const [name, answer] of ANSWERS) {
    await keyboard.type(answer);
    await keyboard.press('Tab');
    // A day has three parts and a calendar.
    if (name.startsWith('Date')) await keyboard.press('Tab');
  }
  await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('0042');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.type('100 % d’accord ?');
  await keyboard.press('Enter');
  await keyboard.type('Oui = non + œuf');
  await keyboard.press('Tab');
  await keyboard.type('03152012');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
}

describe('the form of a coupon with every kind of field', () => {
  it.each([320, 1280])('is filled in by keyboard at %i pixels, and makes a message to read', async (width) => {
    const page = await open(mailed(), width);
    const sent = page.waitForRequest(/^mailto:/);
    await fillInByKeyboard(page);
    const [address, query = ''] = (await sent).url().split('?');
    expect(address).toBe('mailto:nous@exemple.org');
    // As RFC 6068 reads it: a plus is a plus.
    const fields = new Map(
      query.split('&').map((field) => field.split('=').map(decodeURIComponent) as [string, string]),
    );
    expect(fields.get('subject')).toBe('Bulletin d’adhésion');
    expect(fields.get('body')?.trimEnd().split('\r\n')).toEqual([
      ...ANSWERS.map(([name, answer]) => `${name}=${answer === '07141980' ? '1980-07-14' : answer}`),
      'Catégorie=Agent de maîtrise',
      'Je veux=recevoir le bulletin',
      'Matricule=0042',
      'Déjà adhérent·e=Oui',
      'Ma question=100 % d’accord ?',
      'Oui = non + œuf',
      'Le=2012-03-15',
    ]);
    const [read] = readAnswerLines(everyField, fields.get('body') ?? '');
    const answers = new Map(read?.map(({ name, values }) => [name, values]));
    expect(answers.get('nom')).toEqual(['Zoé Lefèvre & fils']);
    expect(answers.get('cp-2')).toEqual([]);
    expect(answers.get('question')).toEqual(['100 % d’accord ?\nOui = non + œuf']);
    expect([...answers.keys()]).toEqual(answeredFields(everyField).map(({ name }) => name));
    await page.close();
  });

  it('posts UTF-8 under the fields’ names to the address that the coupon names', async () => {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      request.setEncoding('utf8');
      let body = `${request.headers['content-type']} `;
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        bodies.push(body);
        response.setHeader('Content-Type', 'text/html').end('<title>Merci</title>');
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const action = `http://127.0.0.1:${port}/coupon`;
    const page = await open(pageWith({ ...everyField, action }, { contact: { email: 'nous@exemple.org' } }));
    await fillInByKeyboard(page);
    await page.waitForURL(action);
    expect(await page.title()).toBe('Merci');
    await page.close();
    server.close();
    const [type, body = ''] = bodies[0]?.split(' ') ?? [];
    expect(type).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      nom: 'Zoé Lefèvre & fils',
      adresse: '12 rue de l’Été',
      cp: '59000',
      ville: 'Lille',
      tel: '+33 6 12 34 56 78',
      courriel: 'zoe@exemple.fr',
      naissance: '1980-07-14',
      'cp-2': '',
      montant: '12,50 €',
      iban: 'FR76 3000 6000 0112 3456 7890 189',
      bic: 'ABCDFRPP',
      categorie: 'Agent de maîtrise',
      envies: 'recevoir le bulletin',
      matricule: '0042',
      ancien: 'Oui',
      question: '100 % d’accord ?\r\nOui = non + œuf',
      le: '2012-03-15',
    });
  });

  it('sends nothing while something required is missing or an answer is not as expected', async () => {
    const page = await open(mailed());
    const sent: string[] = [];
    // A slow machine may ask for the page's fonts only now.
    page.on('request', (request) => request.isNavigationRequest() && sent.push(request.url()));
    const blamed = async () => {
      await page.click('button');
      return page.evaluate('document.activeElement.id');
    };
    expect(await blamed()).toBe('coupon-nom');
    await page.fill('#coupon-nom', 'Zoé');
    await page.fill('#coupon-cp', 'Lille');
    expect(await blamed()).toBe('coupon-cp');
    expect(await page.getAttribute('#coupon-cp', 'title')).toBe('Cinq chiffres, par exemple 75011');
    await page.fill('#coupon-cp', '59000');
    await page.fill('#coupon-tel', 'demain');
    expect(await blamed()).toBe('coupon-tel');
    await page.fill('#coupon-tel', '');
    await page.fill('#coupon-iban', 'FR76');
    expect(await blamed()).toBe('coupon-iban');
    await page.fill('#coupon-iban', '');
    expect(await blamed()).toBe('coupon-categorie_1');
    await page.check('#coupon-categorie_1');
    await page.fill('#coupon-matricule', '42');
    expect(await blamed()).toBe('coupon-matricule');
    await page.fill('#coupon-matricule', '0042');
    expect(await blamed()).toBe('coupon-le');
    expect(sent).toEqual([]);
    await page.close();
  });

  it.each([320, 768, 1280])('is accessible at %i pixels, with the printing asked for, and fits', async (width) => {
    const page = await open(`${mailed()}#print-coupon`, width);
    const violations = await page.evaluate(
      `${axe.source}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ target }) => target)))`,
    );
    expect(violations).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    // WCAG 2.2, 2.5.8: what is touched measures 24 px or more, a choice together with its label.
    const small = await page.evaluate(
      `[...document.querySelectorAll('.coupon :is(.choice, button, a, textarea, input:not(.choice input))')]
        .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width < 24 || height < 24; })
        .map((one) => one.outerHTML)`,
    );
    expect(small).toEqual([]);
    await page.close();
  });
});

describe('a label whose word is wider than its field', () => {
  const text = { kind: 'text', width: 1, required: false, lines: 1 } as const;
  const rows = [
    ['Quantité', 'Référence', 'Anticonstitutionnellement'].map((label) => ({
      ...text,
      name: label.slice(0, 3),
      label,
    })),
  ];

  it.each([390, 720, 1100])('covers nothing beside it in a window of %i pixels', async (width) => {
    for (const web of ['form', 'print-only'] as const) {
      const page = await open(pageWith({ title: 'Commande', web, rows }), width);
      const widest = `Math.max(...[...document.querySelectorAll('.written > :is(label, span)')].map((label) =>
        label.getBoundingClientRect().right - label.parentElement.getBoundingClientRect().right))`;
      expect(await page.evaluate(widest)).toBeLessThan(1);
      await page.close();
    }
  });
});

describe('the coupon printed from the page', () => {
  /** Letters in their order: a browser's PDF has them one by one. */
  const lettersOf = async (page: Page): Promise<string> => {
    const pdf = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    return pdf.pages.flatMap(({ texts }) => texts.map(({ text }) => text.replace(/\s/g, ''))).join('');
  };

  it('has the page around it until it is asked for alone, and then what was typed, and nothing else', async () => {
    const page = await open(mailed());
    await page.fill('#coupon-nom', 'Zoé Lefèvre');
    expect(await lettersOf(page)).toMatch(/Camarades,.*ZoéLefèvre/);
    await page.locator('.print').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('print-coupon');
    expect(await page.locator('#print-coupon').isVisible()).toBe(true);
    const alone = await lettersOf(page);
    expect(alone).toMatch(/^Bulletind’adhésion.*prénom:ZoéLefèvreAdresse.*Signature.*adhésion\.$/);
    expect(alone).not.toMatch(/Camarades|Essai|Imprimer|obligatoire|papier/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#print-coupon').isVisible()).toBe(false);
    expect(await lettersOf(page)).toContain('Camarades,');
    expect(await page.inputValue('#coupon-nom')).toBe('Zoé Lefèvre');
    await page.close();
  });

  it('has as many lines to write on as the paper, and all that was typed', async () => {
    const page = await open(mailed());
    await page.click('button');
    await page.emulateMedia({ media: 'print' });
    // The field that was just blamed has a line like the others.
    const line = (of: string) => page.evaluate(`getComputedStyle(document.querySelector('${of}')).borderBottom`);
    expect(await line('#coupon-nom')).toBe(await line('#coupon-ville'));
    const height = (of: string) => page.locator(of).evaluate((element) => element.getBoundingClientRect().height);
    const lineHeight = (6 / 25.4) * 96;
    expect(await page.locator('.lines > i:visible').count()).toBe(3);
    expect(await height('.lines')).toBeCloseTo(3 * lineHeight, 0);
    expect(await height('.signature')).toBeCloseTo(3 * lineHeight, 0);
    await page.fill('#coupon-question', 'une\ndeux\ntrois\nquatre\ncinq');
    expect(await height('#coupon-question')).toBeGreaterThan(5 * lineHeight - 1);
    await page.fill('#coupon-adresse', 'une\ndeux');
    expect(await page.locator('#coupon-adresse').evaluate((one) => one.scrollHeight <= one.clientHeight + 1)).toBe(
      true,
    );
    await page.close();
  });
});
