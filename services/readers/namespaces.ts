/** The prefixes this program writes names with, by namespace: those of Word, and those of the strict edition. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.microsoft.com/office/2006/xmlPackage': 'pkg',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://www.ofdspec.org/2016': 'ofd',
  'http://www.ofdspec.org': 'ofd',
}

/** Namespaces of Office and of WPS, whatever of their additions a file needs: what is in them the newer of the programs show. */
const OFFICE =
  /^(?:http:\/\/schemas\.(?:microsoft|openxmlformats)\.(?:com|org)\/|http:\/\/purl\.oclc\.org\/ooxml\/|http:\/\/www\.wps\.cn\/|urn:schemas-microsoft-com:)/u

/** Word declares each of these once; a file that names them a hundred ways only wants to take time. */
const MAX_PREFIXES = 32
const MAX_OFFICE = 128

type Attributes = Readonly<Record<string, string | undefined>>

/** What the prefixes mean at one place of a document. Names of namespaces that are not known stay as they are. */
export interface Namespaces {
  /** The same with what an element declares. */
  readonly within: (attributes: Attributes) => Namespaces
  readonly element: (name: string) => string
  /** Whether all of these prefixes are of Office, as what requires them asks. */
  readonly areOffice: (prefixes: string) => boolean
  readonly attributes: (attributes: Attributes) => Attributes
}

export const NO_NAMESPACES: Namespaces = namespaces(new Map(), new Set())

/** @param known our prefix by that of the file; only where the namespace is one of ours */
function namespaces(known: ReadonlyMap<string, string>, office: ReadonlySet<string>): Namespaces {
  const alike = [...known].every(([theirs, ours]) => theirs === ours)
  const names = new Map<string, string>()
  const rename = (name: string) => {
    const colon = name.indexOf(':')
    const ours = known.get(colon < 0 ? '' : name.slice(0, colon))
    if (ours === undefined) return name
    return ours === '' ? name.slice(colon + 1) : `${ours}:${name.slice(colon + 1)}`
  }
  const element = (name: string) => {
    const renamed = names.get(name) ?? rename(name)
    if (names.size < 1_000) names.set(name, renamed)
    return renamed
  }
  const scope: Namespaces = {
    within: (attributes) => {
      const declared = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/u.test(name))
      if (declared.length === 0) return scope
      const inner = new Map(known)
      const inOffice = new Set(office)
      for (const [name, uri = ''] of declared) {
        const theirs = name.slice('xmlns:'.length)
        const ours = Object.hasOwn(PREFIXES, uri) ? PREFIXES[uri] : undefined
        if (!OFFICE.test(uri)) inOffice.delete(theirs)
        else if (inOffice.size < MAX_OFFICE) inOffice.add(theirs)
        if (ours === undefined) inner.delete(theirs)
        else if (inner.size < MAX_PREFIXES) inner.set(theirs, ours)
      }
      return namespaces(inner, inOffice)
    },
    element,
    areOffice: (prefixes) =>
      prefixes
        .trim()
        .split(/\s+/u)
        .every((prefix) => office.has(prefix)),
    attributes: (attributes) => (alike ? attributes : renamed(attributes, rename)),
  }
  return scope
}

/** An attribute without a prefix is in no namespace. */
function renamed(attributes: Attributes, rename: (name: string) => string): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? rename(name) : name, value]),
  )
}
