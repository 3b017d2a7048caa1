import type { SourceBlock, SourceParagraph } from '../../../core/import/source.ts'
import { childOf, elementsOf, valueOf, type XmlElement } from '../xml.ts'
import { unwrapped } from './alternatives.ts'
import { type Content, contentOf } from './content.ts'
import { isOn } from './format.ts'
import type { LeftOut } from './left-out.ts'
import { isAllBold, isInked, lengthOf, runInLength, trimmed } from './pieces.ts'
import type { Reading } from './reading.ts'
import { outlineLevel, type ParagraphStyle } from './styles.ts'
import { readTable } from './table.ts'

/** The paragraphs and tables of a container in reading order. */
export function readBlocks(container: XmlElement, reading: Reading): SourceBlock[] {
  const blocks: SourceBlock[][] = []
  let held: Line[] = []

  function visit(element: XmlElement): void {
    reading.marks.pass(element)
    if (element.name === 'w:p') {
      const line = lineOf(element, reading)
      held.push(line)
      if (!line.goesOn) release()
    } else if (element.name === 'w:tbl') {
      release()
      blocks.push(readTable(element, reading))
    } else if (element.name === 'w:altChunk') {
      release()
      reading.seen.add('parts')
      leaveOut('插入的另一份文件')
    } else for (const inner of unwrapped(element) ?? []) visitInner(inner)
  }

  /** The content of a content control is a container of its own, but its paragraphs are the text's. */
  function visitInner(element: XmlElement): void {
    if (element.name === 'w:sdtContent') for (const inner of elementsOf(element)) visit(inner)
    else visit(element)
  }

  function release(): void {
    const line = joined(held)
    held = []
    if (!line) return
    const own = blocksOf(line, reading)
    // A photograph on a line of its own is none of the words.
    if (own.length === 0 && line.leftOut.has('嵌入的对象')) leaveOut('嵌入的对象')
    if (own.length > 0) blocks.push(own)
  }

  /** What stands alone is told of the words before it. */
  function leaveOut(what: LeftOut): void {
    const before = blocks.at(-1)
    const last = before?.at(-1)
    if (before && last?.kind === 'paragraph')
      before[before.length - 1] = { ...last, leftOut: [...new Set([...(last.leftOut ?? []), what])] }
  }

  for (const element of elementsOf(container)) visit(element)
  release()
  return blocks.flat()
}

/** A paragraph of the file, which a deleted or hidden mark at its end joins to the next. */
interface Line extends Content {
  readonly properties: XmlElement | undefined
  readonly style: ParagraphStyle
  readonly goesOn: boolean
  /** How many pieces at the start stood as a paragraph of their own before a hidden mark. */
  readonly heading: number
}

function lineOf(paragraph: XmlElement, reading: Reading): Line {
  const properties = childOf(paragraph, 'w:pPr')
  const style = reading.styles.paragraph(valueOf(properties, 'w:pStyle'))
  const mark = childOf(properties, 'w:rPr')
  const removed = childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')
  if (removed) reading.seen.add('trackedChanges')
  const hidden = isOn(childOf(mark, 'w:vanish')) ?? style.run.hidden ?? false
  const content = contentOf(paragraph, style, reading)
  const heading = hidden && content.pieces.some(isInked) ? content.pieces.length : 0
  return { ...content, properties, style, goesOn: hidden || removed !== undefined, heading }
}

/** Lines as one, which looks as the last says that has text. */
function joined(lines: readonly Line[]): Line | undefined {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last || lines.length === 1) return first
  const kept = lines.findLast(({ pieces }) => pieces.some(isInked)) ?? last
  return {
    ...kept,
    pieces: lines.flatMap(({ pieces }) => pieces),
    boxes: lines.flatMap(({ boxes }) => boxes),
    leftOut: new Set(lines.flatMap(({ leftOut }) => [...leftOut])),
    goesOn: last.goesOn,
    heading: first.heading,
  }
}

/** The paragraph with what stands in its text boxes after it. One that shows nothing is none. */
function blocksOf(line: Line, reading: Reading): SourceBlock[] {
  const comments = reading.marks.takeComments()
  if (line.style.ofContents) {
    reading.seen.add('contents')
    return [...line.boxes]
  }
  // Removed with its mark and nothing after it to join: the paragraph is gone, its number with it.
  const gone = line.goesOn && !line.pieces.some(isInked)
  const number = gone ? '' : reading.numberOf(line.properties, line.style)
  const pieces = trimmed(line.pieces)
  const text = number + pieces.map((piece) => piece.text).join('')
  if (text.trim() === '' && comments.length === 0) return [...line.boxes]
  return [paragraphOf(line, number, text, comments), ...line.boxes]
}

function paragraphOf(
  { properties, style, heading, leftOut, pieces: untrimmed }: Line,
  number: string,
  text: string,
  comments: NonNullable<SourceParagraph['comments']>,
): SourceParagraph {
  const pieces = trimmed(untrimmed)
  const direct = style.level === 0 ? undefined : outlineLevel(properties)
  const level = direct ? direct.level : style.level
  const headed = heading > 0 && heading < pieces.length ? lengthOf(pieces.slice(0, heading)) : undefined
  const runIn = headed ?? runInLength(pieces)
  const place = pieces.find((piece) => isInked(piece) && piece.place !== undefined)?.place
  return {
    kind: 'paragraph',
    text,
    ...(level === undefined ? {} : { level }),
    ...(isAllBold(pieces) ? { bold: true } : {}),
    ...(runIn === undefined ? {} : { runIn: number.length + runIn }),
    ...place,
    ...(leftOut.size === 0 ? {} : { leftOut: [...leftOut] }),
    ...(comments.length === 0 ? {} : { comments }),
  }
}
