import type { Archive } from '../archive.ts'
import { parseXml, type XmlBudget, type XmlElement, xmlBudget } from '../xml.ts'

/** An XML file of the package, and where it stands. */
export interface Part {
  readonly path: string
  readonly root: XmlElement
}

export interface Parts {
  /**
   * The file at a place that another names: beside that file, else from the top of the package. Each is read once: pages
   * share their templates and resources.
   * @throws Failure where it is no XML, or all that are shared are over the limits
   */
  readonly read: (place: string, ...from: readonly Part[]) => Promise<Part | undefined>
  /** Those there are of several places, none twice. */
  readonly readAll: (places: readonly string[], ...from: readonly Part[]) => Promise<ReadonlySet<Part>>
  /** The same as `read` for what one page alone shows, which nobody keeps. */
  readonly readPage: Parts['read']
}

export function openParts(archive: Archive): Parts {
  const shared = new Map<string, Promise<Part | undefined>>()
  const sharedBudget = xmlBudget()
  const readPath = async (path: string, budget: XmlBudget): Promise<Part | undefined> => {
    const bytes = await archive.read(path)
    return bytes && { path, root: parseXml(inUtf8(bytes), budget) }
  }
  const pathOf = (place: string, from: readonly Part[]) => {
    const written = place.trim()
    const folders = written.startsWith('/') ? [''] : [...from.map(({ path }) => folderOf(path)), '']
    return folders.map((folder) => joined(folder, written)).find((each) => archive.has(each))
  }
  const read: Parts['read'] = async (place, ...from) => {
    const path = pathOf(place, from)
    if (path === undefined) return undefined
    const reading = shared.get(path.toLowerCase()) ?? readPath(path, sharedBudget)
    shared.set(path.toLowerCase(), reading)
    return reading
  }
  return {
    read,
    readAll: async (places, ...from) => {
      const parts = new Set<Part>()
      for (const place of new Set(places)) {
        const part = await read(place, ...from)
        if (part) parts.add(part)
      }
      return parts
    },
    readPage: async (place, ...from) => {
      const path = pathOf(place, from)
      return path === undefined ? undefined : readPath(path, xmlBudget())
    },
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function joined(folder: string, place: string): string {
  const steps: string[] = []
  for (const step of `${folder}${place}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The standard asks for UTF-8; a few programs write what they declare as GBK. */
function inUtf8(bytes: Uint8Array): Uint8Array {
  const declared = Buffer.from(bytes.subarray(0, 100)).toString('latin1')
  if (!/^<\?xml[^>]*encoding\s*=\s*["']gb/iu.test(declared)) return bytes
  return new TextEncoder().encode(new TextDecoder('gb18030').decode(bytes))
}
