import { useEffect, useMemo, useState } from 'react'
import type { FileListing, TakenFile } from '../../../core/collection/taken-file.ts'
import { FILE_OUTCOME_WORDS } from '../../../core/collection/words.ts'
import type { CollectionCounts } from '../../../core/contract/collections.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useRowPages } from '../../parts/use-row-pages.ts'
import { useCollection } from '../collection-context.ts'
import type { FilesQuery } from './files-query.ts'
import { FileTable } from './FileTable.tsx'
import { MovedWords } from './MovedWords.tsx'
import { useFileWays } from './use-file-ways.ts'

export interface FileListProps {
  /** Another when the files may have changed. */
  readonly round: number
  /** Nothing is being taken in. */
  readonly isIdle: boolean
  readonly assign: (file: TakenFile) => void
  /** What became of a file is another. */
  readonly changed: () => void
}

/** What waits for somebody first. */
const LISTINGS = ['unmatched', 'refused', 'otherYear', 'putAway', 'taken', 'same'] as const

/** Files by what became of them: what waits for a decision first. */
export function FileList({ round, isIdle, assign, changed }: FileListProps) {
  const { id, counts } = useCollection().collection
  const [chosen, setOutcome] = useState<FileListing | null>()
  const outcome = chosen === undefined ? (counts.unmatched > 0 ? 'unmatched' : null) : chosen
  const query = useMemo((): FilesQuery => ({ id, outcome }), [id, outcome])
  const { pages, listed } = useRowPages(query, askForFiles)
  const { failure, moved, ...ways } = useFileWays(id, changed)
  useEffect(() => {
    if (round > 0) pages.refresh()
  }, [pages, round])
  const isEmpty = listed.query !== undefined && listed.total === 0
  if (isEmpty && listed.query.outcome === null)
    return isIdle && <p className="muted nothing-taken">还没有收过文件。</p>
  return (
    <>
      <div className="unit-filters">
        <ul aria-label="只看某一类文件">
          <Filter words="全部文件" isChosen={outcome === null} choose={() => setOutcome(null)} />
          {LISTINGS.map((each) => (
            <Filter
              key={each}
              words={FILE_OUTCOME_WORDS[each]}
              count={countOf(counts, each)}
              isChosen={outcome === each}
              choose={() => setOutcome(each)}
            />
          ))}
        </ul>
      </div>
      {listed.failure && <FailureNotice failure={listed.failure} retry={pages.refresh} />}
      {isEmpty && <p className="muted">没有这样的文件。</p>}
      {failure && <FailureNotice failure={failure} />}
      {moved.length > 0 && <MovedWords moved={moved} />}
      {listed.total > 0 && <FileTable listed={listed} pages={pages} ways={{ assign, ...ways }} />}
    </>
  )
}

interface FilterProps {
  readonly words: string
  readonly count?: number | undefined
  readonly isChosen: boolean
  readonly choose: () => void
}

function Filter({ words, count, isChosen, choose }: FilterProps) {
  return (
    <li>
      <button type="button" aria-pressed={isChosen} onClick={choose}>
        {words} {count !== undefined && <span className="figure-count">{count.toLocaleString('zh-CN')}</span>}
      </button>
    </li>
  )
}

/** How many there are of what waits for somebody; the rest nobody counts. */
function countOf(counts: CollectionCounts, outcome: FileListing): number | undefined {
  return outcome === 'taken' || outcome === 'same' ? undefined : counts[outcome]
}

function askForFiles(query: FilesQuery, offset: number, limit: number) {
  return call('collection.files', { ...query, offset, limit })
}
