import type { FileOutcome } from '../../../core/collection/taken-file.ts'
import type { MovedFile } from '../../../core/contract/intake.ts'
import { Notice } from '../../parts/Notice.tsx'

const WORDS: Readonly<Partial<Record<FileOutcome, string>>> = {
  same: '那里收过同样的一份',
  unmatched: '不知道是哪个单位的，请到那里认领',
}

/** What became of a file in the collection of its year. */
export function MovedWords({
  moved: { name, year, outcome, notInUse, replacing },
}: {
  readonly moved: MovedFile
}) {
  const words = WORDS[outcome]
  return (
    <Notice kind="info" role="status">
      {`“${name}”已转到 ${year}年度${words === undefined ? '' : `，${words}`}。`}
      {replacing && '它接替了同一单位内容不同的一版，请在那一年的名单里核对。'}
      {notInUse && '它和那里在用的不是一版，没有改用；请在那一年的收件里核对以哪一版为准。'}
    </Notice>
  )
}
