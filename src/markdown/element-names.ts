/*
 * The names of all elements, so that `<mot>`, which is none, can be told from
 * one. In small letters, since HTML takes them for the same.
 */

/** The HTML Standard, “List of elements” (WHATWG). */
const HTML = `a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code
  col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2
  h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter
  nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section select
  selectedcontent slot small source span strong style sub summary sup table tbody td template textarea tfoot th thead
  time title tr track u ul var video wbr`;

/** The HTML Standard, 16.2 “Non-conforming features”; HTML 2.0 to 5.2 and what browsers had beside them. */
const HTML_OF_THE_PAST = `abbrev acronym applet au banner basefont bgsound big blink center command comment content credit
  dir element fig fn font frame frameset hype image isindex keygen lang listing marquee math menuitem multicol nextid
  nobr noembed noframes nolayer note overlay param person plaintext portal range rb rbc rtc server shadow spacer sound
  strike svg tab tt xml xmp`;

/** Scalable Vector Graphics 1.1 (W3C), appendix “Element Index”, SVG 2, and Filter Effects. */
const SVG = `altglyph altglyphdef altglyphitem animate animatecolor animatemotion animatetransform circle clippath
  color-profile cursor defs desc discard ellipse feblend fecolormatrix fecomponenttransfer fecomposite feconvolvematrix
  fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr
  fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight fespecularlighting fespotlight fetile
  feturbulence filter flowdiv flowpara flowregion flowroot flowspan foreignobject g glyph glyphref handler hatch
  hatchpath hkern line lineargradient listener marker mask mesh meshgradient meshpatch meshrow metadata mpath path
  pattern polygon polyline prefetch radialgradient rect set solidcolor stop switch symbol tbreak text textarea textpath
  tref tspan unknown use view vkern`;

/** MathML 3 (W3C), appendix E “Index of elements”, and MathML Core. */
const MATHML = `abs and annotation annotation-xml apply approx arccos arccosh arccot arccoth arccsc arccsch arcsec
  arcsech arcsin arcsinh arctan arctanh arg bind bvar card cartesianproduct cbytes ceiling cerror ci cn codomain
  complexes compose condition conjugate cos cosh cot coth cs csc csch csymbol curl declare degree determinant diff
  divergence divide domain domainofapplication emptyset eq equivalent eulergamma exists exp exponentiale factorial
  factorof false floor fn forall gcd geq grad gt ident imaginary imaginaryi implies in infinity int integers intersect
  interval inverse lambda laplacian lcm leq limit list ln log logbase lowlimit lt maction maligngroup malignmark matrix
  matrixrow max mean median menclose merror mfenced mfrac mglyph mi min minus mlabeledtr mlongdiv mmultiscripts mn mo
  mode moment momentabout mover mpadded mphantom mprescripts mroot mrow ms mscarries mscarry msgroup msline mspace
  msqrt msrow mstack mstyle msub msubsup msup mtable mtd mtext mtr munder munderover naturalnumbers neq none not
  notanumber notin notprsubset notsubset or otherwise outerproduct partialdiff pi piece piecewise plus power primes
  product prsubset quotient rationals real reals reln rem root scalarproduct sdev sec sech selector semantics sep set
  setdiff share sin sinh subset sum tan tanh tendsto times transpose true union uplimit variance vector vectorproduct
  xor`;

const NAMES: ReadonlySet<string> = new Set([HTML, HTML_OF_THE_PAST, SVG, MATHML].flatMap((list) => list.split(/\s+/)));

/** Whether an element has, or had, this name: in HTML, SVG or MathML. */
export function isElementName(name: string): boolean {
  return NAMES.has(name.toLowerCase());
}
