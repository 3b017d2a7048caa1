import { useCallback, useRef } from 'react'
import type { Form } from '../../core/form/form.ts'
import { type Field, parseCellName } from '../../core/report/report.ts'
import { blankFrom, blankPlaces } from '../../core/taken-over/blank-places.ts'
import type { Session } from '../report/editing/session.ts'
import type { EditorState } from '../report/editor-context.ts'

/** How to go from one place that is to be filled in to the next, in texts and tables. */
export function useBlankPlaces(
  form: Form,
  session: Session,
  goTo: EditorState['goTo'],
): EditorState['goToBlank'] {
  /** The field gone to last: who fills in one place after the other goes on from there. */
  const filled = useRef<Field>(undefined)
  return useCallback(
    (from, direction, isAsked = false) => {
      const { report, proposed } = session.state()
      const places = blankPlaces(report, form, proposed)
      // Where no blank of a text is left, Tab is the browser's, but for who is filling in.
      const isFilling = from && filled.current && roomOf(from.field) === roomOf(filled.current)
      const isWanted = isAsked || isFilling || places.some(({ offset }) => offset !== undefined)
      const place = from ? blankFrom(places, form, from, direction) : places[0]
      if (!isWanted || !place) return false
      filled.current = place.field
      goTo(place.field, place.offset)
      return true
    },
    [form, session, goTo],
  )
}

/** A text, or the table a cell stands in. */
function roomOf(field: Field): string {
  return parseCellName(field)?.table ?? field
}
