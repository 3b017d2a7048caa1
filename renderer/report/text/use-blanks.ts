import { useMemo } from 'react'
import { FURTHER_ITEMS, type TextField } from '../../../core/form/form.ts'
import { blanksBeside, type BlankBeside } from '../../../core/taken-over/last-figures.ts'
import { type TakenOver, takeOverText } from '../../../core/taken-over/take-over-text.ts'
import { takenOver } from '../../../core/taken-over/take-over.ts'
import { useEditor } from '../editor-context.ts'
import { useSessionValue } from '../use-session-value.ts'
import type { BlankKeys } from './blank-marks.ts'

export interface BlanksOfText extends BlankKeys {
  readonly blanks: readonly BlankBeside[]
  readonly last: TakenOver | undefined
}

/**
 * The blanks of a text with last year's figures, and what the keys do with them.
 * @param place where the text stands among the items after the fifth, and where its words begin there
 */
export function useBlanks(
  field: TextField,
  text: string,
  place?: { readonly index: number; readonly start: number },
): BlanksOfText {
  const { lastYear, goToBlank, say } = useEditor()
  const year = useSessionValue(({ report }) => report.year)
  const index = place?.index
  const last = useMemo(() => {
    if (!lastYear) return undefined
    if (field !== FURTHER_ITEMS) return takenOver({ year }, lastYear, field)
    const words = lastYear.overview.more?.[index ?? 0]?.text
    return words === undefined ? undefined : takeOverText(words, { from: lastYear.year, to: year })
  }, [lastYear, year, field, index])
  const blanks = useMemo(() => blanksBeside(text, last), [text, last])
  return {
    blanks,
    last,
    onGo: (offset, direction, by) =>
      goToBlank({ field, offset: offset + (place?.start ?? 0) }, direction, by),
    onConfirm: (figure) =>
      say(figure === undefined ? '这一处没有去年的数，请输入今年的。' : `这一处沿用了去年的“${figure}”。`),
  }
}
