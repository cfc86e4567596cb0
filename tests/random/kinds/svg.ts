import { changedBytes, changedText } from '../mutate-text.ts';
import type { RandomKind } from '../random-kind.ts';
import { seedFiles } from './seeds.ts';
import { openShown } from './shown-file.ts';

const ELEMENTS =
  'g defs symbol use svg a switch path rect circle ellipse line polyline polygon text tspan textPath linearGradient radialGradient stop clipPath mask pattern marker filter image style script title desc foreignObject animate font'.split(
    ' ',
  );
const ATTRIBUTES =
  'id="a"|href="#a"|xlink:href="#a"|href="http://evil/"|d="M0 0L9 9z"|d="M0,0a1e9,1 0 0110 5"|d="M0 0C1e308 1e308 -1e308 0 1 1"|x="50%"|y="1em"|width="1e9"|height="-1"|r="0"|rx="9"|points="0,0 1,1 2"|transform="rotate(45) scale(0)"|transform="matrix(1e20 0 0 1e20 0 0)"|viewBox="0 0 0 0"|viewBox="0 0 1e-9 1e9"|preserveAspectRatio="xMidYMid slice"|fill="url(#a)"|fill="red"|stroke="#12345"|stroke-width="1e6"|stroke-dasharray="0 0"|stroke-dasharray="1e-9"|clip-path="url(#a)"|mask="url(#a)"|opacity="2"|style="fill:red;stroke:url(#a)"|class="b"|font-size="1e5"|font-size="0"|text-anchor="end"|dx="1 2 3"|rotate="9"|textLength="9"|offset="150%"|stop-color="hsl(1 2% 3%)"|gradientUnits="userSpaceOnUse"|gradientTransform="skewX(90)"|spreadMethod="reflect"|xml:space="preserve"|display="none"|letter-spacing="3"|xmlns="http://www.w3.org/1999/xhtml"|xmlns:svg="http://www.w3.org/2000/svg"|onload="x"'.split(
    '|',
  );

const SEEDS = [
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><text x="1" y="20">mot <tspan dx="2">mot</tspan></text><path d="M1 1h10v10H1z"/></svg>',
  '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10"><style>.b{fill:red}#a>g{stroke:blue}</style><defs><g id="a"><rect width="2" height="2"/></g><linearGradient id="c"><stop offset="0" stop-color="red"/><stop offset="1"/></linearGradient></defs><use xlink:href="#a" x="3"/><circle r="2" fill="url(#c)"/>&a;</svg>',
];

/** Drawings: read, put on the page, set and now and then painted. */
export const svg: RandomKind = {
  name: 'svg',
  share: 12,
  async open() {
    const seeds = [...seedFiles('tests/fixtures/svg', /\.svg$/).map(({ bytes }) => bytes.toString()), ...SEEDS];
    const pieces = [
      ...ELEMENTS.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}/>`, `<${name} id="a" href="#a"/>`]),
      ...ATTRIBUTES.flatMap((attribute) => [
        ` ${attribute} `,
        `<g ${attribute}>`,
        `<path ${attribute}/>`,
        `<text ${attribute}>mot</text>`,
      ]),
      ...'<!--|-->|<![CDATA[|]]>|<?x?>|&a;|&#0;|&lt;|"|\'|<|>|/|=|#a|url(#a)|1e-9|M|z|{|}|@import "x";|*|!important'.split(
        '|',
      ),
    ];
    const shown = openShown('p.svg', '![dessin](p.svg)', 20);
    return { ...shown, make: (random) => changedBytes(changedText({ seeds, pieces }, random), random) };
  },
};
