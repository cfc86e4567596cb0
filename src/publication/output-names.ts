/*
 * Where a number's files lie under the output folder. They are addresses that
 * readers keep: they never change. `/` between folders.
 */

/** `003` */
export function numberFolder(number: number): string {
  return String(number).padStart(3, '0');
}

/** `003/index.html` */
export function webFile(number: number): string {
  return `${numberFolder(number)}/index.html`;
}

/** `003/bulletin-003.pdf` */
export function printFile(number: number): string {
  return `${numberFolder(number)}/${printFileName(number)}`;
}

/** `bulletin-003.pdf` */
export function printFileName(number: number): string {
  return `bulletin-${numberFolder(number)}.pdf`;
}
