import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { paperLinks } from '../../src/article/links/paper-links.ts';

const link = (properties: Element['properties'], ...children: readonly ElementContent[]): Element => ({
  type: 'element',
  tagName: 'a',
  properties,
  children: [...children],
});
const text = (value: string): ElementContent => ({ type: 'text', value });
const picture: ElementContent = {
  type: 'element',
  tagName: 'img',
  properties: { src: 'a.png', alt: '' },
  children: [],
};

/** The addresses that are printed for the links of a text; « none » for a link whose address is not known. */
function printed(...links: readonly Element[]): readonly string[] {
  const tree: Root = { type: 'root', children: [...links] };
  return paperLinks(tree).map(({ address }) => address ?? 'none');
}

describe('the address of a link on paper', () => {
  it.each([
    ['https://exemple.fr/été', 'https://exemple.fr/%C3%A9t%C3%A9'],
    ['https://exemple.fr/un%20mot', 'https://exemple.fr/un%20mot'],
    // What is no whole character stays as it was written.
    ['https://exemple.fr/%E9', 'https://exemple.fr/%E9'],
    ['lea@exemple.fr', 'mailto:lea@exemple.fr?subject=Bonjour'],
    ['+33123456789', 'tel:+33123456789'],
  ])('is %s, as a reader types it', (address, href) => expect(printed(link({ href }, text('ici')))).toEqual([address]));

  it('is not known of a file beside the page, nor of a link that has a picture alone', () => {
    expect(printed(link({ href: 'plan.pdf' }, text('le plan')))).toEqual(['none']);
    expect(printed(link({ href: 'https://exemple.fr' }, picture))).toEqual(['none']);
  });

  it('is not printed where the words say it, where it is on the page, or where there is none', () => {
    const own = link({ href: 'https://exemple.fr/' }, text('exemple.fr'));
    const near = link({ href: '#ici' }, text('plus bas'));
    expect(printed(own, near, link({ id: 'ici' }, text('un mot')))).toEqual([]);
  });
});
