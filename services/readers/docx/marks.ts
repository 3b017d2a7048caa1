import { bookmarkedText } from '../../../core/document/bookmark.ts'
import { editions } from '../../../core/form/editions.ts'
import type { TextPlace } from '../../../core/form/form.ts'
import type { SourceComment } from '../../../core/import/source.ts'
import { textFields } from '../../../core/report/fields.ts'
import type { XmlElement } from '../xml.ts'

/** What spans text from one mark in the file to another: bookmarks and comments. Marks are told in their order. */
export interface Marks {
  /** Takes note of a mark; other elements are let pass. */
  readonly pass: (element: XmlElement) => void
  /** The text whose bookmark is open. */
  readonly place: () => TextPlace | undefined
  /** The comments that began since this was last asked; each is given once. */
  readonly takeComments: () => SourceComment[]
}

/** The fields of all editions. */
const FIELDS = [...new Set(Object.values(editions).flatMap(textFields))]

/** @param comments of the document, by their number in the file */
export function createMarks(comments: ReadonlyMap<string, SourceComment>): Marks {
  /** The bookmarks that are open, by name. A name counts once, as in Word, so these are few. */
  const open = new Map<string, TextPlace>()
  const begun = new Set<string>()
  const names = new Map<string, string>()
  const commented = new Set<string>()
  let waiting: SourceComment[] = []

  /** LibreOffice may begin one that goes over paragraphs a second time, under the number by which it then ends. */
  function openBookmark(id: string, name: string): void {
    if (open.has(name)) names.set(id, name)
    const place = begun.has(name) ? undefined : bookmarkedText(name, FIELDS)
    if (place === undefined) return
    begun.add(name)
    names.set(id, name)
    open.set(name, place)
  }

  function beginComment(id: string): void {
    const comment = comments.get(id)
    if (!comment || commented.has(id)) return
    commented.add(id)
    waiting.push(comment)
  }

  return {
    pass: ({ name, attributes }) => {
      const id = attributes['w:id'] ?? ''
      if (name === 'w:bookmarkStart') openBookmark(id, attributes['w:name'] ?? '')
      if (name === 'w:bookmarkEnd') open.delete(names.get(id) ?? '')
      if (name === 'w:commentRangeStart' || name === 'w:commentReference') beginComment(id)
    },
    place: () => [...open.values()].at(-1),
    takeComments: () => {
      const taken = waiting
      waiting = []
      return taken
    },
  }
}
