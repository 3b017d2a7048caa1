import { recordedWords } from '../../core/checks/grades.ts'
import type { Exported } from '../../core/contract/export.ts'
import { printRoute } from '../route.ts'
import { instantWords } from '../parts/words.ts'
import { useProgram } from '../status.ts'

export interface PastExportsProps {
  readonly id: string
  readonly exports: readonly Exported[]
  /** The report can still be changed. */
  readonly isOpen: boolean
}

/** The latest exports, with the errors that stood when they were made. */
export function PastExports({ id, exports, isOpen }: PastExportsProps) {
  const { status } = useProgram()
  if (exports.length === 0)
    return <p className="muted">这份报告还没有导出过。{isOpen && '先看“检查”和“预览”，没有问题再导出。'}</p>
  return (
    <details className="aside">
      <summary>以前的导出（最近 {exports.length} 次）</summary>
      <ul>
        {exports.map(({ at, folder, errors }) => (
          <li key={at}>
            {instantWords(at, status.today)} 导出到 {folder}
            {errors.length > 0 && (
              <>
                ，当时有 {recordedWords(errors)}：
                <ul>
                  {errors.map(({ message }, i) => (
                    <li key={i}>{message}</li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
      <a href={printRoute({ screen: 'report', id, view: 'returned' })}>核对别人改过、返回来的 Word 文件</a>
    </details>
  )
}
