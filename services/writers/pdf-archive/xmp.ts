import type { DocumentMeta } from '../../../core/document/tree.ts'
import { PROGRAM } from '../../program.ts'
import { escaped } from '../html/markup.ts'

/** What a file says of itself. */
export interface Identity {
  readonly meta: DocumentMeta
  readonly producer: string
  /** Absent where nobody noted it. */
  readonly made?: Date | undefined
  /** It keeps to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). */
  readonly claims: boolean
}

/** The properties of a document as XMP (ISO 16684-1), the same as in its information dictionary. */
export function xmpOf({ meta: { title, author, subject }, producer, made, claims }: Identity): string {
  const date = made?.toISOString().replace(/\.\d+Z$/u, 'Z')
  const properties = [
    property('dc:format', 'application/pdf'),
    list('dc:title', 'Alt', title, ' xml:lang="x-default"'),
    ...(author === '' ? [] : [list('dc:creator', 'Seq', author)]),
    ...(subject === '' ? [] : [list('dc:description', 'Alt', subject, ' xml:lang="x-default"')]),
    list('dc:language', 'Bag', 'zh-CN'),
    property('xmp:CreatorTool', PROGRAM.name),
    property('pdf:Producer', producer),
    ...(date === undefined
      ? []
      : ['Create', 'Modify', 'Metadata'].map((what) => property(`xmp:${what}Date`, date))),
    ...(claims ? [CLAIMS] : []),
  ]
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""${namespaces('dc', 'xmp', 'pdf', 'pdfaid', 'pdfuaid')}>
${properties.join('\n')}
</rdf:Description>
${claims ? EXTENSION : ''}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
}

/** Which standards it keeps to. */
const CLAIMS = `<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>`

/** What PDF/UA says of itself is no schema that PDF/A knows, and has to be described (ISO 19005-2, 6.6.2.3), in a place of its own. */
const EXTENSION = `<rdf:Description rdf:about=""${namespaces('pdfaExtension', 'pdfaSchema', 'pdfaProperty')}>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${NAMESPACES.pdfuaid}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

function namespaces(...names: readonly (keyof typeof NAMESPACES)[]): string {
  return names.map((name) => ` xmlns:${name}="${NAMESPACES[name]}"`).join('')
}

function property(name: string, value: string): string {
  return `<${name}>${escaped(value)}</${name}>`
}

function list(name: string, kind: 'Alt' | 'Seq' | 'Bag', value: string, attributes = ''): string {
  return `<${name}><rdf:${kind}><rdf:li${attributes}>${escaped(value)}</rdf:li></rdf:${kind}></${name}>`
}
