import { bookmarkedText } from '../../../core/document/bookmark.ts'
import { edition2021 } from '../../../core/form/edition-2021/edition.ts'
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

const FIELDS = textFields(edition2021)

/** @param comments of the document, by their number in the file */
export function createMarks(comments: ReadonlyMap<string, SourceComment>): Marks {
  /** Texts by the number of their bookmark. A name counts once, as in Word, so these are few. */
  const open = new Map<string, TextPlace>()
  const begun = new Set<string>()
  const commented = new Set<string>()
  let waiting: SourceComment[] = []

  function openBookmark(id: string, name: string): void {
    const place = begun.has(name) ? undefined : bookmarkedText(name, FIELDS)
    if (place === undefined) return
    begun.add(name)
    open.set(id, place)
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
      if (name === 'w:bookmarkEnd') open.delete(id)
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
