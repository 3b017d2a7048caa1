import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { KeptRequirements } from '../../core/contract/requirements.ts'
import type { FailureData } from '../../core/failure.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { RequirementsView } from '../parts/requirements/RequirementsView.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import { instantWords } from '../parts/words.ts'
import type { Route } from '../route.ts'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'
import { changesOf } from './requirement-changes.ts'

export interface TakeRequirementsProps {
  readonly name: string
  readonly found: Requirements
  /** What was taken in before for that year. */
  readonly before: KeptRequirements | null
  /** What is told of other files. */
  readonly others: ReactNode
  readonly another: () => void
  /** They are stored: their source need not wait any more. */
  readonly taken: () => void
  /** Goes on, where no other file waits. */
  readonly leave: (to: Route) => void
}

/** What the level above asks for, and what will be otherwise once it is taken. */
export function TakeRequirements({
  name,
  found,
  before: shown,
  others,
  another,
  taken,
  leave,
}: TakeRequirementsProps) {
  const { status, settings } = useProgram()
  const [failure, setFailure] = useState<FailureData>()
  const [before, setBefore] = useState(shown)
  const isSame = JSON.stringify(before?.requirements) === JSON.stringify(found)
  const isOlder = before !== null && found.writtenAt < before.requirements.writtenAt
  const isOfYear = ({ requirements }: KeptRequirements) => requirements.year === found.year
  const refuse = (error: unknown) => {
    const refused = failureOf(error)
    setFailure(refused)
    if (refused.code !== 'not-as-shown') return
    call('requirements.list', {}).then(
      ({ received }) => setBefore(received.find(isOfYear) ?? null),
      () => undefined,
    )
  }
  const take = () => {
    setFailure(undefined)
    call('requirements.take', { requirements: found, from: before?.requirements ?? null }).then(() => {
      taken()
      leave({ screen: 'requirements' })
    }, refuse)
  }
  return (
    <main className="screen import">
      <header className="screen-head">
        <ScreenHeading>上级的报送要求</ScreenHeading>
        <Button onClick={another}>换一份</Button>
        <Button onClick={() => leave({ screen: 'reports' })}>不采用</Button>
        <Button type={isOlder || isSame ? 'default' : 'primary'} disabled={status.readOnly} onClick={take}>
          采用
        </Button>
      </header>
      <p role="status">
        “{name}”里是上级单位对 {found.year}年度报告的要求，写于 {instantWords(found.writtenAt, status.today)}
        。还没有采用。
      </p>
      {others}
      {failure && <FailureNotice failure={failure} />}
      {before && (
        <p className="warning">
          {isSame
            ? '与已经采用的一份相同，不用再采用。'
            : `采用以后，替换 ${instantWords(before.at, status.today)} 采用的一份（${before.requirements.notice.office}，写于 ${instantWords(before.requirements.writtenAt, status.today)}）。`}
          {isOlder && '这一份比已经采用的写得早，请核对是不是拿错了。'}
        </p>
      )}
      <div className="take-requirements">
        <section className="panel">
          <h2>采用以后</h2>
          <ul>
            {changesOf(found, settings).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p className="muted">报告里已经写的字一个也不动。以后可以在“设置”的“报送要求”中取消。</p>
        </section>
        <section className="panel">
          <h2>要求的内容</h2>
          <RequirementsView requirements={found} />
        </section>
      </div>
    </main>
  )
}
