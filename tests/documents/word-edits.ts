import JSZip from 'jszip'

/** Edits a Word file's XML the way Word itself does when a leader goes over it. */
export async function editWord(bytes: Uint8Array, edits: readonly WordEdit[]): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  for (const edit of edits) await edit(zip)
  return zip.generateAsync({ type: 'uint8array' })
}

type WordEdit = (zip: JSZip) => Promise<void>

const BODY = 'word/document.xml'
const WHO = 'w:id="901" w:author="王局长" w:date="2026-01-13T09:00:00Z"'

/** Words typed over, without a trace. */
export function overwrite(words: string, others: string): WordEdit {
  return inBody((xml) => replaceOnce(xml, words, others))
}

/** Words deleted and others inserted behind them, both tracked. */
export function track(words: string, others: string): WordEdit {
  const deleted =
    words && `<w:del ${WHO}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`
  const inserted = others && `<w:ins ${WHO}>${run(others)}</w:ins>`
  return inBody((xml) => splitRun(xml, words, deleted + inserted))
}

/** Words struck out as a pen does, not deleted. */
export function strike(words: string): WordEdit {
  return inBody((xml) => splitRun(xml, words, run(words).replace('<w:t', '<w:rPr><w:strike/></w:rPr><w:t')))
}

/** Words inserted behind others, tracked. */
export function insertBehind(words: string, others: string): WordEdit {
  return inBody((xml) => splitRun(xml, words, `${run(words)}<w:ins ${WHO}>${run(others)}</w:ins>`))
}

/** A paragraph typed behind the one that holds some words. */
export function paragraphBehind(words: string, text: string): WordEdit {
  return inBody((xml) => {
    const at = xml.indexOf(words)
    if (at < 0) throw new Error(`The file has no ${words}`)
    const end = xml.indexOf('</w:p>', at) + '</w:p>'.length
    return `${xml.slice(0, end)}<w:p>${run(text)}</w:p>${xml.slice(end)}`
  })
}

/** Another text in a cell, found by the words before it in its row. */
export function overwriteCell(label: string, column: number, text: string): WordEdit {
  return inBody((xml) => {
    const row = xml
      .match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)
      ?.find((each) => each.includes(`>${label}<`))
    if (row === undefined) throw new Error(`No row has ${label}`)
    const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell)
    const at = cells.findIndex((cell) => cell.includes(`>${label}<`)) + 1 + column
    const cell = cells[at] ?? ''
    const written = cell.includes('</w:t>')
      ? cell.replace(/<w:t( [^>]*)?>[^<]*<\/w:t>/, `<w:t>${text}</w:t>`)
      : cell.replace('</w:p>', `<w:r><w:t>${text}</w:t></w:r></w:p>`)
    return replaceOnce(xml, row, row.replace(cells.join(''), cells.with(at, written).join('')))
  })
}

/** The table that holds some words once more behind itself, with another figure in all its cells. */
export function tableAgain(words: string, figure: string): WordEdit {
  return inBody((xml) => {
    const table = xml.match(/<w:tbl>.*?<\/w:tbl>/gs)?.find((each) => each.includes(`>${words}<`))
    if (table === undefined) throw new Error(`No table has ${words}`)
    return replaceOnce(xml, table, `${table}<w:p/>${table.replaceAll(/>\d+</gu, `>${figure}<`)}`)
  })
}

/** A comment beside some words. */
export function comment(words: string, author: string, text: string): WordEdit {
  return async (zip) => {
    const range = (xml: string) =>
      `<w:commentRangeStart w:id="0"/>${xml}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`
    await inBody((xml) => splitRun(xml, words, range(run(words))))(zip)
    zip.file(
      'word/comments.xml',
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
        `<w:comment w:id="0" w:author="${author}" w:initials="W"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment></w:comments>`,
    )
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
    await inPart('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/word/comments.xml" ContentType="${type}"/></Types>`),
    )(zip)
    const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
    await inPart('word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rIdComments" Type="${relation}" Target="comments.xml"/></Relationships>`,
      ),
    )(zip)
  }
}

function run(words: string): string {
  return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
}

/** Takes words out of their run and puts other XML between its two halves. */
function splitRun(xml: string, words: string, between: string): string {
  const at = xml.indexOf(words)
  const start = xml.lastIndexOf('<w:r>', at)
  const end = xml.indexOf('</w:r>', at) + '</w:r>'.length
  const [head = '', tail = ''] = xml.slice(start, end).split(words)
  if (at < 0 || start < 0) throw new Error(`The file has no ${words}`)
  const [open = ''] = /^.*<w:t(?: [^>]*)?>/s.exec(head) ?? []
  return `${xml.slice(0, start)}${head}</w:t></w:r>${between}${open}${tail}${xml.slice(end)}`
}

function replaceOnce(xml: string, words: string, others: string): string {
  if (!xml.includes(words)) throw new Error(`The file has no ${words}`)
  return xml.replace(words, () => others)
}

function inBody(change: (xml: string) => string): WordEdit {
  return inPart(BODY, change)
}

function inPart(name: string, change: (xml: string) => string): WordEdit {
  return async (zip) => {
    const xml = await zip.file(name)?.async('string')
    if (xml === undefined) throw new Error(`The file has no ${name}`)
    zip.file(name, change(xml))
  }
}
