import type { FailureData } from '../../core/failure.ts'
import { useEditor } from './editor-context.ts'
import { placesWords } from './places.ts'

/** Saves what is on the screen before it is handed out; why it can't be: what is handed out is what stands there, or nothing. */
export function useHandedOut(): () => Promise<FailureData | undefined> {
  const { session, form } = useEditor()
  return async () => {
    if ((await session.flush()) === 'saved') return undefined
    return { code: 'unsaved', detail: { what: placesWords(form, [...session.unsaved().keys()]) } }
  }
}
