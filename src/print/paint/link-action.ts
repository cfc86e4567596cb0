/** What following a link does (ISO 32000-1, 12.6.4), as an entry of its annotation. */
export function linkAction(href: string): Readonly<Record<string, unknown>> {
  if (href.startsWith('#')) return { S: 'GoTo', D: new String(destinationName(decoded(href.slice(1)))) };
  const [, path = '', fragment = ''] = /^([^?#]*\.pdf)(?:#(.*))?$/i.exec(href) ?? [];
  if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(href)) return { S: 'URI', URI: new String(asciiAddress(href)) };
  const file = decoded(path);
  return {
    S: 'GoToR',
    F: { Type: 'Filespec', F: new String(asciiAddress(file)), UF: new String(file) },
    D: farDestination(decoded(fragment)),
  };
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
