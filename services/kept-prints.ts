import type { Ports } from './ports.ts'
import { digestOf } from './digest.ts'

/** Prints kept at most, and their bytes in all: some reports of an office as they are looked at, exported and collected. */
const MOST_PRINTS = 16
const MOST_BYTES = 32 * 1024 * 1024

/**
 * Prints a page once for all that need it: preview, files, packages, volumes. A page is known by the digest of all that is
 * printed; one that is being printed is waited for. The fewest bytes are kept that were used last.
 */
export function keptPrints(printPdf: Ports['printPdf']): {
  readonly printPdf: Ports['printPdf']
  /** The same page may look different from now on. */
  readonly forget: () => void
} {
  /** In the order of their last use. */
  let prints = new Map<string, Print>()

  function keep(key: string, print: Print): void {
    prints.delete(key)
    prints.set(key, print)
    let bytes = [...prints.values()].reduce((sum, each) => sum + each.bytes, 0)
    for (const [oldest, each] of prints) {
      if (prints.size <= MOST_PRINTS && bytes <= MOST_BYTES) break
      prints.delete(oldest)
      bytes -= each.bytes
    }
  }

  return {
    printPdf: async (html) => {
      const key = digestOf(new TextEncoder().encode(html))
      const known = prints.get(key)
      if (known) {
        keep(key, known)
        return known.pdf
      }
      const generation = prints
      const print: Print = { pdf: printPdf(html), bytes: 0 }
      keep(key, print)
      try {
        const pdf = await print.pdf
        if (generation === prints && prints.get(key) === print)
          keep(key, { pdf: print.pdf, bytes: pdf.byteLength })
        return pdf
      } catch (error) {
        if (generation.get(key) === print) generation.delete(key)
        throw error
      }
    },
    forget: () => {
      prints = new Map()
    },
  }
}

interface Print {
  readonly pdf: Promise<Uint8Array>
  /** 0 until it has come. */
  readonly bytes: number
}
