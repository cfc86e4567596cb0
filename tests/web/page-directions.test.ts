import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { renderArchive } from '../../src/web/render-archive.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { pageOf, testArticle } from './article.ts';

const ARABIC = 'المكتبات ليست ترفاً';

async function arabicPage(markdown: string): Promise<string> {
  const { value } = await composeArticle(testPublication(), testBulletin(markdown, { title: ARABIC, lang: 'ar' }));
  if (!value) throw new Error('the article does not compose');
  return pageOf(value);
}

describe('a page', () => {
  it('runs from the right where its language or its title does', () => {
    expect(pageOf(testArticle({ lang: 'ar' }))).toContain('<html lang="ar" dir="rtl">');
    expect(pageOf(testArticle({ lang: 'he', title: 'שלום' }))).toContain('<html lang="he" dir="rtl">');
    expect(pageOf(testArticle({ lang: 'fr', title: ARABIC }))).toContain('<html lang="fr" dir="rtl">');
    expect(pageOf(testArticle({ lang: 'fr' }))).not.toContain('dir=');
  });

  it('says of its title how it runs where the page runs otherwise', () => {
    expect(pageOf(testArticle({ lang: 'ar', title: 'Infos' }))).toContain('<h1 dir="ltr">Infos</h1>');
    expect(pageOf(testArticle({ lang: 'ar', title: ARABIC }))).toContain(`<h1>${ARABIC}</h1>`);
  });

  it('says so of its foot and of its coupon too', () => {
    const coupon = { title: 'Adhésion', rows: [[{ kind: 'fixed' as const, text: 'Oui.', width: 12 }]] };
    const html = pageOf(testArticle({ lang: 'ar', title: ARABIC, coupon, footer: { publication: 'Essais' } }));
    expect(html).toContain('<footer class="footer" dir="ltr">');
    expect(html).toContain('<section class="coupon" id="coupon" dir="ltr"');
    const own = { title: 'استمارة', rows: [[{ kind: 'fixed' as const, text: 'نعم', width: 12 }]] };
    const arabic = pageOf(testArticle({ lang: 'ar', title: ARABIC, coupon: own, footer: { publication: 'صوت' } }));
    expect(arabic).toContain('<footer class="footer" dir="rtl">');
    expect(arabic).toContain('<section class="coupon" id="coupon" aria-labelledby');
  });
});

describe('what stands on a page that runs from the right', () => {
  it('begins at the left where its letters do', async () => {
    const html = await arabicPage('نص عربي.\n\nUn texte.\n\n- واحد كبير\n- deux\n\n```\nls\n```');
    expect(html).toContain('<p dir="rtl">نص عربي.</p>');
    expect(html).toContain('<p dir="ltr">Un texte.</p>');
    expect(html).toContain('<ul dir="rtl">\n<li>واحد كبير</li>\n<li dir="ltr">deux</li>');
    expect(html).toMatch(/<pre [^>]*dir="ltr"/);
  });

  it('is not turned round where it is a number of several groups', async () => {
    expect(await arabicPage('06 12 34 56 78')).toMatch(/<p dir="ltr">06.12.34.56.78<\/p>/);
  });

  it('is a table from the right, unless it is in other letters', async () => {
    const arabic = await arabicPage('| المدينة | عدد |\n|---|--:|\n| باريس | 12 |\n| Lyon | 3 |');
    expect(arabic).toContain('<table>');
    expect(arabic).toMatch(/<td [^>]*dir="ltr"[^>]*>12<\/td>/);
    expect(await arabicPage('| Ville | Nombre |\n|---|--:|\n| Paris | 12 |')).toContain('<table dir="ltr">');
  });

  it('is each note by itself', async () => {
    const html = await arabicPage('نص[^a] عربي[^b].\n\n[^a]: حاشية.\n\n[^b]: Une note.');
    expect(html).toMatch(/<li [^>]*dir="rtl"[^>]*>\n<p>حاشية/);
    expect(html).toMatch(/<li [^>]*dir="ltr"[^>]*>\n<p>Une note/);
  });
});

describe('the archive', () => {
  it('runs as the publication does, and each number in it as its page', () => {
    const date = { year: 2026, month: 11 };
    const entries = [
      { number: 1, fileName: 'bulletin-001', date, lang: 'ar', issue: 'Bulletin 1', issueDate: '', title: ARABIC },
      { number: 2, fileName: 'bulletin-002', date, lang: 'fr', issue: 'Bulletin 2', issueDate: '', title: 'Essai' },
    ];
    const archiveIn = (lang: string) => {
      const publication = testPublication({ lang });
      const { value } = renderArchive(publication, entries, openWebTheme(publication));
      return Buffer.from(value?.[0]?.bytes ?? '').toString();
    };
    expect(archiveIn('ar')).toContain('<html lang="ar" dir="rtl">');
    expect(archiveIn('ar')).toContain('<li lang="fr" dir="ltr">');
    expect(archiveIn('fr')).toContain('<html lang="fr">');
    expect(archiveIn('fr')).toContain('<li lang="ar" dir="rtl">');
  });
});
