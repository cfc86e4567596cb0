import { beforeAll, describe, expect, it } from 'vitest';
import type { FieldPlace } from '../../../src/print/display-list.ts';
import { MM } from '../../../src/print/theme.ts';
import { numberThree, type PrintedEdition, printEdition } from '../../fixtures/build-editions.ts';
import { everyField } from '../../fixtures/every-field.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { pdfSource } from '../../inspectors/pdf-source.ts';
import { type PdfForm, type PdfWidget, readForm } from '../../inspectors/read-form.ts';
import { type PdfPath, pdfPaths } from '../../inspectors/read-paths.ts';
import { pdfWords, readPdf } from '../../inspectors/read-pdf.ts';
import { elementsOf } from '../../inspectors/read-structure.ts';

interface Filled extends PrintedEdition {
  readonly form: PdfForm;
  readonly paths: readonly PdfPath[];
}

const publication = testPublication({ coupon: everyField });
const bulletin = testBulletin('Camarades, un mot.');
const editions = new Map<string, Filled>();

beforeAll(async () => {
  const three = numberThree();
  for (const [name, edition] of [
    ['number 3', await printEdition(three.publication, three.bulletin, 'form-number-3')],
    ['a coupon of every field', await printEdition(publication, bulletin, 'form-every-field')],
  ] as const)
    editions.set(name, { ...edition, form: await readForm(edition.pdf), paths: await pdfPaths(edition.pdf) });
});

const edition = (name: string): Filled => {
  const found = editions.get(name);
  if (!found) throw new Error(`no edition ${name}`);
  return found;
};
const widget = (name: string, at = 0): PdfWidget => {
  const found = edition('a coupon of every field').form.widgets.filter((one) => one.name === name)[at];
  if (!found) throw new Error(`no widget of ${name}`);
  return found;
};
const near = (area: readonly number[]) => area.map((side) => expect.closeTo(side, 2));

describe.each(['number 3', 'a coupon of every field'])('the form of %s', (name) => {
  it('has a widget for each line and each box, in the order in which they are read, where the display list says', () => {
    const { list, form } = edition(name);
    const places = list.sheets.flatMap(({ items }) =>
      items.filter((item): item is FieldPlace => item.kind === 'field'),
    );
    expect(form.widgets.map(({ area }) => area)).toEqual(
      places.map(({ x, y, width, height }) => near([x, y, x + width, y + height])),
    );
    const order = form.widgets.map(({ element }) => element.place);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  it('lies on what is printed: text on dotted lines, boxes on boxes', () => {
    const { form, paths } = edition(name);
    const dotted = paths.filter(({ cap, dash }) => cap === 'round' && dash.length > 0);
    const boxes = paths.filter(
      ({ painted, box }) => painted === 'stroke' && Math.abs(box[2] - box[0] - 3.4 * MM) < 0.01,
    );
    for (const { type, area, name: field } of form.widgets) {
      if (type === 'Btn')
        expect(
          boxes.map(({ box }) => [...box]),
          field,
        ).toContainEqual(near(area));
      else {
        const [left, , right, bottom] = area;
        expect(
          dotted.map(({ box }) => [...box]),
          field,
        ).toContainEqual(near([left, bottom, right, bottom]));
      }
    }
    expect(form.widgets.filter(({ type }) => type === 'Btn')).toHaveLength(boxes.length);
  });

  it('has no widget over another, nor beyond the margins', () => {
    const { widgets } = edition(name).form;
    for (const [index, { area: one }] of widgets.entries()) {
      expect(one[0]).toBeGreaterThanOrEqual(14 * MM - 0.01);
      expect(one[2]).toBeLessThanOrEqual(196 * MM + 0.01);
      expect(one[3]).toBeLessThanOrEqual(288 * MM);
      for (const { area: other } of widgets.slice(index + 1)) {
        const apart = one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
        expect(apart).toBe(true);
      }
    }
  });

  it('has each widget alone in its Form element, with nothing printed beside it', async () => {
    const { pdf, form } = edition(name);
    for (const { element } of form.widgets) expect(element).toMatchObject({ type: 'Form', kids: 1, isKid: true });
    const [page] = (await readPdf(pdf)).pages;
    const filled = elementsOf(page?.structure, 'Form').filter(({ annotations }) => annotations > 0);
    expect(filled).toHaveLength(form.widgets.length);
    expect(filled.flatMap(({ kids }) => kids)).toEqual([]);
  });

  it('says for each widget what it asks, and shows it in every state', () => {
    for (const { type, tip, fieldTip, appearances, state, isPrinted } of edition(name).form.widgets) {
      expect(tip).not.toBe('');
      expect(fieldTip).not.toBe('');
      expect(isPrinted).toBe(true);
      if (type === 'Tx') expect([...appearances]).toEqual([['', '/Tx BMC EMC']]);
      else {
        const [off, on, ...more] = [...appearances].sort(([, one], [, other]) => one.length - other.length);
        expect(off).toEqual(['Off', '']);
        expect(on?.[1]).toMatch(/ m .* l S Q$/);
        expect(more).toEqual([]);
        expect(state).toBe('Off');
      }
    }
  });

  it('does nothing by itself, and leaves no appearance to be made', () => {
    const { entries, widgets } = edition(name).form;
    expect([...entries].sort()).toEqual(['DR', 'Fields']);
    for (const one of widgets)
      expect(one.entries).not.toEqual(expect.arrayContaining([expect.stringMatching(/^AA?$/)]));
  });
});

describe('a field', () => {
  it('is called as in the coupon; boxes that do not exclude each other are numbered', () => {
    const { fields } = edition('a coupon of every field').form;
    const written = ['nom', 'code-postal', 'ville', 'motif', 'iban'];
    expect(fields).toEqual([...written, 'categorie', 'jours.1', 'jours.2', 'jours.3']);
  });

  it('is told by its label and hint, a box by its choice too', () => {
    expect(widget('nom').tip).toBe('Nom et prénom (en capitales)');
    expect(widget('categorie', 1)).toMatchObject({ tip: 'Catégorie\u00A0: Agent de maîtrise', fieldTip: 'Catégorie' });
    expect(widget('jours.3').tip).toBe('Je peux venir\u00A0: l’été');
  });

  it('must be filled in only where the coupon says so', () => {
    const required = edition('a coupon of every field').form.widgets.filter(({ flags }) => flags & 2);
    expect([...new Set(required.map(({ name }) => name))]).toEqual(['nom', 'categorie']);
  });

  it('has several lines where several are printed', () => {
    const several = edition('a coupon of every field').form.widgets.filter(({ flags }) => flags & 4096);
    expect(several.map(({ name }) => name)).toEqual(['motif']);
    const [, top, , bottom] = widget('motif').area;
    expect(bottom - top).toBeGreaterThan(2 * 6.5 * MM);
  });

  it('of a French postcode has five cells; elsewhere it takes what the coupon allows', async () => {
    expect(widget('code-postal')).toMatchObject({ flags: 1 << 24, maxLength: 5 });
    const english = await printEdition(testPublication({ coupon: everyField, lang: 'en' }), bulletin, 'form-english');
    const postcode = (await readForm(english.pdf)).widgets.find(({ name }) => name === 'code-postal');
    expect(postcode).toMatchObject({ flags: 0, maxLength: 10 });
    expect(widget('iban').maxLength).toBe(42);
    expect(widget('nom').maxLength).toBeUndefined();
  });

  it('of one choice is one field of radio buttons, whose answers are the choices in words', () => {
    const boxes = [0, 1, 2, 3].map((at) => widget('categorie', at));
    for (const [index, { flags, options, appearances }] of boxes.entries()) {
      expect(flags).toBe((1 << 15) | 2);
      expect(options).toEqual(['Employé', 'Agent de maîtrise', 'Ingénieur', 'Autre (à dire)']);
      expect([...appearances.keys()].sort()).toEqual([String(index), 'Off']);
    }
  });

  it('of many choices is a check box for each', () => {
    expect(widget('jours.2')).toMatchObject({ type: 'Btn', flags: 0, options: ['l’après-midi'] });
  });

  it('to sign in is for the pen', async () => {
    const [page] = (await readPdf(edition('a coupon of every field').pdf)).pages;
    const onPaper = elementsOf(page?.structure, 'Form').filter(({ annotations }) => annotations === 0);
    expect(onPaper).toHaveLength(1);
    expect(onPaper[0]?.kids).toHaveLength(1);
    const source = pdfSource(edition('a coupon of every field').pdf);
    expect(source.match(/\/O \/PrintField/g)).toHaveLength(1);
  });
});

describe('a flat PDF', () => {
  it('has fields for the pen only, and the same words', async () => {
    const { pdf } = await printEdition(publication, bulletin, 'form-flat', { flat: true });
    const form = await readForm(pdf);
    expect(form).toEqual({ widgets: [], entries: [], fields: [] });
    const read = await readPdf(pdf);
    const filled = edition('a coupon of every field');
    expect(pdfWords(read)).toEqual(pdfWords(await readPdf(filled.pdf)));
    // One more than there are widgets: the signature.
    expect(elementsOf(read.pages[0]?.structure, 'Form')).toHaveLength(filled.form.widgets.length + 1);
    expect(await pdfPaths(pdf)).toEqual(filled.paths);
  });
});

it('number 3 is 60 kB at most, with its form', () => {
  expect(edition('number 3').pdf.length).toBeLessThanOrEqual(60_000);
});
