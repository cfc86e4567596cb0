import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFCheckBox, PDFDocument, PDFRadioGroup, PDFTextField } from '@cantoo/pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PdfWidget, readForm } from './read-form.ts';

/** Answers by the full names of fields: what is written, or the words of what is ticked. */
export type Answers = Readonly<Record<string, string>>;

/** A program that people fill forms in with, or that is built into one. */
export interface FormProgram {
  readonly name: string;
  readonly isMissing: boolean;
  fill(pdf: Uint8Array, answers: Answers): Promise<Uint8Array>;
  /** What the program finds filled in. */
  read(pdf: Uint8Array): Promise<Answers>;
}

/** Firefox, and many pages of the web. */
const pdfJs: FormProgram = {
  name: 'pdf.js',
  isMissing: false,
  fill: (pdf, answers) =>
    withPdfJs(pdf, async (document) => {
      for (const { id, name, option } of await pdfJsWidgets(document, pdf)) {
        const answer = answers[name];
        const value = option === undefined || answer === undefined ? answer : answer === option;
        if (value !== undefined) document.annotationStorage.setValue(id, { value });
      }
      return document.saveDocument();
    }),
  read: (pdf) =>
    withPdfJs(pdf, async (document) => {
      const widgets = await pdfJsWidgets(document, pdf);
      return Object.fromEntries(
        widgets.flatMap(({ name, value, state, option }) => {
          if (option === undefined) return value === '' ? [] : [[name, value]];
          return value === state ? [[name, option]] : [];
        }),
      );
    }),
};

interface PdfJsWidget {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** Of a button: its state when it is ticked, and what that answers. */
  readonly state?: string | undefined;
  readonly option?: string | undefined;
}

async function withPdfJs<T>(pdf: Uint8Array, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const fonts = join(import.meta.dirname, '../../node_modules/pdfjs-dist/standard_fonts/');
  const task = getDocument({ data: pdf.slice(), verbosity: 0, isEvalSupported: false, standardFontDataUrl: fonts });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

async function pdfJsWidgets(document: PDFDocumentProxy, pdf: Uint8Array): Promise<PdfJsWidget[]> {
  const { widgets } = await readForm(pdf);
  const found: PdfJsWidget[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const one of (await page.getAnnotations()) as Record<string, unknown>[]) {
      if (one.subtype !== 'Widget') continue;
      const widget = widgets[found.length];
      const state = (one.buttonValue ?? one.exportValue) as string | undefined;
      found.push({
        id: String(one.id),
        name: String(one.fieldName),
        value: String(one.fieldValue ?? ''),
        ...(widget?.type === 'Btn' && { state, option: optionOf(widget) }),
      });
    }
  }
  return found;
}

/** A library that programs use; it draws with a font of its own, which has Latin-1 only. */
const pdfLib: FormProgram = {
  name: 'pdf-lib',
  isMissing: false,
  async fill(pdf, answers) {
    const document = await PDFDocument.load(pdf);
    const form = document.getForm();
    const { widgets } = await readForm(pdf);
    for (const [name, answer] of Object.entries(answers)) {
      const field = form.getField(name);
      if (field instanceof PDFTextField) field.setText(answer);
      else if (field instanceof PDFRadioGroup) field.select(answer);
      else if (field instanceof PDFCheckBox && widgets.some((one) => one.name === name && optionOf(one) === answer))
        field.check();
    }
    return document.save();
  },
  async read(pdf) {
    const form = (await PDFDocument.load(pdf)).getForm();
    const { widgets } = await readForm(pdf);
    const entries = form.getFields().flatMap((field): (readonly [string, string])[] => {
      const name = field.getName();
      const widget = widgets.find((one) => one.name === name);
      const answer =
        field instanceof PDFTextField
          ? field.getText()
          : field instanceof PDFRadioGroup
            ? field.getSelected()
            : field instanceof PDFCheckBox && field.isChecked() && widget
              ? optionOf(widget)
              : undefined;
      return answer === undefined ? [] : [[name, answer]];
    });
    return Object.fromEntries(entries);
  },
};

/** MuPDF, from Debian's mupdf-tools; it draws with a font of its own, which has Latin-1 only. */
const muPdf: FormProgram = {
  name: 'MuPDF',
  isMissing: spawnSync('mutool', ['-v']).error !== undefined,
  async fill(pdf, answers) {
    const { widgets } = await readForm(pdf);
    const wanted = widgets.map((widget) => {
      const answer = answers[widget.name];
      return widget.type === 'Btn' ? answer !== undefined && answer === optionOf(widget) : (answer ?? '');
    });
    return runMuPdf(pdf, FILL, JSON.stringify(wanted)).pdf;
  },
  async read(pdf) {
    const { widgets } = await readForm(pdf);
    const values = JSON.parse(runMuPdf(pdf, READ, '').output) as string[];
    return Object.fromEntries(
      widgets.flatMap((widget, index) => {
        const value = values[index] ?? '';
        if (widget.type !== 'Btn') return value === '' ? [] : [[widget.name, value]];
        const isTicked = value !== 'Off' && widget.appearances.has(value);
        return isTicked ? [[widget.name, optionOf(widget) ?? '']] : [];
      }),
    );
  },
};

const FILL = `
var document = new PDFDocument(scriptArgs[0]);
var wanted = JSON.parse(read(scriptArgs[2]));
var page = document.loadPage(0);
page.getWidgets().forEach(function (widget, index) {
  var answer = wanted[index];
  if (answer === true) widget.toggle();
  else if (typeof answer === 'string' && answer !== '') widget.setTextValue(answer);
  else return;
  widget.update();
});
document.save(scriptArgs[1], '');
`;

const READ = `
var document = new PDFDocument(scriptArgs[0]);
print(JSON.stringify(document.loadPage(0).getWidgets().map(function (widget) { return widget.getValue(); })));
`;

function runMuPdf(
  pdf: Uint8Array,
  script: string,
  input: string,
): { readonly pdf: Uint8Array; readonly output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-mupdf-'));
  const [program, from, to, values] = ['program.js', 'from.pdf', 'to.pdf', 'values.json'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  writeFileSync(program, script);
  writeFileSync(from, pdf);
  writeFileSync(to, pdf);
  writeFileSync(values, input);
  const { status, stdout, stderr } = spawnSync('mutool', ['run', program, from, to, values], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const result = { pdf: new Uint8Array(readFileSync(to)), output: stdout };
  rmSync(folder, { recursive: true });
  return result;
}

/** What a button answers when it is ticked: `Opt` has a text for each of its field's widgets, whose states count them. */
function optionOf({ options, appearances }: PdfWidget): string | undefined {
  const state = [...appearances.keys()].find((name) => name !== 'Off');
  return options[Number(state)];
}

export const formPrograms: readonly FormProgram[] = [pdfJs, muPdf, pdfLib];
