import { useRef } from 'react'
import { PdfPages } from '../parts/PdfPages.tsx'
import { useEditor } from '../report/editor-context.ts'
import { useSessionValue } from '../report/use-session-value.ts'
import { LastPage } from './LastPage.tsx'
import { PageBar } from './PageBar.tsx'
import './preview.css'
import { usePageInSight } from './use-page-in-sight.ts'
import { usePages } from './use-pages.ts'
import { usePageZoom } from './use-page-zoom.ts'
import { useScroller } from './use-scroller.ts'
import { PAGE } from './zoom.ts'

export interface PreviewProps {
  /** Each place keeps a zoom of its own. */
  readonly place: 'screen' | 'beside'
  /** Called with the words nearest a double click. */
  readonly onPick?: (words: string) => void
}

/** The pages as they will be printed, with how large they are and which is looked at. */
export function Preview({ place, onPick }: PreviewProps) {
  const { opened } = useEditor()
  const { lines, again, ...pages } = usePages(
    opened.id,
    useSessionValue(({ savedAt }) => savedAt),
  )
  const column = useRef<HTMLDivElement>(null)
  const scroller = useScroller(column)
  const zoom = usePageZoom(place, scroller?.room)
  const width = scroller ? Math.floor(PAGE.width * zoom.share) : 0
  const count = pages.pdf?.numPages
  const inSight = usePageInSight(opened.id, column, scroller?.element, { count: count ?? 0, width })
  return (
    <div ref={column} className="preview" onKeyDown={zoom.onKeyDown}>
      {place === 'screen' && pages.pdf && <LastPage pdf={pages.pdf} lines={lines} changed={again} />}
      <PageBar count={count} inSight={inSight} zoom={zoom} />
      <PdfPages {...pages} retry={again} waiting="正在排版…" width={width} onPick={onPick} />
    </div>
  )
}
