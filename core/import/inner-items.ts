import type { TextField } from '../form/form.ts'
import { headingMeaning } from './heading-words.ts'
import type { Doubt } from './imported.ts'
import type { Words } from './paragraphs.ts'

/** …。二是依申请公开情况。…: what a point within a text is about. */
const POINT = /(?<=[。；;]\s?)[二三四五六七]是([^，,。；;：:\s]{2,16}?(?:情况|方面|工作))(?=[。：:])/gu

/** Items of the form that a document has only as a point within the text of another. */
export function innerItems(fields: ReadonlyMap<TextField, readonly Words[]>): Doubt[] {
  return [...fields].flatMap(([field, words]) => {
    if (!field.startsWith('overview.')) return []
    const points = words.flatMap(({ text }) => [...text.matchAll(POINT)])
    return points.flatMap(({ 0: point, 1: head = '' }): Doubt[] => {
      const meaning = headingMeaning(head)
      const isElsewhere = meaning?.isSure === true && meaning.field !== 'other' && !fields.has(meaning.field)
      return isElsewhere ? [{ field, reason: `这段文字中的“${point}”像是另一项，请核对应放在哪一项。` }] : []
    })
  })
}
