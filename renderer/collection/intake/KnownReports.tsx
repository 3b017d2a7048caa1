import type { KnownReport } from '../../../core/collection/known-report.ts'
import { knownWords } from './known-words.ts'

/** How many lines are shown unasked. */
const SHOWN = 3

export interface KnownReportsProps {
  readonly known: readonly KnownReport[]
  /** How many there are; of very many only some are named. */
  readonly count: number
  readonly today: string
}

/** Which versions the reports are that were there already: a few at once, many on demand. */
export function KnownReports({ known, count, today }: KnownReportsProps) {
  if (known.length === 0) return undefined
  return (
    <details open={count <= SHOWN}>
      <summary>收过的是哪些</summary>
      <ul className="file-lines">
        {known.map(({ name, isDoubtful, ...report }, i) => (
          <li key={i}>
            {name}：是{knownWords(report, today)}
            {isDoubtful && <strong>，请核对是不是这个单位的</strong>}
          </li>
        ))}
        {count > known.length && <li>…共 {count.toLocaleString('zh-CN')} 份</li>}
      </ul>
    </details>
  )
}
