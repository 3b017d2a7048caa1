import { useSyncExternalStore } from 'react'
import { blankRequirements, type Requirements } from '../../core/requirements/requirements.ts'
import { fieldsOf, withFields } from '../../core/requirements/written-fields.ts'
import { Notice } from '../parts/Notice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { allDrafts, subscribeDrafts } from '../typed/drafts.ts'
import { forgetRequirements, leftRequirements, leftYears } from './left-requirements.ts'

export interface LeftYearsProps {
  readonly year: number
  /** The requirements of this year are there. */
  readonly isThere: boolean
  readonly open: (year: number) => void
  /** Writes them anew. */
  readonly begin: (requirements: Requirements, then: () => void) => void
}

/** Tells what is written and not stored for other years, and for this one where what it belongs to was deleted. */
export function LeftYears({ year, isThere, open, begin }: LeftYearsProps) {
  useSyncExternalStore(subscribeDrafts, allDrafts)
  const others = leftYears().filter((each) => each !== year)
  const left = isThere ? undefined : leftRequirements(year)
  return (
    <>
      {others.map((each) => (
        <Notice
          key={each}
          kind="info"
          role="status"
          action={
            <PlainButton size="small" onClick={() => open(each)}>
              打开
            </PlainButton>
          }
        >
          {each}年度的报送要求有写了没有存入的。
        </Notice>
      ))}
      {left && (
        <Notice
          kind="info"
          role="status"
          action={
            <>
              <PlainButton
                size="small"
                onClick={() => {
                  const whole = { ...fieldsOf(blankRequirements(year, '')), ...left.from, ...left.edits }
                  begin(withFields(year, new Date().toISOString(), whole), () => forgetRequirements(year))
                }}
              >
                重新存入
              </PlainButton>
              <PlainButton size="small" onClick={() => forgetRequirements(year)}>
                不要了
              </PlainButton>
            </>
          }
        >
          {year}年度的报送要求已经删除，删除以前写了没有存入的还在。
        </Notice>
      )}
    </>
  )
}
