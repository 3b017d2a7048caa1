import { useCallback, useEffect, useRef } from 'react'
import type { Form } from '../../core/form/form.ts'
import type { Field } from '../../core/report/report.ts'
import type { Session } from '../report/editing/session-interface.ts'
import type { EditorState } from '../report/editor-context.ts'
import { fieldOf } from '../report/finding-field.ts'
import { focusField, partOf } from '../report/places.ts'
import { navigate, type ReportView } from '../route.ts'

export type Navigation = Pick<EditorState, 'show' | 'goTo' | 'goToFinding'>

/** How to go about in a report: to a view, to a field, and to what a finding is about. */
export function useNavigation(id: string, form: Form, session: Session, view: ReportView): Navigation {
  const wanted = useRef<{ readonly field: Field; readonly offset?: number; readonly end?: number }>(undefined)
  useEffect(() => {
    const { field, offset, end } = wanted.current ?? {}
    if (field && focusField(field, offset, end)) wanted.current = undefined
  }, [view])
  const show = useCallback(
    (next: ReportView) => {
      void session.flush()
      navigate({ screen: 'report', id, view: next })
    },
    [id, session],
  )
  const goTo = useCallback(
    (field: Field, offset?: number, end?: number) => {
      if (focusField(field, offset, end)) return
      wanted.current = { field, ...(offset !== undefined && { offset }), ...(end !== undefined && { end }) }
      show(partOf(form, field))
    },
    [form, show],
  )
  const goToFinding: EditorState['goToFinding'] = useCallback(
    ({ quote, cells, field = '' }) => {
      const to = fieldOf(form, { field, ...(cells && { cells }) })
      goTo(to, quote?.start, quote?.end)
      return partOf(form, to)
    },
    [form, goTo],
  )
  return { show, goTo, goToFinding }
}
