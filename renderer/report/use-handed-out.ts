import type { OpenReport } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import type { Report } from '../../core/report/report.ts'
import { call } from '../call.ts'
import { flushAll, sourcesOfScreen } from '../typed/sources.ts'
import { failureOf } from '../use-operation.ts'
import { useEditor } from './editor-context.ts'
import { placesWords } from './places.ts'

/**
 * Saves what is on the screen before it is handed out; why it can't be: what is handed out is what stands there, or nothing, also where another
 * window has written since.
 */
export function useHandedOut(): () => Promise<FailureData | undefined> {
  const { session, form, opened } = useEditor()
  return async () => {
    if ((await session.flush()) !== 'saved')
      return { code: 'unsaved', detail: { what: placesWords(form, [...session.unsaved().keys()]) } }
    // What else is typed on this screen goes out with it: a date, the number of a letter; what a cell can't take does not.
    const { outcome, unsaved } = await flushAll(sourcesOfScreen())
    if (outcome !== 'saved') return { code: 'unsaved', detail: { what: unsaved.join('、') } }
    return changedSince(opened, session.state().report)
  }
}

async function changedSince({ id, version }: OpenReport, shown: Report): Promise<FailureData | undefined> {
  try {
    const stored = await call('report.open', { id })
    const isAsShown = stored.version === version && exchangeText(stored.report) === exchangeText(shown)
    return isAsShown ? undefined : { code: 'changed-meanwhile', detail: {} }
  } catch (error) {
    return failureOf(error)
  }
}
