import '../zod-config.ts'
import { Button } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Input } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { takeDropped, whenFileWaits } from '../opened-file.ts'
import { fileInput } from '../parts/file-input.ts'
import { navigate, type Route } from '../route.ts'
import { askWaitingFiles, waitingFiles } from '../waiting-files.ts'
import { failureOf } from '../use-operation.ts'
import { keepDraft } from '../typed/drafts.ts'
import { ChooseSource, TYPED_SOURCE } from './ChooseSource.tsx'
import { useLeftReviews } from './kept-review.ts'
import { LeftReviews } from './LeftReviews.tsx'
import { type Found, readSource } from './read-source.ts'
import { Review } from './Review.tsx'
import { WaitingFiles } from './WaitingFiles.tsx'
import { TakeRequirements } from './TakeRequirements.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import './import.css'

interface Read {
  readonly name: string
  readonly found: Found
  readonly isTyped: boolean
}

/** Reads a report out of a file or pasted text, shows what was found, and stores it when the user says so. */
export function ImportScreen() {
  const [found, setFound] = useState<Read>()
  const [reading, setReading] = useState<string>()
  const [failure, setFailure] = useState<FailureData>()

  const read = (name: string, input: Promise<Input<'import.read'>>, isTyped = false) => {
    setFailure(undefined)
    setReading(name)
    input
      .then(readSource)
      .then((what) => setFound({ name, found: what, isTyped }))
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setReading(undefined))
  }
  // Of two that are put at once the second waits until the first was shown.
  const isTaking = useRef(false)
  const takeNext = () => {
    if (found || reading !== undefined || isTaking.current) return
    isTaking.current = true
    const taken = () => (isTaking.current = false)
    waitingSource()
      .then((waiting) => (waiting ? read(waiting.name, Promise.resolve(waiting)) : taken()))
      .catch((error: unknown) => {
        setFailure(failureOf(error))
        taken()
      })
  }
  useEffect(() => {
    isTaking.current = false
  }, [reading])
  const take = useEffectEvent(takeNext)
  // What was wrong with one is seen before the next is shown.
  const takeUnlessRefused = useEffectEvent(() => {
    if (!failure) takeNext()
  })
  const left = useLeftReviews()
  const isFree = !found && reading === undefined
  useEffect(() => {
    if (isFree) takeUnlessRefused()
    return whenFileWaits(() => take())
  }, [isFree])
  const [before, setBefore] = useState<Route>()
  const another = () => setFound(undefined)
  const taken = () => {
    if (found?.isTyped) keepDraft(TYPED_SOURCE, undefined)
  }
  const leave = (to: Route) => {
    if (waitingFiles().length === 0) {
      navigate(to)
      return
    }
    setBefore(to)
    another()
  }
  const others = <WaitingFiles before={before} />
  if (found?.found.kind === 'requirements')
    return (
      <TakeRequirements
        key={found.name}
        name={found.name}
        {...found.found}
        {...{ others, another, taken, leave }}
      />
    )
  if (found?.found.kind === 'report')
    return (
      <Review
        key={found.found.hash}
        reviewed={{ ...found.found, name: found.name }}
        {...{ others, another, taken, leave }}
      />
    )
  return (
    <main className="screen import">
      <header className="screen-head">
        <ScreenHeading>导入以前的报告</ScreenHeading>
        <Button onClick={() => navigate({ screen: 'reports' })}>返回列表</Button>
      </header>
      <p className="muted">
        读入以前报告的 Word
        文件、网页或文字，按标题和栏目放进各部分。先给您看认出了什么，核对以后才存入。上级单位发来的报送要求也在这里打开。
      </p>
      {failure && <FailureNotice failure={failure} />}
      {failure && <WaitingFiles before={before} next={takeNext} />}
      {reading !== undefined && <p role="status">正在读“{reading}”…</p>}
      {isFree && (
        <LeftReviews
          reviews={left}
          open={({ name, ...reviewed }) =>
            setFound({ name, found: { kind: 'report', ...reviewed }, isTyped: false })
          }
        />
      )}
      <ChooseSource
        waits={left.length > 0}
        read={read}
        readTyped={(name, text) => read(name, Promise.resolve({ kind: 'text', text }), true)}
        refuse={setFailure}
      />
    </main>
  )
}

/** A file that was dropped on the window, or that the system asked the program to open; each once. */
async function waitingSource() {
  const dropped = takeDropped()
  if (dropped) return { name: dropped.name, ...(await fileInput(dropped)) }
  const { file } = await call('import.opened', {}).finally(() => void askWaitingFiles())
  return file && ({ kind: 'file', ...file } as const)
}
