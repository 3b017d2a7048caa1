import { useEffect, useState } from 'react'
import { FEW_LINES, TIGHTER_LINES, type TighterLines } from '../../core/document/tighter-lines.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import type { PDFDocumentProxy } from '../parts/pdf.ts'
import { PlainButton } from '../parts/PlainButton.tsx'
import { useEditor } from '../report/editor-context.ts'
import { failureOf } from '../use-operation.ts'
import { textLines } from './text-lines.ts'

export interface LastPageProps {
  readonly pdf: PDFDocumentProxy
  /** Lines on a page where they were tightened. */
  readonly lines: TighterLines | null
  /** Told when the pages are to be printed anew. */
  readonly changed: () => void
}

/** What GB/T 9704-2012, 7.3.5.5, has for a last page with next to nothing on it: lines closer together; and the way back. */
export function LastPage({ pdf, lines, changed }: LastPageProps) {
  const { opened, readOnly } = useEditor()
  const last = useLastLines(pdf)
  const [busy, setBusy] = useState(false)
  /** The pages for which tightening saved none. */
  const [tried, setTried] = useState<PDFDocumentProxy>()
  const [failure, setFailure] = useState<FailureData>()
  const tighten = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      const done = await call('report.tighten', { id: opened.id, tighter: lines === null })
      if (done.lines === lines) setTried(pdf)
      else changed()
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setBusy(false)
    }
  }
  const isFew = last !== undefined && last <= FEW_LINES && pdf.numPages > 1
  if (lines === null && (readOnly || !isFew)) return null
  return (
    <div className="last-page">
      <p role="status" className="muted">
        {lines !== null
          ? `行距已收紧，每页 ${lines} 行。`
          : tried === pdf
            ? `每页排 ${TIGHTER_LINES.at(-1)} 行也省不下最后一页，行距没有改。`
            : `最后一页只有 ${last} 行，收紧行距也许能少一页。`}
      </p>
      {!readOnly && tried !== pdf && (
        <PlainButton size="small" aria-disabled={busy} onClick={() => !busy && void tighten()}>
          {lines === null ? '收紧行距' : '改回原行距'}
        </PlainButton>
      )}
      {failure && <FailureNotice failure={failure} />}
    </div>
  )
}

/** Lines of words on the last page; undefined until they are counted. */
function useLastLines(pdf: PDFDocumentProxy): number | undefined {
  const [counted, setCounted] = useState<{ readonly pdf: PDFDocumentProxy; readonly lines: number }>()
  useEffect(() => {
    let current = true
    const count = async () => {
      const { items } = await (await pdf.getPage(pdf.numPages)).getTextContent()
      const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
      const lines = textLines(words.map(({ transform }) => transform[5] as number))
      if (current) setCounted({ pdf, lines })
    }
    count().catch((error: unknown) => {
      // A newer print has taken this one's place.
      if (current) throw error
    })
    return () => {
      current = false
    }
  }, [pdf])
  return counted?.pdf === pdf ? counted.lines : undefined
}
