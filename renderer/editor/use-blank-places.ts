import { useCallback, useRef } from 'react'
import type { Form } from '../../core/form/form.ts'
import { fieldLabel } from '../../core/report/fields.ts'
import { type Field, parseCellName } from '../../core/report/report.ts'
import { type BlankPlace, blankFrom, blankPlaces, isSamePlace } from '../../core/taken-over/blank-places.ts'
import type { Session } from '../report/editing/session-interface.ts'
import type { EditorState } from '../report/editor-context.ts'
import { partOf } from '../report/places.ts'
import { keyOf } from '../../core/shortcuts.ts'

/** How to go from one place that is to be filled in to the next, in texts and tables. */
export function useBlankPlaces(
  form: Form,
  session: Session,
  { goTo, say }: Pick<EditorState, 'goTo' | 'say'>,
): EditorState['goToBlank'] {
  /** The field gone to last: who fills in one place after the other goes on from there. */
  const filled = useRef<Field>(undefined)
  /** Where confirming the place before led to, until another key is pressed. */
  const reached = useRef<BlankPlace>(undefined)
  return useCallback(
    (from, direction, by = 'tab') => {
      const { report, proposed } = session.state()
      const places = blankPlaces(report, form, proposed)
      const isOpen = from !== undefined && places.some((each) => isSamePlace(each, from))
      const isJustReached = isOpen && reached.current !== undefined && isSamePlace(reached.current, from)
      reached.current = undefined
      if (by === 'tab' && direction === 'next' && isJustReached) {
        say('已经到了下一处空；再按一次 Tab 跳过它。')
        return true
      }
      // Where no blank of a text is left, Tab is the browser's, but for who is filling in.
      const isFilling = from && filled.current && roomOf(from.field) === roomOf(filled.current)
      const isWanted = by !== 'tab' || isFilling || places.some(({ offset }) => offset !== undefined)
      if (!isWanted) return false
      const ahead = from ? blankFrom(places, form, from, direction) : places[0]
      // What was passed over is come back to: nothing stays open unseen.
      const isAround = direction === 'next' || by === 'asked'
      const around = isAround ? places.find((each) => !from || !isSamePlace(each, from)) : undefined
      const place = ahead ?? around
      // Enter goes on writing; what is to be filled in on another screen is gone to by its own key.
      if (
        by === 'confirmed' &&
        (!place || (from && partOf(form, place.field) !== partOf(form, from.field)))
      ) {
        say(place ? elsewhereWords(fieldLabel(form, place.field)) : NONE_LEFT)
        return place !== undefined
      }
      if (by !== 'confirmed')
        say(
          leftWords(places.length, { isOpen, isAround: !ahead && place !== undefined }),
          place && partOf(form, place.field),
        )
      if (!place) return false
      filled.current = place.field
      if (by === 'confirmed') reached.current = place
      goTo(place.field, place.offset)
      return true
    },
    [form, session, goTo, say],
  )
}

/** A text, or the table a cell stands in. */
function roomOf(field: Field): string {
  return parseCellName(field)?.table ?? field
}

const NONE_LEFT = '没有空着的地方了。'

/** Where the next place is, once a part has none left. */
function elsewhereWords(place: string): string {
  return `这里没有空了。下一处空在${place}，按 ${keyOf('nextBlank')} 去。`
}

/** What is left where one goes on. */
function leftWords(
  left: number,
  { isOpen, isAround }: { readonly isOpen: boolean; readonly isAround: boolean },
): string {
  if (left === 0) return NONE_LEFT
  const where = isAround ? '到最后了，回到前面空着的。' : isOpen && left > 1 ? '跳过了一处空。' : ''
  return `${where}还有 ${left} 处空。`
}
