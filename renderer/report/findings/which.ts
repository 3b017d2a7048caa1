import type { Finding } from '../../../core/checks/finding.ts'
import { quoted } from '../../../core/report/quoted.ts'
import type { Form } from '../../../core/form/form.ts'
import { placeOf, shortened } from './item.ts'

/** As many are named as are read; the rest are counted. */
const NAMED = 6

/** Which findings, for a question about all of them: each by its text and its words. */
export function whichOf(findings: readonly Finding[], form: Form): string {
  const named = findings.slice(0, NAMED).map((finding) => {
    const place = placeOf(finding, form, 'text') || placeOf(finding, form, 'part')
    return `${place}${finding.quote ? quoted(shortened(finding.quote.text)) : ''}`
  })
  const left = findings.length - named.length
  return `${named.join('、')}${left > 0 ? `，还有 ${left} 处` : ''}。`
}
