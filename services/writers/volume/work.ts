import type { Ports } from '../../ports.ts'
import type { LatinType } from '../docx/page-count.ts'
import type { WordWork } from './docx/volume-docx.ts'
import { inOrder } from './in-order.ts'
import type { PdfWork } from './pdf/volume-pdf.ts'
import type { Told } from './progress.ts'
import type { SiteWork } from './site/volume-site.ts'
import type { Threads } from './threads.ts'

/** Pieces that wait to be taken while others are made: none of the threads stands still. */
function ahead({ count }: Threads): number {
  return count + 1
}

export function wordWork(threads: Threads, type: LatinType, told: Told): WordWork {
  return {
    pages: async (pieces) => {
      const pages: number[] = []
      const counting = inOrder(pieces, ahead(threads), (piece) => threads.run('wordPages', { piece, type }))
      for await (const ofPiece of counting) {
        pages.push(...ofPiece)
        told(0)
      }
      return pages
    },
    chapters: (pieces) =>
      inOrder(pieces, ahead(threads), async (started) => {
        const chapters = await threads.run('wordChapters', { ...started, type })
        told(chapters.length)
        return chapters
      }),
  }
}

export function siteWork(threads: Threads, told: Told): SiteWork {
  return (pieces) =>
    inOrder(pieces, ahead(threads), async (placed) => {
      const pages = await threads.run('sitePages', placed)
      told(pages.length)
      return pages
    })
}

export function pdfWork(threads: Threads, printPdf: Ports['printPdf'], told: Told): PdfWork {
  return {
    atOnce: threads.count,
    bodyHtml: (piece) => threads.run('bodyHtml', piece),
    print: async (html) => {
      told(0)
      return printPdf(html)
    },
    takeIn: async (bytes, place) => {
      const part = await threads.runInOne('takeIn', { bytes, place })
      if (place.underSheets) told(part.chapters.length)
      return part
    },
    takeSheets: (bytes, sheets, first) => threads.runInOne('takeSheets', { bytes, sheets, first }),
  }
}
