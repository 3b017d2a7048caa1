import { useEffect } from 'react'
import type { Output } from '../../../core/contract.ts'
import { type ListedRows, rowAt, type RowPages } from '../../parts/row-pages.ts'
import { RowTable } from '../../parts/RowTable.tsx'
import { useVirtualRows } from '../../parts/use-virtual-rows.ts'
import { useCollection } from '../collection-context.ts'
import type { FilesQuery } from './files-query.ts'
import { FileRow } from './FileRow.tsx'
import type { FileWays } from './use-file-ways.ts'

export interface FileTableProps {
  readonly listed: ListedRows<FilesQuery, Output<'collection.files'>>
  readonly pages: RowPages<FilesQuery, Output<'collection.files'>>
  readonly ways: FileWays
}

/** Heights in rem. Every row has three lines: why a file can't be read takes two. */
const ROW = 4.9
const HEAD = 2.2
const LEAST = 12

/** Files, the latest first. Only rows near the view are drawn. */
export function FileTable({ listed, pages, ways }: FileTableProps) {
  const { collection, readOnly, today } = useCollection()
  const { total } = listed
  const rows = useVirtualRows({ total, row: ROW, head: HEAD, list: listed.query })
  const { inView, rowHeight, headHeight } = rows
  const [first, last] = inView
  useEffect(() => pages.need(first, last), [pages, first, last])
  return (
    <RowTable
      of="file-table"
      rows={rows}
      total={total}
      least={LEAST}
      head={
        <thead>
          <tr aria-rowindex={1} style={{ height: headHeight }}>
            <th scope="col">文件</th>
            <th scope="col">结果</th>
            <th scope="col" className="file-at-column">
              收的时间
            </th>
            <th scope="col" className="file-way-column">
              <span className="sr-only">办法</span>
            </th>
          </tr>
        </thead>
      }
    >
      {(index) => (
        <FileRow
          key={index}
          index={index}
          height={rowHeight}
          file={rowAt(listed, index)}
          collection={collection.id}
          readOnly={readOnly}
          today={today}
          ways={ways}
        />
      )}
    </RowTable>
  )
}
