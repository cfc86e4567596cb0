/**
 * A small triangle that points to where something goes on, as the path of a drawing: it stands on a baseline.
 *
 * @param width in points
 * @param height in points
 * @param isFromRight whether it points to the left, as in a line that runs from the right
 */
export function arrowPath(width: number, height: number, isFromRight: boolean): string {
  const [from, to] = isFromRight ? [width, 0] : [0, width];
  return `M${from} 0 L${to} ${-height / 2} L${from} ${-height} Z`;
}
