import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { editions } from '../../core/form/editions.ts'
import { FURTHER_ITEMS } from '../../core/form/form.ts'
import type { Report } from '../../core/report/report.ts'
import { textFields, textOf as textOfField } from '../../core/report/fields.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { printable } from '../../core/document/printable.ts'
import { reports } from './reports.ts'
import { readWord, textOf } from './word-reader.ts'

describe('bookmarks in Word', () => {
  it.each(reports)('hold the words of every text, and nothing of another: %s', async (_, report) => {
    const { body } = await readWord(await docxOf(compose(report)))
    const written = placesOf(report)
    const names = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="(.*?)"/g)].map((match) => match[1])
    expect(names).toEqual(written.map(({ name }) => name))
    for (const { name, text } of written) {
      const inside = insideBookmark(body, name)
      const words = text
        .split('\n')
        .map((line) => printable(line.trim()))
        .join('')
      expect(textOf(inside).endsWith(words)).toBe(true)
      expect(textOf(inside).length - words.length).toBeLessThan(20)
    }
  })
})

/** Every text with words, and the name of its bookmark. */
function placesOf(report: Report): { readonly name: string; readonly text: string }[] {
  return textFields(editions[report.form]).flatMap((field) => {
    const name = `_nb_${field.replace('.', '_')}`
    if (field === FURTHER_ITEMS)
      return (report.overview.more ?? []).map(({ text }, i) => ({ name: `${name}_${i + 1}`, text }))
    const text = textOfField(report, field)
    return text === '' ? [] : [{ name, text }]
  })
}

function insideBookmark(body: string, name: string): string {
  const start = new RegExp(`<w:bookmarkStart (?=[^>]*w:name="${name}")[^>]*w:id="(\\d+)"[^>]*/>`).exec(body)
  if (!start) throw new Error(`There is no bookmark ${name}`)
  const end = body.indexOf(`<w:bookmarkEnd w:id="${start[1] ?? ''}"/>`)
  return body.slice(start.index, end)
}
