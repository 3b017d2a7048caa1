import type { FailureData } from '../../core/failure.ts'
import { flushAll, sourcesOfScreen } from '../typed/sources.ts'
import { useEditor } from './editor-context.ts'
import { placesWords } from './places.ts'

/** Saves what is on the screen before it is handed out; why it can't be: what is handed out is what stands there, or nothing. */
export function useHandedOut(): () => Promise<FailureData | undefined> {
  const { session, form } = useEditor()
  return async () => {
    if ((await session.flush()) !== 'saved')
      return { code: 'unsaved', detail: { what: placesWords(form, [...session.unsaved().keys()]) } }
    // What else is typed on this screen goes out with it: a date, the number of a letter; what a cell can't take does not.
    const { outcome, unsaved } = await flushAll(sourcesOfScreen())
    return outcome === 'saved' ? undefined : { code: 'unsaved', detail: { what: unsaved.join('、') } }
  }
}
