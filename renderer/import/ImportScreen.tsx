import '../zod-config.ts'
import { Button } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Input } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { takeDropped, whenFileWaits } from '../opened-file.ts'
import { fileInput } from '../parts/file-input.ts'
import { navigate } from '../route.ts'
import { failureOf } from '../use-operation.ts'
import { ChooseSource } from './ChooseSource.tsx'
import { useLeftReviews } from './kept-review.ts'
import { LeftReviews } from './LeftReviews.tsx'
import { type Found, readSource } from './read-source.ts'
import { Review } from './Review.tsx'
import { TakeRequirements } from './TakeRequirements.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import './import.css'

interface Read {
  readonly name: string
  readonly found: Found
}

/** Reads a report out of a file or pasted text, shows what was found, and stores it when the user says so. */
export function ImportScreen() {
  const [found, setFound] = useState<Read>()
  const [reading, setReading] = useState<string>()
  const [failure, setFailure] = useState<FailureData>()

  const read = (name: string, input: Promise<Input<'import.read'>>) => {
    setFailure(undefined)
    setReading(name)
    input
      .then(readSource)
      .then((what) => setFound({ name, found: what }))
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setReading(undefined))
  }
  const take = useEffectEvent(() => {
    if (found || reading !== undefined) return
    waitingSource()
      .then((waiting) => waiting && read(waiting.name, Promise.resolve(waiting)))
      .catch((error: unknown) => setFailure(failureOf(error)))
  })
  const left = useLeftReviews()
  const isFree = !found && reading === undefined
  useEffect(() => {
    if (isFree) take()
    return whenFileWaits(() => take())
  }, [isFree])
  const another = () => setFound(undefined)
  if (found?.found.kind === 'requirements')
    return <TakeRequirements key={found.name} name={found.name} {...found.found} another={another} />
  if (found?.found.kind === 'report')
    return <Review key={found.found.hash} reviewed={{ ...found.found, name: found.name }} another={another} />
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
      {reading !== undefined && <p role="status">正在读“{reading}”…</p>}
      {isFree && (
        <LeftReviews
          reviews={left}
          open={({ name, ...reviewed }) => setFound({ name, found: { kind: 'report', ...reviewed } })}
        />
      )}
      <ChooseSource waits={left.length > 0} read={read} refuse={setFailure} />
    </main>
  )
}

/** A file that was dropped on the window, or that the system asked the program to open; each once. */
async function waitingSource() {
  const dropped = takeDropped()
  if (dropped) return { name: dropped.name, ...(await fileInput(dropped)) }
  const { file } = await call('import.opened', {})
  return file && ({ kind: 'file', ...file } as const)
}
