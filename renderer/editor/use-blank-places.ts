import { useCallback } from 'react'
import type { Form } from '../../core/form/form.ts'
import { blankFrom, blankPlaces } from '../../core/taken-over/blank-places.ts'
import type { Session } from '../report/editing/session.ts'
import type { EditorState } from '../report/editor-context.ts'

/** How to go from one place that is to be filled in to the next, in texts and tables. */
export function useBlankPlaces(
  form: Form,
  session: Session,
  goTo: EditorState['goTo'],
): EditorState['goToBlank'] {
  return useCallback(
    (from, direction) => {
      const { report, proposed } = session.state()
      const places = blankPlaces(report, form, proposed)
      const place = from ? blankFrom(places, form, from, direction) : places[0]
      if (place) goTo(place.field, place.offset)
      return place !== undefined
    },
    [form, session, goTo],
  )
}
