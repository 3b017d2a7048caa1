import { nameLines } from '../document/title.ts'
import { widthOf } from '../document/width.ts'

/** Characters of 36 points on a line of 156 mm. */
const COVER_LINE = 12

/** Where a title is broken before it is measured: around the statutory name of the reports. */
const PIECES = /政府信息公开(?:工作)?(?:年度)?报告/u

/** A title on the cover, broken where the sense breaks: the office and the year, the name of the reports, what they became. */
export function coverLines(title: string): string[] {
  const [name] = PIECES.exec(title) ?? []
  const pieces = name === undefined ? [title] : around(title, name)
  return pieces.filter((piece) => piece !== '').flatMap((piece) => nameLines(piece, COVER_LINE))
}

function around(title: string, name: string): string[] {
  const at = title.indexOf(name)
  const pieces = [...officeAndYear(title.slice(0, at).trim()), name, title.slice(at + name.length)]
  return pieces.map((piece) => piece.trim())
}

/** An office whose name leaves the year no room has its own lines, and the year one of its own. */
function officeAndYear(words: string): string[] {
  const year = /(?:\d{4}|[〇○零一二三四五六七八九]{4})年度?$/u.exec(words)
  return year && widthOf(words) > COVER_LINE ? [words.slice(0, year.index), year[0]] : [words]
}
