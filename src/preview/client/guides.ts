import type { Guides, Rect, ShownSheet } from '../protocol.ts';
import { svgElement } from './element.ts';

/** Repeats over the area behind the coupon, in points. */
const HATCH = 6;

/** What lies under a sheet, drawn over it: grid, columns, margins, what printers leave white, the coupon's back. */
export function guidesOf(sheet: ShownSheet, index: number, guides: Guides): SVGElement {
  const { width, height } = sheet;
  const { margins, columns, baseline, printerMargin } = guides;
  const bottom = margins.y + margins.height;
  const inset: Rect = {
    x: printerMargin,
    y: printerMargin,
    width: width - 2 * printerMargin,
    height: height - 2 * printerMargin,
  };
  const behind = guides.behindCoupon[index];
  const hatch = `hatch-${index}`;
  const grid: string[] = [];
  const first = baseline.firsts[index] ?? margins.y;
  if (baseline.leading > 0)
    for (let y = first; y <= bottom + 0.01; y += baseline.leading) grid.push(`M${margins.x} ${y}h${margins.width}`);
  return svgElement(
    'svg',
    { class: 'guides', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    svgElement(
      'defs',
      {},
      svgElement(
        'pattern',
        { id: hatch, width: HATCH, height: HATCH, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        svgElement('path', { class: 'hatch', d: `M0 0V${HATCH}` }),
      ),
    ),
    ...columns.map(({ x, width: wide }) =>
      svgElement('rect', { class: 'column', x, y: margins.y, width: wide, height: margins.height }),
    ),
    svgElement('path', { class: 'grid', d: grid.join('') }),
    svgElement('path', {
      class: 'unprinted',
      'fill-rule': 'evenodd',
      d: `M0 0H${width}V${height}H0ZM${inset.x} ${inset.y}V${inset.y + inset.height}H${inset.x + inset.width}V${inset.y}Z`,
    }),
    svgElement('rect', { class: 'margins', ...margins }),
    ...(behind ? [svgElement('rect', { class: 'behind', ...behind, fill: `url(#${hatch})` })] : []),
  );
}
