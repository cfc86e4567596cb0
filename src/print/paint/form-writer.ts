import type { BoxPlace, FieldPlace, TextFieldPlace } from '../display-list.ts';
import { writeBoxAppearances, writeTextAppearance } from './appearances.ts';
import { fillColour, number } from './inks.ts';
import type { PdfDocument, PdfReference } from './pdf-document.ts';
import type { PdfFont } from './pdf-font.ts';
import type { StructureWriter } from './structure-writer.ts';

/** Writes the coupon's fields as an interactive form (ISO 32000-1, 12.7) while the sheets are painted. */
export interface FormWriter {
  /** A widget on the page that is being painted. */
  place(place: FieldPlace): void;
  /** Writes the form, where there is one. */
  end(): void;
}

/** Field flags, ISO 32000-1, tables 221, 226 and 228. */
const REQUIRED = 1 << 1;
const MULTI_LINE = 1 << 12;
const RADIO = 1 << 15;
const COMB = 1 << 24;

/** A cross of Zapf Dingbats, for programs that draw all appearances anew. */
const CROSS = { MK: { CA: new String('8') }, DA: new String('/ZaDb 0 Tf 0 g') };

/** A choice, and its boxes. */
interface Group {
  readonly reference: PdfReference;
  readonly kids: PdfReference[];
  /** What each box answers. */
  readonly values: string[];
}

/**
 * @param structure takes the widgets as contents of their elements
 * @param font gives a face of the font collection by its key
 */
export function createFormWriter(
  document: PdfDocument,
  structure: StructureWriter,
  font: (key: string) => PdfFont,
): FormWriter {
  const fields: PdfReference[] = [];
  const groups = new Map<string, Group>();
  const fonts: Record<string, PdfReference> = {};
  const boxAppearances = writeBoxAppearances(document);

  const defaultAppearance = ({ font: key, size, colour }: TextFieldPlace) => {
    const face = font(key);
    const name = `${face.name}T`;
    fonts[name] = face.typing();
    return new String(`/${name} ${number(size)} Tf ${fillColour(colour)}`);
  };

  const placeText = (place: TextFieldPlace) => {
    const entries = {
      T: new String(place.name),
      TU: new String(place.tip),
      ...textEntries(place),
      DA: defaultAppearance(place),
      AP: { N: writeTextAppearance(document, place) },
    };
    fields.push(structure.widget(place.tag, place, entries));
  };

  const groupOf = ({ role, name, group: title, required }: BoxPlace): Group => {
    let group = groups.get(name);
    if (!group) {
      const button = { FT: 'Btn', Ff: RADIO | (required ? REQUIRED : 0) };
      const entries = { T: new String(name), TU: new String(title), ...(role === 'radio' && button) };
      group = { reference: document.ref(entries), kids: [], values: [] };
      groups.set(name, group);
      fields.push(group.reference);
    }
    return group;
  };

  const placeBox = (place: BoxPlace) => {
    const { role, tip, choice, value } = place;
    const group = groupOf(place);
    // Answers are texts in Opt, states are positions among the kids: names of states are bytes that programs read
    // differently where they are not ASCII (ISO 32000-1, 12.7.4.2.3 and .4).
    const state = String(role === 'radio' ? group.kids.length : 0);
    const own = { FT: 'Btn', T: new String(String(choice + 1)), Opt: [new String(value)] };
    const entries = {
      Parent: group.reference,
      ...(role === 'check' && own),
      TU: new String(tip),
      ...CROSS,
      AS: 'Off',
      AP: { N: boxAppearances(place, state) },
    };
    group.values.push(value);
    group.kids.push(structure.widget(place.tag, place, entries));
    if (role === 'radio') group.reference.data.Opt = group.values.map((one) => new String(one));
  };

  return {
    place(place) {
      switch (place.role) {
        case 'text':
          placeText(place);
          break;
        case 'radio':
        case 'check':
          placeBox(place);
          break;
        default:
          place satisfies never;
      }
    },
    end() {
      if (fields.length === 0) return;
      for (const { reference, kids } of groups.values()) {
        reference.data.Kids = kids;
        reference.end();
      }
      const form = document.ref({ Fields: fields, DR: { Font: fonts } });
      form.end();
      document.catalog.data.AcroForm = form;
    },
  };
}

function textEntries({ required, lines, maxLength, comb }: TextFieldPlace): Record<string, unknown> {
  const flags = (required ? REQUIRED : 0) | (lines > 1 ? MULTI_LINE : 0) | (comb ? COMB : 0);
  return { FT: 'Tx', ...(flags !== 0 && { Ff: flags }), ...(maxLength !== undefined && { MaxLen: maxLength }) };
}
