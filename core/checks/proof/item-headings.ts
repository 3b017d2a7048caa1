import { FURTHER_ITEMS } from '../../form/form.ts'
import { isBlankItem, type PlacedItem, placedItems } from '../../report/further-items.ts'
import { itemNumber, LAST_ITEM, numberWords, renumbered } from '../../report/item-numbers.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { quoted } from '../../report/quoted.ts'

/** Headings of the items after the fifth: numbers that do not go on from it, and headings over nothing. */
export function checkItemHeadings(text: FieldText): Finding[] {
  if (text.field !== FURTHER_ITEMS) return []
  let last = LAST_ITEM
  return placedItems(text.text)
    .filter((item) => !isBlankItem(item))
    .flatMap((item) => {
      const findings = [...numbering(text, item, last), ...blank(text, item)]
      last = itemNumber(item.heading) ?? last + 1
      return findings
    })
}

/** `proof.enumeration` */
function numbering(text: FieldText, { heading, headingStart }: PlacedItem, last: number): Finding[] {
  const number = itemNumber(heading)
  if (number === last + 1 || heading.trim() === '') return []
  const [before, expected] = [renumbered('', last), renumbered('', last + 1)]
  const words = numberWords(heading)
  const message =
    number === undefined
      ? `前一项是${quoted(before)}，这一项的标题没有编号，应是${quoted(expected)}，请核对。`
      : `前一项是${quoted(before)}，这一项是${quoted(words.trim())}，应是${quoted(expected)}，请核对编号。`
  const [start, end] = [headingStart, headingStart + (number === undefined ? heading : words).length]
  return [
    findingOf(text, {
      rule: 'proof.enumeration',
      severity: 'warning',
      start,
      end,
      message,
      to: number === undefined ? `${expected}${heading.trimStart()}` : expected,
    }),
  ]
}

/** `form.blank` */
function blank(text: FieldText, { heading, text: words, headingStart }: PlacedItem): Finding[] {
  if (words.trim() !== '') return []
  const message = `${quoted(heading.trim())}只有标题，没有内容，请补写，不写的请删去这一项。`
  const [start, end] = [headingStart, headingStart + heading.length]
  return [findingOf(text, { rule: 'form.blank', severity: 'warning', start, end, message })]
}
