import { PDFDict, type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { contentStreams } from '../pdf-text/content-streams.ts'
import { edited } from '../pdf-text/operations.ts'
import { type ReadContent, readContent } from '../pdf-text/read-content.ts'
import { nameTrueCharacters } from '../pdf-text/true-characters.ts'
import { artifactEdits } from './artifacts.ts'
import { kidsOf, roleOf } from './elements.ts'
import { dropRepeatedHeads } from './repeated-heads.ts'
import { describeTables } from './tables.ts'
import { type Owners, parentTree, tidyElements } from './tidy.ts'

/**
 * Makes what a browser has printed a document for those who don't see it (ISO 14289-1): true characters, a structure of
 * paragraphs, tables with their own headers, and all that is no text an artifact.
 * @param tableNames of all tables in their order
 * @returns what the pages hold
 */
export function tagPrinted(pdf: PDFDocument, tableNames: readonly string[]): ReadContent[] {
  const contents = contentStreams(pdf).map(readContent)
  const corrections = nameTrueCharacters(pdf, contents)
  const owners = tidyStructure(pdf, contents, tableNames)
  for (const content of contents) {
    const { page } = content.stream
    const pieces = page && owners.get(page)
    const roleOfPiece = (mcid: number) => {
      const owner = pieces?.get(mcid)
      return owner && roleOf(pdf.context.lookup(owner, PDFDict))
    }
    const artifacts = page ? artifactEdits(content, roleOfPiece) : []
    const edits = [...(corrections.get(content) ?? []), ...artifacts]
    if (edits.length > 0) content.stream.replace(edited(content.stream.content, edits))
  }
  return contents
}

function tidyStructure(pdf: PDFDocument, contents: readonly ReadContent[], names: readonly string[]): Owners {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const document = root && kidsOf(root).find((kid) => kid.kind === 'element')
  if (!root || !document) return new Map()
  const shown = new Map(contents.map(({ stream, shown: pieces }) => [stream.page, pieces]))
  const shownIn = (page: PDFRef, mcid: number) => shown.get(page)?.get(mcid)
  dropRepeatedHeads(document.dict, shownIn)
  const owners = tidyElements(document, (page, mcid) => shownIn(page, mcid) !== undefined)
  parentTree(
    root,
    pdf.getPages().map(({ ref, node }) => [ref, node] as const),
    owners,
  )
  describeTables(root, names)
  return owners
}
