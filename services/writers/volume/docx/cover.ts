import { nameLines } from '../../../../core/document/title.ts'
import type { Cover } from '../../../../core/volume/volume.ts'
import { MARGIN, PAGE } from '../../docx/page.ts'
import { COVER_NAME_PITCH, COVER_PITCH } from './styles.ts'
import { paragraph, run } from './xml.ts'

/** Twips above the title: it stands in the upper half, where the eye looks first. */
const ABOVE = 2400
/** Twips left free under the last line, lest a stand-in font push it to the next page. */
const BELOW = 900
/** Characters of 18 points on a line. */
const NAME_LINE = 22

/** The cover: the title above, who compiled it and when at the foot of the page. */
export function wordCover({ title, agency, date }: Cover, section: string): string {
  const names = [...nameLines(agency, NAME_LINE), ...(date === undefined ? [] : [date])]
  const height = PAGE.height - MARGIN.top - MARGIN.bottom
  const taken = ABOVE + title.length * COVER_PITCH + names.length * COVER_NAME_PITCH + BELOW
  const between = Math.max(COVER_NAME_PITCH, height - taken)
  const before = (twips: number) => `<w:spacing w:before="${twips}"/>`
  const titles = title.map((line, i) => paragraph('Title', run(line), i === 0 ? before(ABOVE) : ''))
  const lines = names.map((line, i) => {
    const last = i === names.length - 1 ? section : ''
    return paragraph('CoverName', run(line), (i === 0 ? before(between) : '') + last)
  })
  return [...titles, ...lines].join('')
}
