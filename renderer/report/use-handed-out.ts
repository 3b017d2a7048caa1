import { Failure, failureData } from '../../core/failure.ts'
import type { HandOut } from '../parts/hand-out.ts'
import { flushAll, sourcesOfScreen } from '../typed/sources.ts'
import { useEditor } from './editor-context.ts'
import { exchangeDigest } from './exchange-digest.ts'
import { placesWords } from './places.ts'

/** How what is on the screen is handed out. Where another window has written since, what that wrote is shown instead. */
export function useHandedOut(): HandOut {
  const { opened, session, form, reopen } = useEditor()
  return async (work) => {
    if ((await session.flush()) !== 'saved')
      throw new Failure('unsaved', { what: placesWords(form, [...session.unsaved().keys()]) })
    // What else is typed on this screen goes out with it: a date, the number of a letter; what a cell can't take does not.
    const { outcome, unsaved } = await flushAll(sourcesOfScreen())
    if (outcome !== 'saved')
      throw new Failure('unsaved', { what: unsaved.map(({ label }) => label).join('、') })
    try {
      return await work({
        version: opened.version,
        digest: await exchangeDigest(session.state().report),
      })
    } catch (error) {
      if (failureData(error)?.code === 'changed-meanwhile') reopen()
      throw error
    }
  }
}
