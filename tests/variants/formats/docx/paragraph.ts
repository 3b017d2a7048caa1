import type { Manner, Words } from '../../page/page.ts'
import { boldPieces } from '../escape.ts'
import { plainRuns, revision, runs } from './runs.ts'
import { textBox } from './text-box.ts'

const HEADINGS = { title: 'Title', part: 'Heading1', section: 'Heading2' } as const

/** A paragraph of the body; `index` makes ids unique. */
export function paragraph(words: Words, manner: Manner, index: number): string {
  if (words.word === 'deleted')
    return `<w:p><w:pPr><w:rPr>${revision('del', '')}</w:rPr></w:pPr>${revision('del', plainRuns(words.text, 'deleted'))}</w:p>`
  const own = `<w:p>${properties(words, manner)}${contents(words, manner)}</w:p>`
  return words.word === 'boxed' ? `<w:p><w:r>${textBox(own, index)}</w:r></w:p>` : own
}

function properties({ role }: Words, { headings }: Manner): string {
  if (role === 'body' || role === 'furniture')
    return '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>'
  if (role === 'signature') return '<w:pPr><w:jc w:val="right"/></w:pPr>'
  if (role === 'caption') return '<w:pPr><w:jc w:val="center"/></w:pPr>'
  const style =
    headings === 'styled' || headings === 'numbered' ? `<w:pStyle w:val="${HEADINGS[role]}"/>` : ''
  const level = role === 'part' ? 0 : 1
  const numbered = headings === 'numbered' && role !== 'title'
  const number = numbered ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>` : ''
  return `<w:pPr>${style}${number}${role === 'title' ? '<w:jc w:val="center"/>' : ''}</w:pPr>`
}

function contents(words: Words, manner: Manner): string {
  const { role, number = '', lead = '', text, bold, word } = words
  const isHeading = role === 'title' || role === 'part' || role === 'section'
  const counted = manner.headings === 'numbered' && (role === 'part' || role === 'section')
  const start =
    runs(counted ? '' : number, isHeading && manner.headings === 'bold') + runs(lead, manner.boldLeads)
  if (word !== 'revised') {
    const pieces = boldPieces(text, bold)
    return (
      start +
      pieces
        .map((piece) => runs(piece.text, piece.bold || (isHeading && manner.headings === 'bold')))
        .join('')
    )
  }
  const half = Math.floor(text.length / 2)
  const struck = revision('del', plainRuns('共9999件，', 'deleted'))
  const added = revision('ins', runs(text.slice(half)))
  return start + runs(text.slice(0, half)) + struck + added
}

/** A paragraph that is a picture: the table nobody can read. */
export function pictureParagraph(index: number): string {
  const size = '<wp:extent cx="5400000" cy="1800000"/>'
  const properties = `<pic:nvPicPr><pic:cNvPr id="${index}" name="image1.png"/><pic:cNvPicPr/></pic:nvPicPr>`
  const fill = '<pic:blipFill><a:blip r:embed="rId3"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
  const shape =
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000" cy="1800000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
  const graphic = `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>${properties}${fill}${shape}</pic:pic></a:graphicData></a:graphic>`
  return `<w:p><w:r><w:drawing><wp:inline>${size}<wp:docPr id="${index + 1}" name="图片 ${index}"/>${graphic}</wp:inline></w:drawing></w:r></w:p>`
}
