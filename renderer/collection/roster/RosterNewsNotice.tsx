import { Notice } from '../../parts/Notice.tsx'
import { CameList } from '../CameList.tsx'
import { type RosterNews, rosterNewsWords } from '../came-words.ts'

/** What became of reports that waited, and of units that came back, by what was changed in the roster. */
export function RosterNewsNotice({ news }: { readonly news: RosterNews | undefined }) {
  const words = news && rosterNewsWords(news)
  if (words === undefined) return undefined
  return (
    <Notice kind="info" role="status">
      {words}
      <CameList came={news?.came ?? []} />
    </Notice>
  )
}
