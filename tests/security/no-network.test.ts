import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filledPdf } from '../fixtures/filled-pdf.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';

const EVIL = 'http://evil.example';

/** A picture that names things of the network in every way that SVG has. */
const SVG = `<?xml version="1.0"?>
<?xml-stylesheet href="${EVIL}/a.css"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "${EVIL}/a.dtd" [<!ENTITY a SYSTEM "${EVIL}/a"><!ENTITY b SYSTEM "file:///etc/passwd">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="40">
<style>@import "${EVIL}/b.css"; rect { fill: url(${EVIL}/c.svg#d) }</style>
<image xlink:href="${EVIL}/e.png" width="9" height="9"/><use href="${EVIL}/f.svg#g"/>
<script href="${EVIL}/h.js"/><text x="1" y="20">&a;&b;mot</text><rect width="5" height="5"/></svg>`;

const BODY = `![distante](${EVIL}/a.png)

![locale](dessin.svg)

Un [lien](${EVIL}/b), <img src="${EVIL}/c.png" alt="d">, <iframe src="${EVIL}"></iframe> et <link rel="stylesheet" href="${EVIL}/x.css">.

::qr[${EVIL}/d]
`;

/** Runs the program where nothing of the network can be reached; gives what it wrote, and what it reached for. */
function runAlone(folder: string, ...argv: readonly string[]) {
  const forbidden = join(folder, 'reached.txt');
  const ran = spawnSync(
    process.execPath,
    ['--require', join(import.meta.dirname, 'forbid-network.cjs'), 'bin/bulletin.js', ...argv],
    { encoding: 'utf8', env: { ...process.env, BULLETIN_FORBIDDEN: forbidden, LANG: 'en' } },
  );
  return { ...ran, reached: existsSync(forbidden) ? readFileSync(forbidden, 'utf8') : '' };
}

describe('the network', () => {
  const files = {
    'b/publication.yaml': `name: Fil\ncontact: { web: evil.example, email: a@evil.example }\nsite: ${EVIL}\ntheme: theme\ncoupon: contact\n`,
    'b/theme/style.css': `@import "${EVIL}/theme.css";\n`,
    'b/001.md': bulletinFile('number: 1\ndate: 2026-11\ntitle: Un', BODY),
    // An error, so that this number is not built.
    'b/002.md': bulletinFile('number: 2\ndate: 2026-12\ntitle: Deux', `::graphique{fichier=${EVIL}/a.csv}`),
    'b/dessin.svg': SVG,
  };

  it('is not asked for anything by a build, a check or a list, whatever the sources name', () => {
    const folder = folderWith(files);
    const common = ['-C', join(folder, 'b'), '-o', join(folder, 'out')];
    const runs = [
      runAlone(folder, 'build', '--all', '--placeholders', '--mono', ...common),
      runAlone(folder, 'check', '--all', ...common),
      runAlone(folder, 'list', ...common),
    ];
    expect(runs.map(({ reached }) => reached).join('')).toBe('');
    expect(readdirSync(join(folder, 'out/001'))).toEqual(
      expect.arrayContaining(['bulletin-001.pdf', 'bulletin-001-mono.pdf', 'index.html']),
    );
    expect(runs[0]?.stderr).toContain('/a.png');
  });

  it('is not asked for anything by a page that is opened: all that it loads lies beside it', () => {
    const folder = folderWith({ ...files, 'b/publication.yaml': 'name: Fil\n' });
    runAlone(folder, 'build', '1', '--placeholders', '-C', join(folder, 'b'), '-o', join(folder, 'out'));
    const html = readFileSync(join(folder, 'out/001/index.html'), 'utf8');
    const loaded = [...html.matchAll(/<(?:img|link|script|iframe|object|embed|source|image|use)\b[^>]*>/g)].map(String);
    expect(loaded.length).toBeGreaterThan(1);
    for (const tag of loaded) expect(tag).not.toMatch(/(?:src|href)\w*="?(?:https?:)?\/\//i);
  });

  it('is not asked for anything by coupons that are read, and nothing is started', async () => {
    const pdf = await filledPdf({ texts: { nom: 'Zoé' }, script: `app.launchURL("${EVIL}")` });
    const html = `<link rel=stylesheet href="${EVIL}/a.css"><img src="${EVIL}/b.png">nom=Şükrü<script src="${EVIL}/c.js"></script>`;
    const mail = `Content-Type: text/html; charset=utf-8\nDisposition-Notification-To: a@evil.example\n\n${html}`;
    const outside = `Content-Type: message/external-body; access-type=URL; URL="${EVIL}/d"\n\nnom=Non`;
    const folder = folderWith({
      'b/publication.yaml': 'name: Fil\ncoupon: contact\n',
      'r/1.pdf': pdf,
      'r/2.eml': mail,
      'r/3.eml': outside,
    });
    const ran = runAlone(folder, 'coupons', 'read', '-C', join(folder, 'b'), join(folder, 'r'));
    expect(ran.reached).toBe('');
    expect(ran.stdout).toContain('Zoé');
    expect(ran.stdout).toContain('Şükrü');
  });
});

it('what forbids the network does so', () => {
  const folder = folderWith({ 'a.txt': '' });
  const forbidden = join(folder, 'reached.txt');
  spawnSync(
    process.execPath,
    ['--require', join(import.meta.dirname, 'forbid-network.cjs'), '-e', 'fetch("http://evil.example").catch(() => 0)'],
    { env: { ...process.env, BULLETIN_FORBIDDEN: forbidden } },
  );
  expect(readFileSync(forbidden, 'utf8')).toContain('fetch http://evil.example');
});
