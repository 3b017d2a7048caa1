import { nameLines } from '../document/title.ts'

/** Characters of 36 points on a line of 156 mm. */
export const COVER_LINE = 12

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
  return [title.slice(0, at), name, title.slice(at + name.length)].map((piece) => piece.trim())
}
