import type { NextStep } from '../../core/procedure/next-step.ts'
import { printRoute, type ReportView } from '../route.ts'

/** The address where the next step of a report is taken. */
export function stepHref(id: string, { at }: NextStep): string {
  return printRoute({ screen: 'report', id, view: at as ReportView })
}
