import { Button } from 'antd'
import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { damageWords } from '../data/words.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { instantWords } from '../parts/words.ts'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'

/** Looks through the data on demand, and leads to what can be done about damaged ones. */
export function DataSettings() {
  const { status, health, setHealth, reload } = useProgram()
  const [isChecking, setIsChecking] = useState(false)
  const [failure, setFailure] = useState<FailureData>()
  const fail = (error: unknown) => setFailure(failureOf(error))

  const check = () => {
    setFailure(undefined)
    setIsChecking(true)
    call('data.check', {})
      .then(setHealth, fail)
      .finally(() => setIsChecking(false))
  }
  const putDown = () => {
    call('data.putDown', {}).then(reload, fail)
  }
  return (
    <section id="data" className="setting" aria-labelledby="data-head">
      <h2 id="data-head">数据</h2>
      <p className="muted">每次打开时自动检查一遍，每周全面检查一次。觉得不放心时，可以马上检查。</p>
      <div className="row">
        <Button loading={isChecking} disabled={status.readOnly} onClick={check}>
          检查数据
        </Button>
        <span role="status">{isChecking ? '正在检查…' : stateWords(health, status.today)}</span>
      </div>
      {failure && <FailureNotice failure={failure} />}
      {health?.damage && (
        <div role="alert">
          <p className="error">{damageWords(health.damage)}</p>
          <p>
            可以换用备份，或者尝试把还能读的内容恢复出来。点下面的按钮后，本程序先停用现在的数据文件，再由您选择怎么办；现在的文件会留着，不会删除。
          </p>
          <Button type="primary" onClick={putDown}>
            停用并选择怎么办
          </Button>
        </div>
      )}
    </section>
  )
}

function stateWords(health: ReturnType<typeof useProgram>['health'], today: string): string {
  if (health?.state === 'checking') return '正在检查…'
  if (health?.state !== 'sound') return ''
  const at = health.thoroughAt
  return `没有发现问题${at ? `，上次全面检查：${instantWords(at, today)}` : ''}`
}
