import { PdfPages } from '../parts/PdfPages.tsx'
import { useEditor } from '../report/editor-context.ts'
import { useSessionValue } from '../report/use-session-value.ts'
import { usePages } from './use-pages.ts'

/** The pages as they will be printed. */
export function Preview({ onPick }: { readonly onPick?: (words: string) => void }) {
  const { opened } = useEditor()
  const pages = usePages(
    opened.id,
    useSessionValue(({ savedAt }) => savedAt),
  )
  return <PdfPages {...pages} waiting="正在排版…" onPick={onPick} />
}
