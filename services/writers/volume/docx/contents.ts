import { titleLines } from '../../../../core/document/title.ts'
import { CONTENTS_LINE } from '../../../../core/volume/contents-line.ts'
import type { Chapter } from '../../../../core/volume/volume.ts'
import { chapterBookmark } from './chapter.ts'
import { paragraph, run } from './xml.ts'

/**
 * The contents as Word's own field with its results, so that they are right without being brought up to date, and can be.
 * @param starts the number of the page each chapter begins on
 * @param section properties of the section that they end
 */
export function wordContents(
  chapters: readonly Chapter[],
  starts: readonly number[],
  section: string,
): string {
  const lines = chapters.map(({ number, unit, year }, i) => {
    const opening = i === 0 ? open(' TOC \\o "1-1" \\h \\z ') : ''
    const page = `${open(` PAGEREF ${chapterBookmark(number)} \\h `)}${run(String(starts[i] ?? ''))}${CLOSE}`
    const title = titleLines({ name: unit }, year, CONTENTS_LINE).map((line) => run(line))
    const words = `${title.join('<w:r><w:br/></w:r>')}<w:r><w:tab/></w:r>${page}`
    return paragraph(
      'TOC1',
      `${opening}<w:hyperlink w:anchor="${chapterBookmark(number)}" w:history="1">${words}</w:hyperlink>`,
    )
  })
  // The field ends in a paragraph of its own: those between are made anew when it is brought up to date. Its section ends
  // in another: LibreOffice reads the footers there, and loses the fields in them while one is open.
  const end = chapters.length > 0 ? [paragraph('TOC1', CLOSE, NO_HEIGHT)] : []
  const last = paragraph('TOC1', '', `${NO_HEIGHT}${section}`)
  return paragraph('TOCHeading', run('目　录')) + [...lines, ...end, last].join('')
}

const NO_HEIGHT = '<w:spacing w:line="20" w:lineRule="exact"/>'
const CLOSE = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

function open(instruction: string): string {
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>` +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  )
}
