import type { DisplayList } from '../display-list.ts';
import type { PlacedSheet } from '../imposition/imposition.ts';
import { ownsPoint, type Point, pointOnSide } from '../imposition/placing.ts';
import { destinations } from './destinations.ts';
import { destinationName } from './link-action.ts';
import type { PdfDocument, PdfReference } from './pdf-document.ts';

/** Names the places to which links lead (ISO 32000-1, 12.3.2.3), as the sheets are painted, in whatever order. */
export interface DestinationWriter {
  /** Says which sheet is painted now, and how it lies on the page. */
  turnTo(placed: PlacedSheet): void;
  /** Writes the names. */
  end(): void;
}

export function createDestinationWriter(document: PdfDocument, list: DisplayList): DestinationWriter {
  const places = destinations(list);
  const named = new Map<string, readonly unknown[]>();
  const name = (id: string, point: Point, placed: PlacedSheet) => {
    const { dictionary, height } = document.page;
    const { x, y } = pointOnSide(point, placed);
    named.set(destinationName(id), [dictionary, 'XYZ', Math.max(0, x), height - Math.max(0, y), null]);
  };
  return {
    turnTo(placed) {
      if (places.size === 0) return;
      const corner = { x: 0, y: 0 };
      if (placed.sheet === 0 && ownsPoint(placed, corner)) name('', corner, placed);
      for (const place of places.get(placed.sheet) ?? [])
        if (ownsPoint(placed, place.middle)) name(place.id, place, placed);
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
