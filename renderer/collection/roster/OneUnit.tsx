import { type SubmitEvent, useRef, useState } from 'react'
import type { RosterUnit } from '../../../core/collection/unit.ts'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { useDraftHere } from '../../typed/use-typed.ts'
import { EMPTY_UNIT, isSameUnit, namesIn, type UnitDraft } from './unit-draft.ts'
import { UnitFields } from './UnitFields.tsx'

export interface OneUnitProps {
  readonly isOff: boolean
  /** Answers whether they are on the roster now. */
  readonly add: (units: readonly RosterUnit[]) => Promise<boolean>
}

const BLANK: UnitDraft = { ...EMPTY_UNIT, otherNames: '' }

/** One unit after the other: the category stays for the next. */
export function OneUnit({ isOff, add }: OneUnitProps) {
  const [draft, setDraft] = useState(BLANK)
  const [isDoubtful, setIsDoubtful] = useState(false)
  useDraftHere('单位资料', !isSameUnit(draft, { ...BLANK, category: draft.category }))
  const form = useRef<HTMLFormElement>(null)
  const isReady = !isOff && !isDoubtful && draft.name.trim() !== ''
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!isReady) return
    if (!(await add([{ ...draft, otherNames: namesIn(draft.otherNames) }]))) return
    setDraft({ ...BLANK, category: draft.category })
    form.current?.querySelector('input')?.focus()
  }
  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <UnitFields
        draft={draft}
        put={(part) => setDraft((before) => ({ ...before, ...part }))}
        doubt={setIsDoubtful}
      />
      <div className="row">
        <PlainButton kind="primary" type="submit" disabled={!isReady}>
          加入名单
        </PlainButton>
        <span className="muted">加入后接着填下一个。</span>
      </div>
    </form>
  )
}
