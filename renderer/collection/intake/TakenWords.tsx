import { FILE_OUTCOMES, type FileOutcome } from '../../../core/collection/taken-file.ts'
import { Notice } from '../../parts/Notice.tsx'
import { CameList } from '../CameList.tsx'
import { KnownReports } from './KnownReports.tsx'
import type { Taken } from './use-taking.ts'

const WORDS: Readonly<Record<FileOutcome, (count: number) => string>> = {
  taken: (count) => `收下 ${count} 份报告`,
  same: (count) => `${count} 份是收过的`,
  unmatched: (count) => `${count} 份不知道是哪个单位的，在下面认领`,
  otherYear: (count) => `${count} 份是别的年度的`,
  refused: (count) => `${count} 个文件读不出报告`,
}

/** How many lines are shown unasked. */
const SHOWN = 3

/** What came of the files that were handed in together. */
export function TakenWords({
  taken: { outcomes, known, doubtful, notInUse, replacing, overDecided, came, unread, isStopped },
  today,
}: {
  readonly taken: Taken
  readonly today: string
}) {
  const words = FILE_OUTCOMES.filter((outcome) => (outcomes[outcome] ?? 0) > 0).map((outcome) =>
    WORDS[outcome](outcomes[outcome] ?? 0),
  )
  const done = words.length === 0 ? '没有收下文件' : words.join('，')
  return (
    <Notice kind="info" role="status">
      {isStopped ? `已停下，收了的都留着；${done}。再收一次，就从停下的地方接着收。` : `${done}。`}
      {replacing > 0 &&
        `其中 ${replacing} 份接替了同一单位在用的一版${overDecided > 0 ? `（${overDecided} 份接替的是已通过或者改用过的）` : ''}，请在名单里核对。`}
      {notInUse > 0 && `其中 ${notInUse} 份和在用的不是一版，请在下面核对以哪一版为准。`}
      {doubtful > 0 && `收过的里 ${doubtful} 份可能是别的单位的，请核对。`}
      {came.length > 0 && (
        <details open={came.length <= SHOWN}>
          <summary>接替了哪一版、在用的是哪一版</summary>
          <CameList came={came} />
        </details>
      )}
      <KnownReports known={known} count={outcomes.same ?? 0} today={today} />
      {unread.length > 0 && (
        <ul className="file-lines">
          {unread.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
