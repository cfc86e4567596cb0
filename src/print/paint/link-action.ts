/** What following a link does (ISO 32000-1, 12.6.4), as an entry of its annotation. */
export function linkAction(href: string): Readonly<Record<string, unknown>> {
  if (href.startsWith('#')) return { S: 'GoTo', D: new String(destinationName(decoded(href.slice(1)))) };
  const [, path = '', fragment = ''] = /^([^?#:]*\.pdf)(?:#(.*))?$/i.exec(href) ?? [];
  const file = decoded(path);
  // Names of files are ASCII, or their letters depend on the machine (7.11.2). PDF/A-3 takes a whole file specification
  // for an embedded file (ISO 19005-3, 6.8).
  if (/^[ -~]+$/.test(file)) return { S: 'GoToR', F: new String(file), D: farDestination(decoded(fragment)) };
  return { S: 'URI', URI: new String(asciiAddress(href)) };
}

/** The name of the place for an id; '' is the beginning of the document. Names are ASCII, so that they sort as their bytes do. */
export function destinationName(id: string): string {
  return id === '' ? 'top' : `id-${asciiAddress(id)}`;
}

/** In another document: a page (`page=3`), a name, or its first page. */
function farDestination(fragment: string): unknown {
  const page = /^page=(\d{1,5})\b/.exec(fragment)?.[1];
  if (fragment !== '' && page === undefined) return new String(destinationName(fragment));
  return [Math.max(0, Number(page ?? 1) - 1), 'Fit'];
}

/** URIs in a PDF are ASCII (ISO 32000-1, 12.6.4.7). */
function asciiAddress(href: string): string {
  return href.replace(/[^\x21-\x7E]/gu, (character) => encodeURIComponent(character));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
