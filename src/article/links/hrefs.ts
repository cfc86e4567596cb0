import { paddedNumber, pagePath, pdfPath } from '../../publication/paths.ts';
import type { Target } from './find-target.ts';

/** The addresses of a link in both editions. */
export interface Hrefs {
  /** On the page: whole, or from the number's folder. */
  readonly href: string;
  /** On paper; see `ElementData.printHref`. */
  readonly printHref: string;
}

/** Where the link stands. */
export interface LinkPlace {
  /** Where the output folder is published, without a slash at its end; absent where nobody knows. */
  readonly site: string | undefined;
  readonly number: number;
}

/**
 * The addresses of what a link leads to. A PDF is sent around by itself: where it is known where the output folder is
 * published, its links lead there; else to the files beside it.
 */
export function hrefsOf(target: Exclude<Target, { kind: 'dead' }>, { site, number }: LinkPlace): Hrefs {
  switch (target.kind) {
    case 'web':
      return { href: target.href, printHref: target.href };
    case 'here':
      return { href: hash(target.anchor) || '#', printHref: hash(target.anchor) || '#' };
    case 'number': {
      const end = hash(target.anchor);
      const { name } = target;
      const pdf = `../${pdfPath(name)}${end}`;
      return {
        href: `../${pagePath(name.number)}${end}`,
        printHref: site === undefined ? pdf : `${site}/${paddedNumber(name.number)}/${end}`,
      };
    }
    case 'built':
      return fileHrefs(target.path, target.fragment, { site, number });
    case 'file':
      return fileHrefs(`${paddedNumber(number)}/${target.file.path}`, target.fragment, { site, number });
  }
}

/** Of a file, by its path in the output folder. */
function fileHrefs(path: string, fragment: string, { site, number }: LinkPlace): Hrefs {
  const own = `${paddedNumber(number)}/`;
  const end = hash(fragment);
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const beside = `${path.startsWith(own) ? encoded.slice(own.length) : `../${encoded}`}${end}`;
  return { href: beside, printHref: site === undefined ? beside : `${site}/${encoded}${end}` };
}

function hash(fragment: string): string {
  return fragment === '' ? '' : `#${encodeURIComponent(fragment).replaceAll('%3D', '=').replaceAll('%26', '&')}`;
}
