import { useState } from 'react'
import type { CameToUnit } from '../../../core/collection/came-to-unit.ts'
import type { TakenFile } from '../../../core/collection/taken-file.ts'
import { CameBack } from '../../parts/CameBack.tsx'
import { FolderPick } from '../../parts/FolderPick.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { TaskProgress } from '../../parts/TaskProgress.tsx'
import { useFocusAfter } from '../../parts/use-focus-after.ts'
import { dayIn, isDoubtfulDay, type WrittenDay } from '../../parts/written-day.ts'
import { useFormDraft } from '../../typed/use-form-draft.ts'
import { call } from '../../call.ts'
import { useStep } from '../../long-steps.ts'
import { CameList } from '../CameList.tsx'
import { useCollection } from '../collection-context.ts'
import { AssignFile } from './AssignFile.tsx'
import { DropFiles } from './DropFiles.tsx'
import { FileList } from './FileList.tsx'
import { ReceivedOn } from './ReceivedOn.tsx'
import { stopTaking, takeFiles, takeFolder } from './take-in.ts'
import { TakingOutcome } from './TakingOutcome.tsx'
import { takings } from './takings.ts'
import './intake.css'

interface Received {
  /** Until it is changed for what is taken in next it is today, whichever day that has become. */
  readonly on: WrittenDay
}

/** Files in, and what became of each. */
export function IntakeView() {
  const { collection, readOnly, today, reload } = useCollection()
  const { id, counts } = collection
  /** Counts what has changed the files here. */
  const [round, setRound] = useState(0)
  const [assigned, setAssigned] = useState<TakenFile>()
  /** Versions that were claimed last and met another in use. */
  const [claimed, setClaimed] = useState<readonly CameToUnit[]>([])
  const changed = () => {
    setRound((count) => count + 1)
    reload()
  }
  const draft = useFormDraft<Received>(`received on ${id}`, undefined, { on: null })
  const written = draft.value.on ?? today
  const receivedOn = dayIn(written) ?? today
  const taking = useStep(takings, id)
  const isBusy = taking?.isRunning === true
  const wanted = { id, receivedOn }
  const isOff = isBusy || isDoubtfulDay(written) || receivedOn > today
  const place = useFocusAfter<HTMLElement>(isBusy)
  const take = async (taking: Promise<boolean>) => {
    // What comes next came on another day.
    if (await taking) draft.drop()
  }
  const pick = async (typed: string | null) => {
    const folder = typed ?? (await call('folder.choose', {})).folder
    if (folder !== null) await take(takeFolder(wanted, folder))
  }
  return (
    <section ref={place} tabIndex={-1} className="collection-view" aria-label="收件">
      {counts.units === 0 && (
        <p className="muted">名单还空着，收到的报告要一个个认领；先在“名单”里列出单位，就能自动对上。</p>
      )}
      {!readOnly && (
        <div className="intake-ways">
          <DropFiles isOff={isOff} take={(files) => void take(takeFiles(wanted, files))} />
          <div className="intake-folder">
            <p>文件很多的，收整个文件夹：</p>
            <FolderPick
              label="收这个文件夹"
              name="文件夹"
              disabled={isOff}
              pick={(folder) => void pick(folder)}
            />
            <p className="muted">连同下面各层文件夹。收过的自动跳过，停了可以接着收。</p>
            <ReceivedOn value={written} change={(on) => draft.put({ on })} />
            <CameBack draft={draft} />
          </div>
        </div>
      )}
      {isBusy && <TaskProgress task={{ progress: taking.progress, stop: () => stopTaking(id) }} />}
      {taking && !isBusy && (
        <TakingOutcome
          taking={taking}
          today={today}
          putAway={() => {
            place.current?.focus()
            takings.set(id, undefined)
          }}
        />
      )}
      {claimed.length > 0 && (
        <Notice kind="info" role="status">
          已认领。这个单位原来有在用的一版，请点开单位核对以哪一版为准：
          <CameList came={claimed} />
        </Notice>
      )}
      <FileList
        round={round + (taking?.round ?? 0)}
        isIdle={!isBusy}
        assign={setAssigned}
        changed={changed}
      />
      {assigned && (
        <AssignFile
          file={assigned}
          assigned={(came) => {
            setAssigned(undefined)
            setClaimed(came.filter(({ met }) => met !== null))
            changed()
          }}
          overtaken={changed}
          close={() => setAssigned(undefined)}
        />
      )}
    </section>
  )
}
