import { plainName } from '../../core/report/invisible.ts'

/** Linux takes 255 bytes in a name; the rest is room for a temporary ending. */
const MOST_BYTES = 240
/** Characters at the end of a title: 2025年政府信息公开工作年度报告, and a little more. */
const KEPT = 22
/** UTF-16 units: Windows takes 260 in a whole path. */
const MOST_UNITS = 120

/**
 * A title as the name of a file that every system takes.
 * @param extension also with what tells files of one kind apart: "（审签单）.docx"
 */
export function fileName(title: string, extension: string): string {
  return namedWith(title, extension.includes('.') ? extension : `.${extension}`)
}

/**
 * A title as the name of a folder that every system takes.
 * @param ending what tells it apart: "（网页）"
 */
export function folderName(title: string, ending: string): string {
  return namedWith(title, ending)
}

function namedWith(title: string, ending: string): string {
  const safe = plainName(title)
    .replace(/[\\/:*?"<>|\p{Control}\p{Surrogate}]/gu, '_')
    .replace(/^[\s.]+/, '')
    .replace(/^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, '$1_')
  const fitting = shortened(safe, MOST_BYTES - Buffer.byteLength(ending), MOST_UNITS - ending.length)
  return `${fitting.replace(/[\s.]{1,200}$/, '') || '年度报告'}${ending}`
}

/** Of what is too long the end is kept: it says the year, and of what it is. */
function shortened(text: string, mostBytes: number, mostUnits: number): string {
  if (Buffer.byteLength(text) <= mostBytes && text.length <= mostUnits) return text
  const end = `…${Array.from(text).slice(-KEPT).join('').trim()}`
  return beginning(text, mostBytes - Buffer.byteLength(end), mostUnits - end.length).trimEnd() + end
}

function beginning(text: string, mostBytes: number, mostUnits: number): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > mostBytes || kept.length + character.length > mostUnits) break
    kept += character
  }
  return kept
}
