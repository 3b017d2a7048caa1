import { FILE_OUTCOMES, type FileOutcome } from '../../../core/collection/taken-file.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { CameList } from '../CameList.tsx'
import { KnownReports } from './KnownReports.tsx'
import { leftOf, type Taking } from './takings.ts'

export interface TakingOutcomeProps {
  /** One that has ended. */
  readonly taking: Taking
  readonly today: string
  readonly putAway: () => void
}

const WORDS: Readonly<Record<FileOutcome, (count: number) => string>> = {
  taken: (count) => `收下 ${count} 份报告`,
  same: (count) => `${count} 份是收过的`,
  unmatched: (count) => `${count} 份不知道是哪个单位的，在下面认领`,
  otherYear: (count) => `${count} 份是别的年度的`,
  refused: (count) => `${count} 个文件读不出报告`,
}

/** How many lines are shown unasked. */
const SHOWN = 3

/** What came of the files that were handed in together, until that is put away. */
export function TakingOutcome({ taking, today, putAway }: TakingOutcomeProps) {
  const { outcomes, known, doubtful, notInUse, replacing, overDecided, came, unread } = taking.taken
  const action = (
    <PlainButton size="small" onClick={putAway}>
      知道了
    </PlainButton>
  )
  return (
    <>
      {taking.failure && <FailureNotice failure={taking.failure} />}
      <Notice kind="info" role="status" action={action}>
        {sentenceOf(taking)}
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
    </>
  )
}

function sentenceOf(taking: Taking): string {
  const { outcomes, isStopped } = taking.taken
  const words = FILE_OUTCOMES.filter((outcome) => (outcomes[outcome] ?? 0) > 0).map((outcome) =>
    WORDS[outcome](outcomes[outcome] ?? 0),
  )
  const done = words.length === 0 ? '没有收下文件' : words.join('，')
  const left = leftOf(taking)
  if (isStopped) return `已停下，收了的都留着；${done}。再收一次，就从停下的地方接着收。`
  if (taking.failure && left > 0)
    return `没有收完，还有 ${left} 个文件没有收；${done}。再收一次，收过的自动跳过。`
  return `${done}。`
}
