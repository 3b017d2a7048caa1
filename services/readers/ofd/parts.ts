import type { Archive } from '../archive.ts'
import { parseXml, type XmlElement, xmlBudget } from '../xml.ts'

/** An XML file of the package, and where it stands. */
export interface Part {
  readonly path: string
  readonly root: XmlElement
}

export interface Parts {
  /**
   * The file at a place that another names: beside that file, else from the top of the package.
   * @throws Failure where it is no XML or over the limits
   */
  readonly read: (place: string, ...from: readonly Part[]) => Promise<Part | undefined>
  readonly readAll: (places: readonly string[], ...from: readonly Part[]) => Promise<Part[]>
}

/** Each file is read once: pages share their templates and resources. */
export function openParts(archive: Archive): Parts {
  const known = new Map<string, Promise<Part | undefined>>()
  const readPath = async (path: string): Promise<Part | undefined> => {
    const bytes = await archive.read(path)
    return bytes && { path, root: parseXml(inUtf8(bytes), xmlBudget()) }
  }
  const read: Parts['read'] = async (place, ...from) => {
    const written = place.trim()
    const folders = written.startsWith('/') ? [''] : [...from.map(({ path }) => folderOf(path)), '']
    const path = folders.map((folder) => joined(folder, written)).find((each) => archive.has(each))
    if (path === undefined) return undefined
    const reading = known.get(path) ?? readPath(path)
    // Pages are read one after the other and each once: only what they share is kept.
    if (!/content\.xml$/iu.test(path)) known.set(path, reading)
    return reading
  }
  return {
    read,
    readAll: async (places, ...from) => {
      const parts: Part[] = []
      for (const place of places) {
        const part = await read(place, ...from)
        if (part) parts.push(part)
      }
      return parts
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
