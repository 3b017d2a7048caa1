import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareReports } from '../../core/compare/compare.ts'
import type { Field, FieldValue } from '../../core/report/report.ts'
import { createApp } from '../../services/app.ts'
import { digestOf } from '../../services/digest.ts'
import { openPackage } from '../../services/readers/package.ts'
import { asking } from '../conformance/asking.ts'
import { dispatch } from '../../services/dispatch.ts'
import { temporaryFolder, testPorts } from '../test-ports.ts'

/** The data of a program that knew `nianbao/report@1` alone: one report, signed. */
const DATABASE = gunzipSync(
  readFileSync(join(import.meta.dirname, '../data/databases/signed-as-1.sqlite.gz')),
)
/** What that program printed on the approval sheet. */
const DIGEST = 'dc17e52edecb0ff8bdf7ab92ca30fa2eb6596a38e006eee9c2acfe9e797668e8'
const id = 'signed'

async function emptyPdf(): Promise<Uint8Array> {
  return (await PDFDocument.create()).save()
}

describe('a report that was signed before the exchange form grew', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let app: ReturnType<typeof createApp>
  beforeEach(() => {
    folder = temporaryFolder()
    writeFileSync(join(folder.path, 'nianbao.sqlite'), DATABASE)
    app = createApp(testPorts(folder.path, { printPdf: emptyPdf }))
  })
  afterEach(() => {
    app.close()
    folder.release()
  })
  const { call } = asking(() => ({
    call: (operation, input) => dispatch(app.handlers, operation, input),
    close: () => Promise.resolve(),
  }))
  const edit = async (field: Field, value: FieldValue) => {
    const base = (await call('report.open', { id })).revisions[field] ?? 0
    await call('report.edit', { id, edits: [{ field, value, base }] })
    return (await call('procedure.get', { id })).digest
  }

  it('has the digest it was signed with, and has not changed', async () => {
    const { digest, versions } = await call('procedure.get', { id })
    expect([digest, versions[0]?.digest]).toEqual([DIGEST, DIGEST])
    const { report } = await call('version.open', { id, number: 1 })
    expect(compareReports(report, (await call('report.open', { id })).report)).toEqual([])
  })

  it('is packed byte for byte as it was signed', async () => {
    const { files } = await call('report.export', {
      id,
      formats: ['package'],
      replace: true,
      acceptedErrors: 0,
    })
    const { files: packed, manifest } = await openPackage(readFileSync(files[0]?.path ?? ''))
    const json = packed.get('report.json') ?? new Uint8Array()
    expect(digestOf(json)).toBe(DIGEST)
    expect(manifest.signed?.digest).toBe(DIGEST)
    expect(new TextDecoder().decode(json)).toContain('"schema": "nianbao/report@1"')
  })

  it('is written again as it was signed after it was opened again, under a name that says which version', async () => {
    await call('procedure.step', { id, action: 'reopen', by: '王', note: '补充' })
    await edit('other', '后来另写的话。')
    const { files } = await call('report.export', {
      id,
      version: 1,
      formats: ['text', 'package'],
      replace: false,
    })
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(/年度报告（第1版）\.txt$/u),
      expect.stringMatching(/年度报告（第1版）\.nianbao$/u),
    ])
    const [text, packed] = files.map(({ path }) => readFileSync(path))
    expect(text?.toString('utf8')).not.toContain('后来另写的话')
    const { manifest } = await openPackage(packed ?? Buffer.alloc(0))
    expect(manifest.signed).toEqual({ version: 1, digest: DIGEST })
    await expect(call('report.preview', { id, version: 2 })).rejects.toThrow('not-found')
  })

  it('needs the new edition once it holds what only that has, and no longer when it is taken out again', async () => {
    await call('procedure.step', { id, action: 'reopen', by: '王', note: '补充' })
    expect(await edit('overview.introduction', '2024年，工作平稳。')).not.toBe(DIGEST)
    expect((await call('report.open', { id })).report.schema).toBe('nianbao/report@2')
    expect(await edit('overview.introduction', null)).toBe(DIGEST)
  })
})
