import { useEffect, useRef } from 'react'
import type { SourcePlace, Unplaced } from '../../core/import/imported.ts'
import type { SourceDocument, SourceParagraph, SourceTable } from '../../core/import/source.ts'
import { placeName } from './places.ts'

export interface SourceViewProps {
  readonly document: SourceDocument
  readonly unplaced: readonly Unplaced[]
  /** Where the field stands that the user is at. */
  readonly active: readonly SourcePlace[]
}

/** The source as it was read. What found no place is marked; so is where the field at the cursor comes from. */
export function SourceView({ document, unplaced, active }: SourceViewProps) {
  const view = useRef<HTMLElement>(null)
  const marked = new Set(active.map(placeName))
  const left = new Set(unplaced.map(({ from }) => placeName(from)))
  const [first] = active
  const target = first && placeName(first)
  useEffect(() => {
    view.current?.querySelector(`[data-place="${target}"]`)?.scrollIntoView({ block: 'center' })
  }, [target])
  const classOf = (place: SourcePlace) =>
    [left.has(placeName(place)) ? 'unplaced' : '', marked.has(placeName(place)) ? 'source-active' : ''].join(
      ' ',
    )
  return (
    <section ref={view} className="source" aria-label="原文" tabIndex={0}>
      {document.blocks.length === 0 && <p className="muted">这是本程序自己的文件，内容全部读入。</p>}
      {document.blocks.map((block, i) =>
        block.kind === 'paragraph' ? (
          <Paragraph key={i} paragraph={block} place={{ block: i }} classOf={classOf} />
        ) : (
          <Table key={i} table={block} block={i} classOf={classOf} />
        ),
      )}
    </section>
  )
}

type ClassOf = (place: SourcePlace) => string

function Paragraph({
  paragraph: { text, level, bold },
  place,
  classOf,
}: {
  readonly paragraph: SourceParagraph
  readonly place: SourcePlace
  readonly classOf: ClassOf
}) {
  const isHeading = level !== undefined || bold === true
  return (
    <p data-place={placeName(place)} className={`${isHeading ? 'source-heading ' : ''}${classOf(place)}`}>
      {text}
    </p>
  )
}

function Table({
  table,
  block,
  classOf,
}: {
  readonly table: SourceTable
  readonly block: number
  readonly classOf: ClassOf
}) {
  return (
    <table>
      <tbody>
        {table.rows.map(({ cells }, r) => (
          <tr key={r} className={classOf({ block, row: r })}>
            {cells.map(({ text, colSpan, rowSpan }, c) => {
              const place = { block, row: r, cell: c }
              return (
                <td
                  key={c}
                  data-place={placeName(place)}
                  colSpan={colSpan}
                  rowSpan={rowSpan}
                  className={classOf(place)}
                >
                  {text}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
