import { useLayoutEffect, useRef, useState } from 'react'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { useEditor } from '../report/editor-context.ts'
import { useSessionValue } from '../report/use-session-value.ts'
import { Page } from './Page.tsx'
import { usePages } from './use-pages.ts'

/** The pages as they will be printed, one below the other, as wide as there is room. */
export function Preview({ onPick }: { readonly onPick?: (words: string) => void }) {
  const { opened } = useEditor()
  const { pdf, failure } = usePages(
    opened.id,
    useSessionValue(({ savedAt }) => savedAt),
  )
  const [width, setWidth] = useState(0)
  const column = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = column.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(Math.min(794, element.clientWidth - 32)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={column} className="pages">
      {failure && <FailureNotice failure={failure} />}
      {!pdf && !failure && <p className="muted">正在排版…</p>}
      {pdf &&
        width > 0 &&
        Array.from({ length: pdf.numPages }, (_, i) => (
          <Page key={i} pdf={pdf} number={i + 1} width={width} onPick={onPick} />
        ))}
    </div>
  )
}
