import '../zod-config.ts'
import { Button } from 'antd'
import { useState } from 'react'
import type { Output } from '../../core/contract.ts'
import type { KeptRequirements } from '../../core/contract/requirements.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import { navigate } from '../route.ts'
import { call } from '../call.ts'
import { useOperation } from '../use-operation.ts'
import { useOthersChanges } from '../use-others-changes.ts'
import { Received } from './Received.tsx'
import { Written } from './Written.tsx'
import './requirements-screen.css'

/** What the level above asks for, and what this office asks of the units below. */
export function RequirementsScreen() {
  const { data, failure, reload } = useOperation('requirements.list', {})
  const [changed, setChanged] = useState<Output<'requirements.list'>>()
  const all = changed ?? data
  useOthersChanges({ present: all, read: () => call('requirements.list', {}), show: setChanged })
  const stored = (kept: KeptRequirements) =>
    setChanged((latest = data) => latest && { ...latest, written: latest.written.map(ofYear(kept)) })
  return (
    <main className="screen requirements">
      <header className="screen-head">
        <ScreenHeading>报送要求</ScreenHeading>
        <Button onClick={() => navigate({ screen: 'settings' })}>设置</Button>
        <Button onClick={() => navigate({ screen: 'reports' })}>返回列表</Button>
      </header>
      <p className="muted">
        上级单位每年的通知里对年报的要求，例如字数、必须写到的事、截止日期，可以做成一个文件发给各单位，程序照着提示和检查。
      </p>
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {all && <Received received={all.received} changed={setChanged} />}
      {all && <Written written={all.written} changed={setChanged} stored={stored} />}
    </main>
  )
}

/** In the place of those of the same year. */
function ofYear(kept: KeptRequirements): (each: KeptRequirements) => KeptRequirements {
  return (each) => (each.requirements.year === kept.requirements.year ? kept : each)
}
