import '../zod-config.ts'
import { Button } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Input, Output } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { whenFileWaits } from '../opened-file.ts'
import { navigate } from '../route.ts'
import { failureOf } from '../use-operation.ts'
import { ChooseSource } from './ChooseSource.tsx'
import { Review } from './Review.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import './import.css'

interface Found {
  readonly name: string
  readonly imported: Output<'import.read'>
}

/** Reads a report out of a file or pasted text, shows what was found, and stores it when the user says so. */
export function ImportScreen() {
  const [found, setFound] = useState<Found>()
  const [reading, setReading] = useState<string>()
  const [failure, setFailure] = useState<FailureData>()

  const read = (name: string, input: Promise<Input<'import.read'>>) => {
    setFailure(undefined)
    setReading(name)
    input
      .then((ready) => call('import.read', ready))
      .then((imported) => setFound({ name, imported }))
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setReading(undefined))
  }
  const take = useEffectEvent(() => {
    if (found || reading !== undefined) return
    call('import.opened', {})
      .then(({ file }) => file && read(file.name, Promise.resolve({ kind: 'file', ...file })))
      .catch((error: unknown) => setFailure(failureOf(error)))
  })
  const isFree = !found && reading === undefined
  useEffect(() => {
    if (isFree) take()
    return whenFileWaits(() => take())
  }, [isFree])
  if (found) return <Review key={found.name} {...found} another={() => setFound(undefined)} />
  return (
    <main className="screen import">
      <header className="screen-head">
        <ScreenHeading>导入以前的报告</ScreenHeading>
        <Button onClick={() => navigate({ screen: 'reports' })}>返回列表</Button>
      </header>
      <p className="muted">
        读入以前报告的 Word 文件、网页或文字，按标题和栏目放进各部分。先给您看认出了什么，核对以后才存入。
      </p>
      {failure && <FailureNotice failure={failure} />}
      {reading !== undefined && <p role="status">正在读“{reading}”…</p>}
      <ChooseSource read={read} refuse={setFailure} />
    </main>
  )
}
