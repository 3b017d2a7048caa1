import type { StartOutcome } from '../../core/contract/data.ts'
import { PlainButton } from '../parts/PlainButton.tsx'

/** What a recovery could not read, before the program is opened with the rest. */
export function Recovered({ outcome, goOn }: { readonly outcome: StartOutcome; readonly goOn: () => void }) {
  const missing = outcome.missing ?? []
  return (
    <main className="screen start">
      <h1>恢复完成</h1>
      {missing.length === 0 ? (
        <p role="status">全部内容都读出来了，没有发现缺少什么。</p>
      ) : (
        <>
          <p role="status">读出来的内容已经写成新的数据文件。下面这些没有读全，请打开后逐一核对：</p>
          <ul className="start-missing">
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {outcome.kept && (
        <p className="muted">
          原来的文件没有删除，在 {outcome.kept}
          {missing.length > 0 && '，上面的清单也存在那里（missing.txt）'}。
        </p>
      )}
      <PlainButton kind="primary" autoFocus onClick={goOn}>
        打开
      </PlainButton>
    </main>
  )
}
