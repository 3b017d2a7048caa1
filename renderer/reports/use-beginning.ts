import { useState } from 'react'
import type { Input } from '../../core/contract.ts'
import { call } from '../call.ts'
import type { Twin } from '../parts/TwinQuestion.tsx'
import { navigate } from '../route.ts'
import { keepDraft } from '../typed/drafts.ts'
import { useOnce } from '../use-once.ts'

/** The place of what is typed of a report that is begun. */
export const NEW_REPORT = 'new report'

type Beginning = Input<'reports.create'>

/** A report is begun; where there is one of the same unit and year already, after a question. */
export function useBeginning(attempt: (action: Promise<unknown>) => void) {
  const [asked, setAsked] = useState<{ readonly twin: Twin; readonly input: Beginning }>()
  const create = useOnce((input: Beginning) =>
    call('reports.create', input).then(({ id }) => {
      if (input.kind === 'blank') keepDraft(NEW_REPORT, undefined)
      navigate({ screen: 'report', id, view: 0 })
    }),
  )
  const beginAsking = useOnce(async (input: Beginning) => {
    const twin = await twinOf(input)
    if (twin) setAsked({ twin, input })
    else await create(input)
  })
  return {
    asked,
    begin: (input: Beginning) => attempt(beginAsking(input)),
    goOn: () => {
      setAsked(undefined)
      if (asked) attempt(create(asked.input))
    },
    close: () => setAsked(undefined),
  }
}

async function twinOf(input: Beginning): Promise<Twin | null> {
  if (input.kind === 'blank')
    return (await call('reports.twin', { agency: input.name, year: input.year })).twin
  if (input.kind === 'lastYear') return (await call('reports.twin', { after: input.from })).twin
  return null
}
