import { COUPON_NAMESPACE } from '../../coupon/identity.ts';
import type { CouponIdentity, PaintMetadata } from './paint-metadata.ts';

/**
 * The document's properties as an XMP packet (ISO 16684-1): those of the
 * information dictionary (ISO 19005-3, 6.6.3), the identification of PDF/A,
 * PDF/UA and a coupon, and the extension schemas that PDF/A asks for where it
 * does not know the properties.
 */
export function xmpPacket(metadata: PaintMetadata): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
${properties(metadata)}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function properties({ title, author, subject, date, creator, coupon }: PaintMetadata): string {
  const time = `${date.toISOString().slice(0, 19)}Z`;
  const alternatives = (name: string, text: string) =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></dc:${name}>`;
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate><xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>
${alternatives('title', title)}${author === undefined ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`}${subject === undefined ? '' : alternatives('description', subject)}
<pdf:Producer>PDFKit</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="${PDFUA.namespace}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
${coupon ? couponProperties(coupon) : ''}${extensionSchemas(coupon ? [PDFUA, COUPON] : [PDFUA])}`;
}

function couponProperties({ publication, number, fields }: CouponIdentity): string {
  return `<rdf:Description rdf:about="" xmlns:coupon="${COUPON.namespace}"><coupon:publication>${escapeXml(publication)}</coupon:publication><coupon:number>${number}</coupon:number><coupon:fields>${fields}</coupon:fields></rdf:Description>
`;
}

/** A schema that PDF/A does not know by itself. */
interface ExtensionSchema {
  readonly name: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly properties: readonly {
    readonly name: string;
    readonly type: 'Text' | 'Integer';
    readonly description: string;
  }[];
}

const PDFUA: ExtensionSchema = {
  name: 'PDF/UA Universal Accessibility Schema',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  properties: [{ name: 'part', type: 'Integer', description: 'Part of ISO 14289 that the file conforms to' }],
};

const COUPON: ExtensionSchema = {
  name: 'Coupon of a bulletin',
  namespace: COUPON_NAMESPACE,
  prefix: 'coupon',
  properties: [
    { name: 'publication', type: 'Text', description: 'Name of the publication that the coupon comes from' },
    { name: 'number', type: 'Integer', description: 'Number of the bulletin that the coupon comes from' },
    { name: 'fields', type: 'Text', description: 'Fingerprint of the names of the fields of the coupon' },
  ],
};

/** ISO 19005-3, 6.6.2.3.3. */
function extensionSchemas(schemas: readonly ExtensionSchema[]): string {
  const property = ({ name, type, description }: ExtensionSchema['properties'][number]) =>
    `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`;
  const described = schemas.map(
    ({ name, namespace, prefix, properties }) => `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${name}</pdfaSchema:schema><pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${properties.map(property).join('')}</rdf:Seq></pdfaSchema:property>
</rdf:li>`,
  );
  return `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>${described.join('')}</rdf:Bag></pdfaExtension:schemas></rdf:Description>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
