import type { Exported } from '../../core/contract.ts'
import { instantWords } from '../parts/words.ts'
import { useProgram } from '../status.ts'

/** The latest exports, with the errors that stood when they were made. */
export function PastExports({ exports }: { readonly exports: readonly Exported[] }) {
  const { status } = useProgram()
  if (exports.length === 0) return null
  return (
    <details className="aside">
      <summary>以前的导出（最近 {exports.length} 次）</summary>
      <ul>
        {exports.map(({ at, folder, errors }) => (
          <li key={at}>
            {instantWords(at, status.today)} 导出到 {folder}
            {errors.length > 0 && (
              <>
                ，当时有 {errors.length} 处错误：
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
    </details>
  )
}
