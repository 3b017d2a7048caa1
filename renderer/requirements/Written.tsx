import { Button, Select } from 'antd'
import { useState } from 'react'
import type { Output } from '../../core/contract.ts'
import type { KeptRequirements } from '../../core/contract/requirements.ts'
import type { FailureData } from '../../core/failure.ts'
import { seasonOf } from '../../core/report/deadline.ts'
import { blankRequirements, type Requirements } from '../../core/requirements/requirements.ts'
import { call } from '../call.ts'
import { Notice } from '../parts/Notice.tsx'
import { isWanted } from '../typed/drafts.ts'
import { flushAll, sourcesOfScreen } from '../typed/sources.ts'
import { leftYears, requirementsPlace } from './left-requirements.ts'
import { LeftYears } from './LeftYears.tsx'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'
import { fromCommon, fromEarlier } from './beginnings.ts'
import { removed } from './removed.ts'
import { WrittenForm } from './WrittenForm.tsx'

export interface WrittenProps {
  readonly written: readonly KeptRequirements[]
  readonly changed: (all: Output<'requirements.list'>) => void
  readonly stored: (written: KeptRequirements) => void
}

/** What this office asks of the units below, a year at a time. */
export function Written({ written, changed, stored }: WrittenProps) {
  const { status } = useProgram()
  const season = seasonOf(status.today)
  const [year, setYear] = useState(
    () => leftYears().find((each) => isWanted(requirementsPlace(each).place)) ?? season,
  )
  /** The year that was chosen while this one's could not be stored. */
  const [held, setHeld] = useState<number>()
  const [failure, setFailure] = useState<FailureData>()
  const own = written.find(({ requirements }) => requirements.year === year)
  const earlier = written.find(({ requirements }) => requirements.year < year)?.requirements
  const years = [
    ...new Set([season + 1, season, year, ...written.map(({ requirements }) => requirements.year)]),
  ]
  const reload = () => call('requirements.list', {}).then(changed)
  const trying = (work: Promise<unknown>) => {
    setFailure(undefined)
    work.catch((error: unknown) => setFailure(failureOf(error)))
  }
  const write = async (requirements: Requirements) => {
    try {
      await call('requirements.write', { requirements, from: null })
    } finally {
      // What another window has begun is shown.
      await reload()
    }
  }
  const open = async (chosen: number) => {
    const { outcome } = await flushAll(sourcesOfScreen())
    setHeld(outcome === 'saved' ? undefined : chosen)
    if (outcome === 'saved') trying(reload().then(() => setYear(chosen)))
  }
  const begin = (requirements: Requirements) => trying(write(requirements))
  const now = () => new Date().toISOString()
  return (
    <section className="panel" aria-labelledby="written">
      <div className="screen-head">
        <h2 id="written">我们要求下级单位的</h2>
        <Select
          aria-label="要求哪个年度的报告"
          value={year}
          options={years.toSorted((a, b) => b - a).map((each) => ({ value: each, label: `${each}年度` }))}
          onChange={(chosen) => void open(chosen)}
        />
      </div>
      {failure && <FailureNotice failure={failure} />}
      {held !== undefined && (
        <Notice kind="error" role="alert">
          {year}年度写的还没有存入，没有换到 {held}年度。请等下面显示“已保存”再换；存不进去的，原因写在下面。
        </Notice>
      )}
      <LeftYears
        year={year}
        isThere={own !== undefined}
        open={(each) => void open(each)}
        begin={(requirements, then) => trying(write(requirements).then(then))}
      />
      {own ? (
        <WrittenForm
          key={year}
          written={own}
          stored={stored}
          remove={(from) => trying(removed({ role: 'written', year, from }, changed))}
        />
      ) : (
        <>
          <p>
            收下级单位报告的，可以把 {year}年度通知里的要求写在这里，生成文件发下去。不收报告的单位不用写。
          </p>
          <div className="row">
            {earlier && (
              <Button
                type="primary"
                disabled={status.readOnly}
                onClick={() => begin(fromEarlier(earlier, year, now()))}
              >
                接着 {earlier.year}年度的写
              </Button>
            )}
            <Button
              type={earlier ? 'default' : 'primary'}
              disabled={status.readOnly}
              onClick={() => begin(fromCommon(year, earlier?.notice.office ?? '', now()))}
            >
              从常用的要求开始
            </Button>
            <Button
              disabled={status.readOnly}
              onClick={() => begin({ ...blankRequirements(year, now()), notice: { office: '' } })}
            >
              从空白开始
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
