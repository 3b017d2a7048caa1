import type { ReactNode } from 'react'
import type { VirtualRows } from './use-virtual-rows.ts'

export interface DrawnRowsProps {
  readonly rows: VirtualRows
  /** A row, with its index as its key. */
  readonly children: (index: number) => ReactNode
}

/** The rows of a long table that are drawn, with room for those that are not. */
export function DrawnRows({ rows: { items, headHeight, height }, children }: DrawnRowsProps) {
  return (
    <>
      {items.flatMap(({ index, start }, at) => [
        <GapRow key={`before ${index}`} height={start - (items[at - 1]?.end ?? headHeight)} />,
        children(index),
      ])}
      <GapRow key="after" height={height - (items.at(-1)?.end ?? headHeight)} />
    </>
  )
}

/** The room of rows that are not drawn. */
function GapRow({ height }: { readonly height: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" className="gap">
      <td style={{ height }} />
    </tr>
  )
}
