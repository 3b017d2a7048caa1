import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { failureData } from '../../core/failure.ts'
import { parseReport } from '../../core/report/schema.ts'
import { temporaryFolder } from '../test-ports.ts'
import { exchangeDigest } from '../../services/digest.ts'
import { inThisThread } from '../../services/apart/apart.ts'
import { storedExportable } from '../../services/case/stored-exportable.ts'
import { takeStep } from '../../services/case/procedure.ts'
import { insertReport } from '../../services/case/stored-report.ts'
import { openStore, type Store } from '../../services/store/store.ts'
import { openConnection } from '../../services/store/driver/open-connection.ts'

const AT = '2026-01-12T09:00:00.000Z'
const report = parseReport(JSON.stringify(sample))

describe('the files of a signed report', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let store: Store
  const open = () => {
    store = openStore({ folder: folder.path, clock: () => new Date(AT) })
  }
  beforeEach(() => {
    folder = temporaryFolder()
    open()
    store.write(() => {
      insertReport(store, { id: 'r', report, at: AT })
      takeStep(store, 'r', { action: 'review', by: '王', note: '', at: AT })
      const signing = { charts: [], signedOn: '2025-01-09' }
      takeStep(store, 'r', { action: 'sign', by: '李', note: '', at: AT, signing })
    })
  })
  afterEach(() => {
    store.close()
    folder.release()
  })

  /** What a fault of the disk or another program could do. */
  function damage(sql: string): void {
    store.close()
    const database = openConnection(join(folder.path, 'nianbao.sqlite'))
    database.exec(sql)
    database.close()
    open()
  }

  it('are made from what was signed, whatever the fields say by now', async () => {
    damage(`DROP TRIGGER fields_changed; DROP TRIGGER history_added;
      UPDATE fields SET value = '"别的话"' WHERE field = 'other'`)
    const item = await storedExportable(store, inThisThread, { id: 'r' })
    expect(item.report).toEqual(report)
    expect(JSON.stringify(item.tree)).toContain(report.other)
    expect(item.approval.digest).toBe(exchangeDigest(report))
    expect(item.approval.signed).toEqual({ on: '2025-01-09', by: '李' })
  })

  it('are not made where what was signed is no longer what its digest says', async () => {
    damage(`DROP TRIGGER versions_kept; UPDATE versions SET report = replace(report, '2024', '2023')`)
    const failing = await storedExportable(store, inThisThread, { id: 'r' }).catch((error: unknown) =>
      failureData(error),
    )
    expect(failing).toEqual({ code: 'changed-version', detail: { version: 1 } })
  })
})
