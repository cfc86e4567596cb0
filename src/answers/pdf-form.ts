import { isUtf8 } from 'node:buffer';
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { FilledField } from './filled-coupon.ts';

/** A PDF's interactive form, and what the document says of itself. */
export interface PdfForm {
  /** By their full names: the partial names from the top, joined with full stops (ISO 32000-1, 12.7.3.2). */
  readonly fields: readonly FilledField[];
  /** The XMP packet as it stands in the file. */
  readonly xmp?: string;
}

/** Why a form cannot be read: the file is no PDF that makes sense, or it is locked. */
export type FormFailure = 'damaged' | 'encrypted';

/**
 * Reads the values of a PDF's form fields. Looks at nothing else of the file:
 * its JavaScript, actions and attachments stay untouched, nothing is drawn or
 * fetched. A hostile file can make this take any time and memory: see
 * `form-reader.ts`, which bounds both.
 */
export async function readPdfForm(bytes: Uint8Array): Promise<PdfForm | FormFailure> {
  try {
    const context = await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY).parseDocument();
    if (context.trailerInfo.Encrypt) return 'encrypted';
    const catalog = context.lookup(context.trailerInfo.Root);
    if (!(catalog instanceof PDFDict)) return 'damaged';
    const fields = fieldsOf(catalog, context);
    if (!fields) return 'damaged';
    const xmp = streamText(catalog.lookup(PDFName.of('Metadata')));
    return { fields, ...(xmp !== undefined && { xmp }) };
  } catch {
    // The parser throws errors of many kinds on what it cannot make sense of.
    return 'damaged';
  }
}

/** Undefined where a part of the form is lost: half of the answers would pass for all. */
function fieldsOf(catalog: PDFDict, context: PDFContext): readonly FilledField[] | undefined {
  if (!catalog.has(PDFName.of('AcroForm'))) return [];
  const form = catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) return undefined;
  const walk: Walk = { context, fields: [], seen: new Set(), gaps: 0 };
  collect(form.get(PDFName.of('Fields')), { name: '' }, walk);
  // A reference that leads nowhere is a field that was deleted, unless the file has an object that makes no sense.
  const isBroken = context.enumerateIndirectObjects().some(([, object]) => object instanceof PDFInvalidObject);
  return walk.gaps > 0 && isBroken ? undefined : walk.fields;
}

interface Walk {
  readonly context: PDFContext;
  readonly fields: FilledField[];
  /** Keeps a tree that bites its tail from being walked for ever. */
  readonly seen: Set<PDFObject>;
  /** Places where a field or a list of fields was to be found. */
  gaps: number;
}

/** What a field has from those above it (ISO 32000-1, 12.7.3.1). */
interface Inherited {
  readonly name: string;
  readonly type?: PDFObject | undefined;
  readonly value?: PDFObject | undefined;
  readonly flags?: PDFObject | undefined;
  readonly options?: PDFObject | undefined;
}

/** Goes down the tree of fields. */
function collect(kids: PDFObject | undefined, above: Inherited, walk: Walk): void {
  const { context, fields, seen } = walk;
  const list = context.lookup(kids);
  if (!(list instanceof PDFArray)) {
    walk.gaps++;
    return;
  }
  for (const ref of list.asArray()) {
    const dict = context.lookup(ref);
    if (!(dict instanceof PDFDict)) walk.gaps++;
    if (!(dict instanceof PDFDict) || seen.has(dict)) continue;
    seen.add(dict);
    const own = dict.lookup(PDFName.of('T'));
    const part = own === undefined ? '' : textOf(own);
    const field: Inherited = {
      name: [above.name, part].filter((name) => name !== '').join('.'),
      type: dict.lookup(PDFName.of('FT')) ?? above.type,
      value: dict.lookup(PDFName.of('V')) ?? above.value,
      flags: dict.lookup(PDFName.of('Ff')) ?? above.flags,
      options: dict.lookup(PDFName.of('Opt')) ?? above.options,
    };
    const below = dicts(dict.lookup(PDFName.of('Kids')), context);
    if (below.some((kid) => kid.has(PDFName.of('T')))) {
      collect(dict.get(PDFName.of('Kids')), field, walk);
    } else if (!isPushButton(field)) {
      fields.push({ name: field.name, values: valuesOf(field, below.length > 0 ? below : [dict], context) });
    }
  }
}

/** ISO 32000-1, 12.7.4.2.1: a push button keeps no value. */
const PUSH_BUTTON = 1 << 16;

function isPushButton({ type, flags }: Inherited): boolean {
  return isNamed(type, 'Btn') && flags instanceof PDFNumber && (flags.asNumber() & PUSH_BUTTON) !== 0;
}

function valuesOf(field: Inherited, widgets: readonly PDFDict[], context: PDFContext): readonly string[] {
  if (isNamed(field.type, 'Sig')) return [];
  if (isNamed(field.type, 'Btn')) return tickedOf(field, widgets, context);
  const { value } = field;
  const values = value instanceof PDFArray ? value.asArray().map((one) => context.lookup(one)) : [value];
  return values.map((one) => textOf(one)).filter((text) => text !== '');
}

/**
 * What is ticked: the name of its widget's state, or the text that `Opt` gives
 * in its stead, since names of states need not be fit for reading (12.7.4.2.3).
 */
function tickedOf(field: Inherited, widgets: readonly PDFDict[], context: PDFContext): readonly string[] {
  const options = field.options instanceof PDFArray ? field.options.asArray() : [];
  const state = textOf(field.value);
  const states = state === '' ? widgets.map((widget) => textOf(widget.lookup(PDFName.of('AS')))) : [state];
  const ticked = states
    .filter((name) => name !== '' && name !== 'Off')
    .map((name) => {
      const index = widgets.findIndex((widget) => onState(widget) === name);
      const text = textOf(context.lookup(options[index]));
      return text === '' ? name : text;
    });
  return [...new Set(ticked)];
}

/** The state that a widget has when it is ticked: the appearance that is not called « Off ». */
function onState(widget: PDFDict): string | undefined {
  const appearance = widget.lookup(PDFName.of('AP'));
  const normal = appearance instanceof PDFDict ? appearance.lookup(PDFName.of('N')) : undefined;
  if (!(normal instanceof PDFDict)) return undefined;
  return normal
    .keys()
    .map((name) => textOf(name))
    .find((name) => name !== 'Off');
}

function dicts(array: PDFObject | undefined, context: PDFContext): readonly PDFDict[] {
  if (!(array instanceof PDFArray)) return [];
  return array.asArray().flatMap((ref) => {
    const dict = context.lookup(ref);
    return dict instanceof PDFDict ? [dict] : [];
  });
}

function isNamed(object: PDFObject | undefined, name: string): boolean {
  return object === PDFName.of(name);
}

/** The text of a string, a name or a stream of text; '' of anything else. */
function textOf(object: PDFObject | undefined): string {
  if (object instanceof PDFName) return nameText(object);
  if (object instanceof PDFString || object instanceof PDFHexString) return stringText(object);
  return streamText(object) ?? '';
}

/** Names are UTF-8 (ISO 32000-1, 7.3.5); older programs wrote Latin-1. */
function nameText(name: PDFName): string {
  const bytes = Buffer.from(name.asBytes());
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}

/** Strings are UTF-16 or UTF-8 with a byte-order mark, or PDFDocEncoding (ISO 32000-2, 7.9.2.2). */
function stringText(string: PDFString | PDFHexString): string {
  const bytes = Buffer.from(string.asBytes());
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return withoutLanguages(isMarked ? bytes.toString('utf8', 3) : string.decodeText());
}

/** A text may switch languages between two escapes (ISO 32000-1, 7.9.2.2). */
function withoutLanguages(text: string): string {
  return text.replace(/\u001b[A-Za-z]{2,8}\u001b/g, '');
}

function streamText(object: PDFObject | undefined): string | undefined {
  if (!(object instanceof PDFRawStream)) return undefined;
  return new TextDecoder().decode(decodePDFRawStream(object).decode());
}
