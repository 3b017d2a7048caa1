import { useState } from 'react'
import { pressingWords } from '../../core/checks/grades.ts'
import type { Input } from '../../core/contract.ts'
import { needsReason, type StepAction } from '../../core/procedure/procedure.ts'
import { webAddressDoubt } from '../../core/procedure/web-address.ts'
import { ACTION_WORDS } from '../../core/procedure/words.ts'
import type { FailureData } from '../../core/failure.ts'
import type { ChartId } from '../../core/years/chart.ts'
import { call } from '../call.ts'
import { useFormDraft } from '../typed/use-form-draft.ts'
import { useEditor } from '../report/editor-context.ts'
import { useFindings } from '../report/findings/findings-context.ts'
import { useProgram } from '../status.ts'
import { ACTIONS } from './actions.ts'
import { exchangeDigest } from '../report/exchange-digest.ts'
import { LastLook } from './LastLook.tsx'
import { StepDate } from '../report/StepDate.tsx'
import { StepFrame } from './StepFrame.tsx'
import { StillOpen } from './StillOpen.tsx'
import type { ProcedureProps } from './use-procedure.ts'
import { isDoubtfulDay, type WrittenDay } from '../parts/written-day.ts'
import { stepPlace } from '../typed/form-places.ts'

export interface StepFormProps extends ProcedureProps {
  readonly action: StepAction
  readonly close: () => void
  /** It was taken. */
  readonly done: () => void
  readonly refuse: (failure: FailureData | undefined) => void
}

interface Taken {
  readonly by: string
  readonly note: string
  /** Until it is changed here it is the day the report has, or today. */
  readonly on: WrittenDay | undefined
}

/** Who takes a step, what is noted with it, and the button that does it. */
export function StepForm({ action, procedure, change, close, done, refuse }: StepFormProps) {
  const { opened, session } = useEditor()
  const { status } = useProgram()
  const { findings } = useFindings()
  const { person, does, note: noteLabel, date } = ACTIONS[action]
  const draft = useFormDraft<Taken>(stepPlace(opened.id, action), `${ACTION_WORDS[action]}的登记`, {
    by: procedure.names[action] ?? '',
    note: '',
    on: undefined,
  })
  const { by, note, on } = draft.value
  const isSigning = action === 'sign'
  const day = on === undefined ? (isSigning ? opened.signedOn : status.today) : on
  const isDateDoubtful = isDoubtfulDay(day)
  const [isLooking, setIsLooking] = useState(false)
  const [busy, setBusy] = useState(false)
  const errors = action === 'review' ? findings.filter(({ severity }) => severity === 'error').length : 0
  const missing =
    by.trim() === ''
      ? person
      : isDateDoubtful
        ? date?.label
        : needsReason(action) && note.trim() === ''
          ? noteLabel
          : undefined

  const take = async () => {
    setIsLooking(false)
    setBusy(true)
    refuse(undefined)
    await session.flush()
    // What is sent to review or signed is what is on this screen, or nothing.
    const digest = await exchangeDigest(session.state().report)
    const { version, charts } = procedure
    const input = { id: opened.id, action, by, note, acceptedErrors: errors, digest, version }
    const own = ownOf(action, { day, charts })
    const failure = await change(call('procedure.step', { ...input, ...own }))
    refuse(failure)
    if (failure) {
      setBusy(false)
      return
    }
    draft.drop()
    // It was said that they go: in what is locked nobody can put them right.
    if (action === 'review') for (const field of session.state().refused.keys()) session.forget(field)
    done()
  }
  const errorWords = errors > 0 ? pressingWords(findings) : ''
  return (
    <StepFrame
      head={
        <>
          <h3>{ACTION_WORDS[action]}</h3>
          <p className="muted">{does}</p>
          {action === 'review' && <StillOpen charts={procedure.charts} />}
        </>
      }
      person={{ label: person, value: by, onChange: (name) => draft.put({ by: name }) }}
      reason={{
        label: noteLabel,
        value: note,
        rows: 2,
        doubt: action === 'publish' ? webAddressDoubt(note) : undefined,
        onChange: (words) => draft.put({ note: words }),
      }}
      act={{
        words: `${errors > 0 ? `带着 ${errorWords}` : ''}${ACTION_WORDS[action]}${isSigning ? '…' : ''}`,
        look: 'primary',
        disabled: missing !== undefined,
        busy,
      }}
      hint={
        missing &&
        `请${isDateDoubtful && by.trim() !== '' ? '改正' : '填写'}${missing.replace('（可不填）', '')}`
      }
      draft={draft}
      submit={() => (isSigning ? setIsLooking(true) : void take())}
      close={close}
      below={
        isLooking && (
          <LastLook
            version={procedure.version}
            by={by}
            signedOn={day}
            sign={() => void take()}
            close={() => setIsLooking(false)}
          />
        )
      }
    >
      {date && (
        <StepDate
          label={date.label}
          placeholder={date.placeholder}
          value={day}
          isNeeded={!isSigning}
          keepsWords
          signedOn={isSigning ? null : opened.signedOn}
          onChange={(date) => draft.put({ on: isSigning ? date : (date ?? undefined) })}
        />
      )}
    </StepFrame>
  )
}

/** What only some steps have. */
function ownOf(
  action: StepAction,
  { day, charts }: { readonly day: string | null; readonly charts: readonly ChartId[] },
): Pick<Input<'procedure.step'>, 'charts' | 'signedOn' | 'on'> {
  if (action === 'review') return { charts: [...charts] }
  if (action === 'sign') return { signedOn: day }
  return ACTIONS[action].date && day !== null ? { on: day } : {}
}
