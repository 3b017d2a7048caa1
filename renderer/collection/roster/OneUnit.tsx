import { type SubmitEvent, useRef, useState } from 'react'
import type { RosterUnit } from '../../../core/collection/unit.ts'
import { CameBack } from '../../parts/CameBack.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { isDoubtfulDay } from '../../parts/written-day.ts'
import { useFormDraft } from '../../typed/use-form-draft.ts'
import { useCollection } from '../collection-context.ts'
import { EMPTY_UNIT, typedUnit, unitDraft } from './unit-draft.ts'
import { UnitFields } from './UnitFields.tsx'
import { newUnitPlace } from '../../typed/form-places.ts'

export interface OneUnitProps {
  readonly isOff: boolean
  /** Answers whether they are on the roster now. */
  readonly add: (units: readonly RosterUnit[]) => Promise<boolean>
}

const BLANK = unitDraft(EMPTY_UNIT)

/** One unit after the other: the category stays for the next. */
export function OneUnit({ isOff, add }: OneUnitProps) {
  const { collection } = useCollection()
  /** Stays for the next. */
  const [category, setCategory] = useState('')
  const draft = useFormDraft(newUnitPlace(collection.id), '单位资料', { ...BLANK, category })
  const unit = draft.value
  const form = useRef<HTMLFormElement>(null)
  const isReady = !isOff && !isDoubtfulDay(unit.deadline) && unit.name.trim() !== ''
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!isReady) return
    if (!(await add([typedUnit(unit)]))) return
    setCategory(unit.category)
    draft.drop()
    form.current?.querySelector('input')?.focus()
  }
  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <CameBack draft={draft} />
      <UnitFields draft={unit} put={draft.put} />
      <div className="row">
        <PlainButton kind="primary" type="submit" disabled={!isReady}>
          加入名单
        </PlainButton>
        <span className="muted">加入后接着填下一个。</span>
      </div>
    </form>
  )
}
