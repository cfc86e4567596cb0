import type { Area, DisplayList, Item, Picture, PlacedGraphic, Rectangle, Rule, Sheet } from '../display-list.ts';

/** What ends so near to an edge of the sheet ends there, in points. */
const AT_THE_EDGE = 0.5;

/** Which edges of the sheet an area touches. */
interface Edges {
  readonly left: boolean;
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
}

/**
 * A display list in which what touches the edge of its sheet goes beyond it, so that no white shows where the knife
 * slips: rules and areas grow, pictures get larger and keep their proportions. What reaches further than
 * the bleed is for the painter to cut off; the sheets keep their size.
 *
 * @param list it stays as it is
 * @param bleed how far, in points
 */
export function withBleed(list: DisplayList, bleed: number): DisplayList {
  if (bleed === 0) return list;
  const sheets = list.sheets.map((sheet) => ({
    ...sheet,
    items: sheet.items.map((item) => drawnOut(item, sheet, bleed)),
  }));
  return { ...list, sheets };
}

/** Which edges of a sheet an area touches, or crosses. */
export function touchedEdges({ x, y, width, height }: Area, sheet: Pick<Sheet, 'width' | 'height'>): Edges {
  return {
    left: x <= AT_THE_EDGE,
    top: y <= AT_THE_EDGE,
    right: x + width >= sheet.width - AT_THE_EDGE,
    bottom: y + height >= sheet.height - AT_THE_EDGE,
  };
}

function drawnOut(item: Item, sheet: Sheet, bleed: number): Item {
  switch (item.kind) {
    case 'rule':
      return drawnOutRule(item, sheet, bleed);
    case 'rectangle':
      return drawnOutRectangle(item, sheet, bleed);
    case 'picture':
    case 'graphic':
      return drawnOutPicture(item, sheet, bleed);
    case 'glyphs':
    case 'drawing':
    case 'link':
    case 'field':
      return item;
  }
}

/** A rule is as long as it needs to be; one along an edge gets thicker, outwards. */
function drawnOutRule(rule: Rule, sheet: Sheet, bleed: number): Rule {
  const isUpright = rule.x1 === rule.x2;
  const [start, end, across] = isUpright ? [rule.y1, rule.y2, rule.x1] : [rule.x1, rule.x2, rule.y1];
  const [length, breadth] = isUpright ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
  const half = rule.thickness / 2;
  const ends = {
    from: longer(start, start > end, length, rule, bleed),
    to: longer(end, end >= start, length, rule, bleed),
  };
  const isOnEdge = across - half <= AT_THE_EDGE || across + half >= breadth - AT_THE_EDGE;
  const thickness = rule.thickness + (isOnEdge ? bleed : 0);
  const place = isOnEdge ? across + (across < breadth / 2 ? -bleed / 2 : bleed / 2) : across;
  return isUpright
    ? { ...rule, thickness, x1: place, x2: place, y1: ends.from, y2: ends.to }
    : { ...rule, thickness, x1: ends.from, x2: ends.to, y1: place, y2: place };
}

/** The end of a rule beyond the edge that it touches: by whole dashes, so that those on the sheet stay where they are. */
function longer(end: number, isFar: boolean, length: number, { dash }: Rule, bleed: number): number {
  const period = dash ? dash[0] + dash[1] : 0;
  const further = period > 0 ? Math.ceil(bleed / period) * period : bleed;
  if (isFar) return end >= length - AT_THE_EDGE ? end + further : end;
  return end <= AT_THE_EDGE ? end - further : end;
}

function drawnOutRectangle(rectangle: Rectangle, sheet: Sheet, bleed: number): Rectangle {
  return { ...rectangle, ...grown(rectangle, touchedEdges(rectangle, sheet), bleed) };
}

/** As large as covers its place and the bleed beside it; what of it goes beyond these is not seen. */
function drawnOutPicture<T extends Picture | PlacedGraphic>(picture: T, sheet: Sheet, bleed: number): T {
  const edges = touchedEdges(picture, sheet);
  if (!Object.values(edges).includes(true)) return picture;
  const place = grown(picture, edges, bleed);
  const scale = Math.max(place.width / picture.width, place.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const x = place.x - (width - place.width) * hiddenBefore(edges.left, edges.right);
  const y = place.y - (height - place.height) * hiddenBefore(edges.top, edges.bottom);
  const window = { x: place.x - x, y: place.y - y, width: place.width, height: place.height };
  return { ...picture, x, y, width, height, window };
}

/** How much of what is too large is hidden at its beginning: all where only that lies at an edge, half where both ends do. */
function hiddenBefore(first: boolean, last: boolean): number {
  if (first === last) return 0.5;
  return first ? 1 : 0;
}

function grown({ x, y, width, height }: Area, { left, top, right, bottom }: Edges, bleed: number): Area {
  const by = (isTouched: boolean) => (isTouched ? bleed : 0);
  return {
    x: x - by(left),
    y: y - by(top),
    width: width + by(left) + by(right),
    height: height + by(top) + by(bottom),
  };
}
