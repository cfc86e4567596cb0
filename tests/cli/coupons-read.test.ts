import { existsSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COUPON_NAMESPACE } from '../../src/coupon/identity.ts';
import { filledPdf, pdfOf } from '../fixtures/filled-pdf.ts';
import { mailWith } from '../fixtures/mail-with.ts';
import { formPrograms } from '../inspectors/fill-form.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';
import { run } from './run.ts';

const PUBLICATION = `name: Fil
coupon:
  title: Adhésion
  rows:
    - - { name: nom, label: Nom }
    - - { name: cp, label: Code postal, kind: postcode, width: 4 }
      - { name: tel, label: Tél., kind: phone }
    - - { name: categorie, label: Catégorie, kind: one-of, choices: [Employé, Agent de maîtrise, Cadre] }
    - - { name: jours, label: Jours, kind: many-of, choices: [lundi, mardi, jeudi] }
    - - { kind: fixed, text: Fait le jour même. }
    - - { name: signature, label: Signature, kind: signature }
`;

const NUMBER_3 = bulletinFile('number: 3\ndate: 2012-03\ntitle: Non');

const CATEGORIES = ['Employé', 'Agent de maîtrise', 'Cadre'];

function coupon(nom: string, number?: number, publication = 'Fil'): Promise<Uint8Array> {
  return filledPdf({
    texts: { nom, tel: '+33 6 12 34 56 78' },
    combs: { cp: '06000' },
    radios: { categorie: { choices: CATEGORIES, chosen: 'Agent de maîtrise' } },
    boxes: {
      'jours.1': { state: 'lundi', ticked: true },
      'jours.2': { state: 'mardi', ticked: false },
      'jours.3': { state: 'jeudi', ticked: true },
    },
    ...(number !== undefined && {
      xmp: `<x xmlns:c="${COUPON_NAMESPACE}" c:publication="${publication}" c:number="${number}"/>`,
    }),
  });
}

/** Reads these files of a folder that has a publication. */
async function read(files: Readonly<Record<string, string | Uint8Array>>, options: readonly string[] = []) {
  const folder = folderWith({ 'publication.yaml': PUBLICATION, ...files });
  const paths = Object.keys(files)
    .filter((name) => !name.endsWith('.md'))
    .map((name) => join(folder, name));
  const ran = await run(['coupons', 'read', '-C', folder, ...paths, ...options]);
  const plain = (text: string) => text.replaceAll(`${folder}/`, '');
  return { folder, code: ran.code, stdout: plain(ran.stdout), stderr: plain(ran.stderr) };
}

const HEADER = '\ufefffile,number,nom,cp,tel,categorie,jours\r\n';
const rest = '06000,+33 6 12 34 56 78,Agent de maîtrise,lundi ; jeudi\r\n';

describe.each(formPrograms.filter(({ isMissing }) => !isMissing))(
  'the coupon of a PDF, filled in with $name',
  (program) => {
    it('comes back with its answers, its publication and its number', async () => {
      const folder = folderWith({ 'publication.yaml': PUBLICATION, '003.md': NUMBER_3 });
      const built = await run(['build', '3', '--only', 'pdf', '-q', '-C', folder, '-o', folder]);
      expect(built.stderr).toBe('');
      const printed = new Uint8Array(readFileSync(join(folder, '003/bulletin-003.pdf')));
      const answers = { nom: 'Jérôme Łukasiewicz', cp: '06000', categorie: 'Agent de maîtrise', 'jours.2': 'mardi' };
      const ran = await read({ '003.md': NUMBER_3, '1.pdf': await program.fill(printed, answers) });
      expect(ran.stdout).toBe(`${HEADER}1.pdf,3,Jérôme Łukasiewicz,06000,,Agent de maîtrise,mardi\r\n`);
      expect(ran.stderr).toContain('1.pdf  coupon of no. 3: 5 of 5 fields, 4 filled in');
    });
  },
);

describe('coupons read', () => {
  it('makes a table of the coupons that came back, and says of each where it belongs', async () => {
    const ran = await read({
      '1.pdf': await coupon('Jérôme', 3),
      '2.pdf': await coupon('Łukasiewicz, Zoé', 3),
      '3.pdf': await coupon('=Şükrü'),
    });
    expect(ran.stdout).toBe(`${HEADER}1.pdf,3,Jérôme,${rest}2.pdf,3,"Łukasiewicz, Zoé",${rest}3.pdf,,'=Şükrü,${rest}`);
    expect(ran.stderr).toBe(
      '1.pdf  coupon of no. 3: 5 of 5 fields, 5 filled in\n' +
        '2.pdf  coupon of no. 3: 5 of 5 fields, 5 filled in\n' +
        '3.pdf  coupon of the publication by its fields, number unknown: 5 of 5 fields, 5 filled in\n' +
        '3 coupons read, 0 files refused\n',
    );
    expect(ran.code).toBe(0);
    expect(readdirSync(ran.folder).sort()).toEqual(['1.pdf', '2.pdf', '3.pdf', 'publication.yaml']);
  });

  it('makes an object of them', async () => {
    const ran = await read({ '1.pdf': await coupon('', 3) }, ['--json', '-q']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(ran.stdout)).toEqual({
      coupons: [
        {
          file: '1.pdf',
          number: 3,
          answers: {
            nom: null,
            cp: '06000',
            tel: '+33 6 12 34 56 78',
            categorie: 'Agent de maîtrise',
            jours: ['lundi', 'jeudi'],
          },
        },
      ],
      problems: [],
    });
  });

  it('takes those of one number only, and counts to it those that do not say', async () => {
    const ran = await read(
      { '003.md': NUMBER_3, '1.pdf': await coupon('A', 3), '2.pdf': await coupon('B', 2), '3.pdf': await coupon('C') },
      ['-n', '3'],
    );
    expect(ran.stdout).toBe(`${HEADER}1.pdf,3,A,${rest}3.pdf,3,C,${rest}`);
    expect(ran.stderr).toContain('2.pdf  error: this coupon is that of no. 2, not of no. 3: it is left out');
    expect(ran.stderr).toContain('3.pdf  coupon of the publication by its fields, counted as of no. 3');
    expect(ran.code).toBe(1);
  });

  it('warns of a coupon of another publication, of another time, or left blank', async () => {
    const ran = await read({
      '1.pdf': await coupon('A', 3, 'Autre'),
      '2.pdf': await filledPdf({ texts: { nom: 'B', ancien: 'x' } }),
      '3.pdf': await filledPdf({ texts: { nom: '', cp: '', tel: '', categorie: '', jours: '' } }),
    });
    expect(ran.stderr).toContain('1.pdf  warning: this coupon is that of “Autre”, not of “Fil”');
    expect(ran.stderr).toContain(
      '2.pdf  warning: 4 fields of the coupon are not in this file: cp, tel, categorie, jours',
    );
    expect(ran.stderr).toContain(
      '2.pdf  warning: 1 field is filled in that is not in the publication’s coupon: ancien',
    );
    expect(ran.stderr).toContain('3.pdf  warning: the coupon is not filled in');
    expect(ran.stdout.split('\r\n')).toHaveLength(5);
    expect(ran.code).toBe(0);
  });

  it('writes a file that is its owner’s alone, and nothing else', async () => {
    const folder = folderWith({ 'publication.yaml': PUBLICATION, '1.pdf': await coupon('A', 3), 't.csv': '' });
    const [file, to] = [join(folder, '1.pdf'), join(folder, 't.csv')];
    const ran = await run(['coupons', 'read', '-C', folder, file, '--to', to, '--separator', 'semicolon']);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(to, 'utf8')).toContain(`${file};3;A;06000`);
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['1.pdf', 'publication.yaml', 't.csv']);
  });

  it('writes over answers that it has written, as a table or as JSON, and over nothing else', async () => {
    const folder = folderWith({
      'publication.yaml': PUBLICATION,
      '1.pdf': await coupon('A', 3),
      'lettre.md': 'Camarades',
    });
    const [file, to] = [join(folder, '1.pdf'), join(folder, 'reponses')];
    const write = (...how: string[]) => run(['coupons', 'read', '-C', folder, file, '--to', ...how]);
    for (const how of [['--separator', 'semicolon'], ['--json'], ['--separator', 'comma']])
      expect(await write(to, ...how)).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(to, 'utf8')).toContain(`${file},3,A,06000`);
    for (const name of ['lettre.md', 'publication.yaml']) {
      const before = readFileSync(join(folder, name), 'utf8');
      const over = await write(join(folder, name));
      expect(over).toMatchObject({ code: 1, stdout: '' });
      expect(over.stderr).toContain('is there already and holds no answers');
      expect(readFileSync(join(folder, name), 'utf8')).toBe(before);
    }
  });

  it('does not write over a coupon, nor into a folder', async () => {
    const folder = folderWith({ 'publication.yaml': PUBLICATION, '1.pdf': await coupon('A', 3) });
    const file = join(folder, '1.pdf');
    const over = await run(['coupons', 'read', '-C', folder, file, '--to', join(folder, './1.pdf')]);
    expect(over.code).toBe(2);
    expect(over.stderr).toContain('is one of the coupons to read');
    const into = await run(['coupons', 'read', '-C', folder, file, '--to', folder]);
    expect(into).toMatchObject({ code: 1, stdout: '' });
    expect(into.stderr).toContain('a folder already has the name');
    expect(existsSync(file)).toBe(true);
  });

  it('reads a number’s own coupon by its own fields', async () => {
    const ran = await read(
      {
        '004.md': bulletinFile(
          'number: 4\ndate: 2012-04\ntitle: Oui\ncoupon:\n  title: Commande\n  rows: [[{ name: tirage, label: Tirage }]]',
        ),
        '1.pdf': await filledPdf({ texts: { tirage: '200' } }),
      },
      ['-n', '4', '-q'],
    );
    expect(ran.stdout).toBe('\ufefffile,number,tirage\r\n1.pdf,4,200\r\n');
  });

  it('needs a publication with a coupon', async () => {
    const folder = folderWith({ 'publication.yaml': 'name: Fil\n' });
    const ran = await run(['coupons', 'read', '-C', folder, 'x.pdf']);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('there is no coupon here');
  });
});

describe('messages', () => {
  const text = 'Nom=Zoé\r\nCode postal=06000\r\nTél.=\r\nCatégorie=Cadre\r\nJours=lundi\r\nJours=jeudi\r\n';
  const row = ',Zoé,06000,,Cadre,lundi ; jeudi\r\n';
  const scan = pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']);
  const attached = (name: string, bytes: Uint8Array) => ({ type: 'application/pdf', name, bytes });

  it('of the page’s form have rows like the others', async () => {
    const ran = await read({ '1.eml': mailWith(text), '2.txt': text, '3.pdf': await coupon('A', 3) });
    expect(ran.stdout).toBe(`${HEADER}1.eml,${row}2.txt,${row}3.pdf,3,A,${rest}`);
    expect(ran.stderr).toBe(
      '1.eml  coupon of the publication by its fields, number unknown: 5 of 5 fields, 4 filled in\n' +
        '2.txt  coupon of the publication by its fields, number unknown: 5 of 5 fields, 4 filled in\n' +
        '3.pdf  coupon of no. 3: 5 of 5 fields, 5 filled in\n' +
        '3 coupons read, 0 files refused\n',
    );
  });

  it('are known by what stands in them where their name says nothing', async () => {
    const ran = await read({ 'Bulletin d’adhésion': mailWith(text) });
    expect(ran.stdout).toBe(`${HEADER}Bulletin d’adhésion,${row}`);
  });

  it('may have several coupons, of which each is told', async () => {
    const mail = mailWith(text, [
      attached('a\u202e.pdf', await coupon('A', 3)),
      attached('b.pdf', await coupon('=B', 4)),
      { type: 'message/rfc822', name: 'm', bytes: mailWith(text.replace('Zoé', 'Şükrü')) },
    ]);
    const ran = await read({ '003.md': NUMBER_3, '1.eml': mail }, ['-n', '3']);
    expect(ran.stdout).toBe(
      `${HEADER}1.eml,3${row}1.eml (a<U+202E>.pdf),3,A,${rest}1.eml (Zoé),3${row.replace('Zoé', 'Şükrü')}`,
    );
    expect(ran.stderr).toContain('1.eml (b.pdf)  error: this coupon is that of no. 4, not of no. 3: it is left out');
    expect(ran.stderr).toContain('3 coupons read, 0 files refused');
    expect(ran.code).toBe(1);
  });

  it('with a coupon and a PDF that is none are read all the same', async () => {
    const ran = await read({ '1.eml': mailWith(text, [attached('tract.pdf', scan)]) });
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('1.eml (tract.pdf)  note: the PDF has no fields');
  });

  it.each([
    ['no coupon', mailWith('Bonjour,\r\nSalle=B'), '1.eml  error: there is no coupon in this message'],
    [
      'a PDF that is none',
      mailWith('', [attached('tract.pdf', scan)]),
      '1.eml (tract.pdf)  error: the PDF has no fields',
    ],
    ['nothing answered', mailWith('Nom=\r\nCode postal=\r\nTél.='), '1.eml  warning: the coupon is not filled in'],
    [
      'another coupon’s fields',
      mailWith('Nom=Zoé\r\nMatricule=42\r\nCode postal=1\r\nCatégorie=Ouvrier'),
      '1.eml  warning: 1 field is filled in that is not in the publication’s coupon: Matricule',
    ],
  ])('with %s are told', async (_, mail, says) => {
    const ran = await read({ '1.eml': mail });
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).not.toMatch(/\n\s+at |a bug/);
  });

  it('too many to name are read from their folder, in the order of their names; what else lies there is told', async () => {
    const folder = folderWith({
      'publication.yaml': PUBLICATION,
      'recus/10.eml': mailWith(text),
      'recus/2.txt': text,
      'recus/.DS_Store': 'x',
      'recus/photo.jpg': 'x',
      'recus/anciens/1.txt': text,
    });
    const recus = join(folder, 'recus');
    const ran = await run(['coupons', 'read', '-C', folder, recus]);
    expect(ran.stdout.replaceAll(`${folder}/`, '')).toBe(`${HEADER}recus/2.txt,${row}recus/10.eml,${row}`);
    expect(ran.stderr).toContain('note: 2 files are neither PDF nor message and are left aside (anciens, photo.jpg)');
    expect(ran.stderr).toContain('2 coupons read, 0 files refused');
    expect(ran.code).toBe(0);
    const over = await run(['coupons', 'read', '-C', folder, recus, '--to', join(recus, '2.txt')]);
    expect(over.code).toBe(2);
  });
});

describe('a file that cannot be read', () => {
  const scan = pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']);
  const other = filledPdf({ texts: { siren: '1', adresse: '2' } });

  it.each<[string, string | Uint8Array | Promise<Uint8Array>, string]>([
    ['a scan', scan, 'the PDF has no fields: it was scanned, photographed or printed again'],
    ['an empty file', '', 'the file is empty'],
    ['a picture', '\x89PNG\r\n', 'the file is neither a PDF nor a message'],
    [
      'Outlook’s own message',
      Buffer.from('d0cf11e0a1b11ae100', 'hex'),
      'this is a message in Outlook’s own format (.msg)',
    ],
    ['half a PDF', coupon('A', 3).then((bytes) => bytes.slice(0, bytes.length / 2)), 'the PDF is incomplete'],
    ['noise', '%PDF-1.7\nxxxx\n%%EOF\n', 'the PDF is damaged'],
    ['a locked one', pdfOf(['<< /Type /Catalog >>'], '/Encrypt 1 0 R '), 'the PDF is encrypted'],
    [
      'another form',
      other,
      'this is another form: it has no field of the publication’s coupon (it has siren, adresse)',
    ],
  ])('%s gets a line, and the next is read', async (_, content, says) => {
    const ran = await read({ 'bad.pdf': await content, 'good.pdf': await coupon('A', 3) });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toBe(`${HEADER}good.pdf,3,A,${rest}`);
    expect(ran.stderr).toContain(`bad.pdf  error: ${says}`);
    expect(ran.stderr.match(/error: /g)).toHaveLength(1);
    expect(ran.stderr).toMatch(/\n {2}→ [^\n]+\n/);
    expect(ran.stderr).toContain('1 coupon read, 1 file refused');
    expect(ran.stderr).not.toMatch(/\n\s+at |a bug/);
  });

  it('a folder, a file that is not there, one too large and a device get a line each', async () => {
    const folder = folderWith({ 'publication.yaml': PUBLICATION, 'large.pdf': '%PDF', 'd/x': '' });
    truncateSync(join(folder, 'large.pdf'), 20_000_001);
    const files = ['d', 'absent.pdf', 'large.pdf'].map((name) => join(folder, name));
    const ran = await run(['coupons', 'read', '-C', folder, ...files, '/dev/null']);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toBe(HEADER);
    expect(ran.stderr).toContain('/d  error: there is neither a PDF nor a message in this folder');
    expect(ran.stderr).toContain('absent.pdf is not there');
    expect(ran.stderr).toContain('large.pdf  error: the file is larger than 20 MB: it is not read');
    expect(ran.stderr).toContain('/dev/null  error: the file is neither a PDF nor a message');
  });
});
