import { foldLetters } from '../problems/nearest.ts';

/** Keys that other generators of pages read, of a front matter or of a whole site: whoever writes one has not misspelt ours. */
const KEYS: ReadonlySet<string> = new Set(
  (
    'alias aliases author authors baseurl bibliography cascade categories category classes comments cover description ' +
    'disqus documentclass draft excerpt expirydate featured fontsize geometry header hero hidden icon image images ' +
    'keywords lastmod layout license linktitle markup math menu meta nav nav_order og_image order output outputs ' +
    'parent permalink plugins published publishdate publish_date redirect_from robots search series sidebar sitemap ' +
    'slug sticky subject summary tag tags template thumbnail toc toc_depth type updated url weight ' +
    'auteur auteurs brouillon categorie categories etiquette etiquettes motcle mots-cles'
  ).split(' '),
);

/** Whether a key that is none of ours belongs to another generator: Jekyll, Hugo, Pandoc, Eleventy, Astro. */
export function isOfOtherGenerator(key: string): boolean {
  return KEYS.has(foldLetters(key.trim()));
}
