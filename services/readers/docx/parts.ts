import { posix } from 'node:path'
import { digestOf } from '../../digest.ts'
import type { Archive } from '../archive.ts'
import { childOf, childrenOf, elementsOf, parseXml, type XmlBudget, type XmlElement } from '../xml.ts'

/** Where a part points to, or a place outside the file. */
export interface Relationship {
  readonly id: string
  /** The last word of its type: "styles", "image", "oleObject". */
  readonly type: string
  /** The name of a part, or an address outside. */
  readonly target: string
  readonly external: boolean
}

/** The parts of a Word file, unpacked and read when asked for. */
export interface Parts {
  /** The name of the part that holds the text. */
  readonly main: string
  readonly relationships: readonly Relationship[]
  readonly names: readonly string[]
  /** The root of a part by its name; nothing where the file has none. */
  readonly read: (name: string) => Promise<XmlElement | undefined>
  /** What tells the content of a part from another's without reading it. */
  readonly mark: (name: string) => string
  /** The root of the part the text refers to as this; nothing where it refers to none. */
  readonly related: (type: string) => Promise<XmlElement | undefined>
  /** The root of the properties that programs gave the file by names of their own. */
  readonly properties: () => Promise<XmlElement | undefined>
}

/** @throws Failure where the parts that lead to the text are damaged */
export function openParts(archive: Archive, budget: XmlBudget): Promise<Parts> {
  const read: Parts['read'] = async (name) => {
    const bytes = await archive.read(name)
    return bytes && parseXml(bytes, budget)
  }
  return partsOf(archive.names, read, archive.mark)
}

/** The parts of a Word file that was saved as one XML file (Flat OPC). Parts that are no XML are only named. */
export function openFlatParts(root: XmlElement): Promise<Parts> {
  const parts = new Map(
    childrenOf(root, 'pkg:part').map(
      (part) => [(part.attributes['pkg:name'] ?? '').replace(/^\//u, ''), part] as const,
    ),
  )
  const read: Parts['read'] = (name) => {
    const data = childOf(parts.get(name), 'pkg:xmlData')
    return Promise.resolve(data && elementsOf(data)[0])
  }
  return partsOf([...parts.keys()], read, (name) =>
    digestOf(Buffer.from(JSON.stringify(parts.get(name) ?? ''))),
  )
}

async function partsOf(names: readonly string[], read: Parts['read'], mark: Parts['mark']): Promise<Parts> {
  const start = relationshipsOf(await read('_rels/.rels'), '')
  const main = start.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  const { dir, base } = posix.parse(main)
  const relationships = relationshipsOf(await read(posix.join(dir, '_rels', `${base}.rels`)), dir)
  return {
    main,
    relationships,
    names,
    read,
    mark,
    related: async (type) => {
      const found = relationships.find((each) => each.type === type && !each.external)
      return found && (await read(found.target))
    },
    properties: async () => {
      const custom = start.find(({ type }) => type === 'custom-properties')
      return custom && (await read(custom.target))
    },
  }
}

function relationshipsOf(part: XmlElement | undefined, folder: string): Relationship[] {
  return childrenOf(part, 'Relationship').map(({ attributes }) => {
    const target = attributes['Target'] ?? ''
    const external = attributes['TargetMode'] === 'External'
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: external ? target : posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1),
      external,
    }
  })
}
