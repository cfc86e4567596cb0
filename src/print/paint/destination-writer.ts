import type { DisplayList } from '../display-list.ts';
import { destinations } from './destinations.ts';
import { destinationName } from './link-action.ts';
import type { PdfDocument, PdfReference } from './pdf-document.ts';

/** Names the places to which links lead (ISO 32000-1, 12.3.2.3), as the sheets are painted, in whatever order. */
export interface DestinationWriter {
  /** Says which sheet is painted now, and where it lies on the page. */
  turnTo(sheet: number, x: number, y: number): void;
  /** Writes the names. */
  end(): void;
}

export function createDestinationWriter(document: PdfDocument, list: DisplayList): DestinationWriter {
  const places = destinations(list);
  const named = new Map<string, readonly unknown[]>();
  const name = (id: string, left: number, top: number) => {
    const { dictionary, height } = document.page;
    named.set(destinationName(id), [dictionary, 'XYZ', Math.max(0, left), height - Math.max(0, top), null]);
  };
  return {
    turnTo(sheet, x, y) {
      if (places.size === 0) return;
      if (sheet === 0) name('', x, y);
      for (const place of places.get(sheet) ?? []) name(place.id, x + place.x, y + place.y);
    },
    end() {
      if (named.size === 0) return;
      // PDFKit would sort them as people do, and readers look for bytes.
      const sorted = [...named].sort(([one], [other]) => (one < other ? -1 : 1));
      const names = document.catalog.data.Names as PdfReference;
      names.data.Dests = { Names: sorted.flatMap(([one, place]) => [new String(one), place]) };
    },
  };
}
