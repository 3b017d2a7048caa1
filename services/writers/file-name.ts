/** Windows takes 255 UTF-16 units in a name, Linux 255 bytes; both with room for a temporary ending. */
const MOST_BYTES = 220

/** A title as the name of a file that every system takes. */
export function fileName(title: string, extension: string): string {
  const safe = title
    .replace(/[\\/:*?"<>|\p{Control}\p{Surrogate}]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(/^(con|prn|aux|nul|com\d|lpt\d)$/i, '$1_')
  return `${shortened(safe || '年度报告', MOST_BYTES - extension.length - 1)}.${extension}`
}

function shortened(text: string, most: number): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > most) break
    kept += character
  }
  return kept
}
