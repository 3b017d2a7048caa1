import { useState } from 'react'
import type { Sums } from '../../../core/contract/sums.ts'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { instantWords } from '../../parts/words.ts'
import { useCollection } from '../collection-context.ts'
import { IntoReport } from './IntoReport.tsx'
import { LeftOut } from './LeftOut.tsx'

export interface SumBarProps {
  readonly sums: Sums
  readonly accept: () => void
  /** The sum became another one. */
  readonly changed: (sums: Sums) => void
}

/** Which units are in the sum and which are not, and what is done with it. */
export function SumBar({ sums, accept, changed }: SumBarProps) {
  const { collection, readOnly, today } = useCollection()
  const [open, setOpen] = useState<'into' | 'leftOut'>()
  const { units, missing, excluded, otherForm, acceptedAt, differences } = sums
  const isAccepted = acceptedAt !== null
  const isChanged = differences.length > 0
  const { received, faulty, returned } = collection.counts.states
  const notIn = [
    missing > 0 ? `${missing} 个还没有报` : '',
    otherForm > 0 ? `${otherForm} 个用的是另一版格式` : '',
  ].filter(Boolean)
  const doubtful = [
    received + faulty > 0
      ? `${received + faulty} 份还没有审${faulty > 0 ? `（${faulty} 份有错误）` : ''}`
      : '',
    returned > 0 ? `${returned} 份已退回还没有重报` : '',
  ].filter(Boolean)
  return (
    <div className="sum-bar">
      <p>
        <strong>{units.toLocaleString('zh-CN')}</strong> 个单位的数加在一起
        {notIn.length > 0 && <span className="warning">；{notIn.join('，')}</span>}
        {excluded > 0 && (
          <>
            ；
            <PlainButton kind="link" onClick={() => setOpen('leftOut')}>
              {excluded} 个定了不计入
            </PlainButton>
          </>
        )}
        。
        {doubtful.length > 0 && (
          <span className="warning">收到的报告里，{doubtful.join('，')}，数还可能变。</span>
        )}
        点一格，看是哪些单位加成的。
      </p>
      <div className="row">
        <PlainButton
          {...(isAccepted && !isChanged ? {} : { kind: 'primary' as const })}
          disabled={readOnly || (isAccepted && !isChanged)}
          onClick={accept}
        >
          {isAccepted ? (isChanged ? '采用现在的数' : '已采用') : '采用这些数'}
        </PlainButton>
        <PlainButton disabled={readOnly || !isAccepted} onClick={() => setOpen('into')}>
          写进本级报告…
        </PlainButton>
        <span className="muted" role="status">
          {isAccepted
            ? `${instantWords(acceptedAt, today)} 采用${isChanged ? '，以后又有变动' : '，以后没有变动'}`
            : '采用以后，下级报告再有变动，会在这里逐处列出。'}
        </span>
      </div>
      {open === 'into' && <IntoReport sums={sums} changed={changed} close={() => setOpen(undefined)} />}
      {open === 'leftOut' && <LeftOut sums={sums} changed={changed} close={() => setOpen(undefined)} />}
    </div>
  )
}
