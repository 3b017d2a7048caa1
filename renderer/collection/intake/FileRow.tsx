import { memo } from 'react'
import type { FileOutcome, TakenFile } from '../../../core/collection/taken-file.ts'
import { FILE_OUTCOME_WORDS } from '../../../core/collection/words.ts'
import { sentence } from '../../../core/failure.ts'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { instantWords } from '../../parts/words.ts'
import { printRoute } from '../../route.ts'

export interface FileRowProps {
  /** The line of the list, from 0. */
  readonly index: number
  /** In CSS pixels. */
  readonly height: number
  /** Undefined until it has come. */
  readonly file: TakenFile | undefined
  /** Its id. */
  readonly collection: string
  readonly year: number
  readonly readOnly: boolean
  readonly today: string
  readonly assign: (file: TakenFile) => void
}

const COLOURS: Readonly<Record<FileOutcome, string>> = {
  taken: 'done',
  same: 'muted',
  unmatched: 'warning',
  otherYear: 'warning',
  refused: 'error',
}

/** A file that came, what became of it, and what can be done. */
export const FileRow = memo(function FileRow(props: FileRowProps) {
  const { index, height, file, collection, readOnly, today, assign } = props
  return (
    <tr aria-rowindex={index + 2} data-row={index} tabIndex={-1} style={{ height }}>
      {file ? (
        <>
          <th scope="row">
            <span className="file-name" title={file.name}>
              {file.name}
            </span>
          </th>
          <td>
            <span className={COLOURS[file.outcome]}>{FILE_OUTCOME_WORDS[file.outcome]}</span>
            <span className="detail" title={detailOf(file)}>
              {detailOf(file)}
            </span>
          </td>
          <td className="file-at">{instantWords(file.at, today)}</td>
          <td className="file-ways">
            {file.outcome === 'unmatched' && file.submission !== null && (
              <PlainButton size="small" disabled={readOnly} onClick={() => assign(file)}>
                认领…
              </PlainButton>
            )}
            {file.submission !== null && (
              <a
                href={printRoute({
                  screen: 'collection',
                  id: collection,
                  view: 'report',
                  at: file.submission,
                })}
              >
                看报告
              </a>
            )}
          </td>
        </>
      ) : (
        <td className="muted">正在读取…</td>
      )}
    </tr>
  )
})

/** What the report says of itself, or why there is none. */
function detailOf({ outcome, failure, agency, year }: TakenFile): string {
  if (failure) return sentence(failure)
  const name = agency ? agency : '（报告上没有写机关名称）'
  if (outcome === 'otherYear') return `${name}，${year ?? '不知哪'}年度；请到那一年的收集里收`
  return outcome === 'unmatched' ? `报告上写的是：${name}` : name
}
