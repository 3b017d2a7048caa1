import { memo } from 'react'
import type { FileOutcome, TakenFile } from '../../../core/collection/taken-file.ts'
import { FILE_OUTCOME_WORDS } from '../../../core/collection/words.ts'
import { sentence } from '../../../core/failure.ts'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { instantWords } from '../../parts/words.ts'
import { printRoute } from '../../route.ts'
import { metWords } from '../came-words.ts'
import { knownWords } from './known-words.ts'
import type { FileWays } from './use-file-ways.ts'

export interface FileRowProps {
  /** The line of the list, from 0. */
  readonly index: number
  /** In CSS pixels. */
  readonly height: number
  /** Undefined until it has come. */
  readonly file: TakenFile | undefined
  /** Its id. */
  readonly collection: string
  readonly readOnly: boolean
  readonly today: string
  readonly ways: FileWays
}

type WaysProps = Pick<FileRowProps, 'collection' | 'readOnly' | 'ways'> & { readonly file: TakenFile }

const COLOURS: Readonly<Record<FileOutcome, string>> = {
  taken: 'done',
  same: 'muted',
  unmatched: 'warning',
  otherYear: 'warning',
  refused: 'error',
}

/** A file that came, what became of it, and what can be done. */
export const FileRow = memo(function FileRow(props: FileRowProps) {
  const { index, height, file, collection, readOnly, today, ways } = props
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
            <span className="detail" title={detailOf(file, today)}>
              {detailOf(file, today)}
            </span>
          </td>
          <td className="file-at">{instantWords(file.at, today)}</td>
          <td className="file-ways">
            <Ways file={file} collection={collection} readOnly={readOnly} ways={ways} />
          </td>
        </>
      ) : (
        <td className="muted">正在读取…</td>
      )}
    </tr>
  )
})

function Ways({ file, collection, readOnly, ways }: WaysProps) {
  const { outcome, submission, notInUse, putAway, ownCollection, canMove, year } = file
  const canPutAway = (outcome === 'refused' || outcome === 'otherYear') && submission === null
  return (
    <>
      {outcome === 'unmatched' && submission !== null && (
        <PlainButton size="small" disabled={readOnly} onClick={() => ways.assign(file)}>
          认领…
        </PlainButton>
      )}
      {notInUse && (
        <PlainButton
          size="small"
          disabled={readOnly}
          aria-label={`改用这一版：${file.name}`}
          onClick={() => ways.use(file)}
        >
          改用这一版
        </PlainButton>
      )}
      {canMove && ownCollection !== null && (
        <PlainButton size="small" disabled={readOnly} onClick={() => ways.move(file)}>
          转到{year}年度
        </PlainButton>
      )}
      {canPutAway && (
        <PlainButton
          size="small"
          kind="text"
          disabled={readOnly}
          aria-label={`${putAway ? '放回' : '搁置'}：${file.name}`}
          onClick={() => ways.putAway(file, !putAway)}
        >
          {putAway ? '放回' : '搁置'}
        </PlainButton>
      )}
      {submission !== null && (
        <a
          href={printRoute({
            screen: 'collection',
            id: ownCollection ?? collection,
            view: 'report',
            at: submission,
          })}
        >
          看报告
        </a>
      )}
    </>
  )
}

/** What the report says of itself, what it is, or why there is none. */
function detailOf(file: TakenFile, today: string): string {
  const { outcome, failure, agency, year, submission, known, notInUse, replaced, ownCollection } = file
  if (failure) return sentence(failure)
  const name = agency ? agency : '（报告上没有写机关名称）'
  if (outcome === 'otherYear') {
    const way = submission !== null ? '已转过去' : ownCollection === null ? '那一年还没有收集' : '可以转过去'
    return `${name}，${year ?? '不知哪'}年度；${way}`
  }
  if (notInUse) return `${name}；这是第 ${notInUse.version} 版，在用的是第 ${notInUse.inUse} 版`
  if (replaced) return `${name}；接替了${metWords(replaced)}`
  if (known) return `是${knownWords(known, today)}${known.unit === agency ? '' : `；报告上写的是：${name}`}`
  return outcome === 'unmatched' ? `报告上写的是：${name}` : name
}
