import { readFileSync } from 'node:fs'
import type JSZip from 'jszip'
import { afterAll, describe, expect, it } from 'vitest'
import type { Returned } from '../../core/compare/returned.ts'
import type { Input, Operation, Output } from '../../core/contract.ts'
import type { Field, FieldValue } from '../../core/report/report.ts'
import { createApp } from '../../services/app.ts'
import { dispatch } from '../../services/dispatch.ts'
import { importFile } from '../../services/readers/import-file.ts'
import { temporaryFolder, testPorts } from '../test-ports.ts'
import { sample } from './reports.ts'
import { editWord, overwrite, overwriteCell } from './word-edits.ts'

/** As Word leaves a file whose properties somebody had removed. */
const withoutProperties = (zip: JSZip) =>
  Promise.resolve(void zip.file('docProps/custom.xml', '<?xml version="1.0" encoding="UTF-8"?><Properties/>'))

describe('which export a Word file that comes back is of', () => {
  const folder = temporaryFolder()
  let instants = 0
  const clock = () => new Date(Date.UTC(2026, 0, 12, 9, instants++))
  const app = createApp(testPorts(folder.path, { clock }))
  afterAll(() => {
    app.close()
    folder.release()
  })

  async function call<O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> {
    const reply = await dispatch(app.handlers, operation, input)
    if (!reply.ok) throw new Error(JSON.stringify(reply.failure))
    return reply.value as Output<O>
  }
  const changesOf = ({ changes }: Returned) =>
    changes.map(({ change, standing }) => [change.field, change.before, change.after, standing])

  /** A report that was exported, went on, and was exported again: the folders of both files. */
  async function exportedTwice(other: string) {
    const { id: own } = await call('reports.create', { kind: 'exchange', json: JSON.stringify(sample) })
    const word = async () => {
      const { files } = await call('report.export', { id: own, formats: ['docx'], replace: true })
      return readFileSync(files[0]?.path ?? '')
    }
    const first = await word()
    const { revisions } = await call('report.open', { id: own })
    const edit = (field: Field, value: FieldValue) => ({ field, value, base: revisions[field] ?? 0 })
    await call('report.edit', {
      id: own,
      edits: [edit('other', other), edit('disclosure:licensing/decisions', 4)],
    })
    const second = await word()
    const back = async (bytes: Uint8Array, edits: Parameters<typeof editWord>[1], comparedWith?: string) => {
      const data = Buffer.from(await editWord(bytes, edits)).toString('base64')
      return call('report.returned', {
        id: own,
        name: '返回.docx',
        data,
        ...(comparedWith && { comparedWith }),
      })
    }
    return { first, second, back }
  }
  const LATER = sample.other.replace('未收取', '未曾收取')
  const writtenBack = [overwrite(LATER, sample.other), overwriteCell('行政许可', 0, '0')]

  it('shows words of an earlier export that were written back into a later one', async () => {
    const { second, back } = await exportedTwice(LATER)
    const result = await back(second, writtenBack)
    expect(changesOf(result)).toEqual([
      ['other', LATER, sample.other, 'open'],
      ['disclosure:licensing/decisions', 4, 0, 'open'],
    ])
    expect(result).toMatchObject({ isTold: true })
    expect(result).not.toHaveProperty('other')
  })

  it('compares a file of an earlier export with that one, tells of the later, and compares with it when asked', async () => {
    const { first, back } = await exportedTwice(LATER)
    const result = await back(first, [overwrite('政府信息127条', '政府信息130条')])
    expect(changesOf(result).map(([field]) => field)).toEqual(['overview.proactive'])
    expect(result).toMatchObject({ isTold: true, other: { places: 2 } })
    const asked = await back(first, [overwrite('政府信息127条', '政府信息130条')], result.other?.at)
    expect(changesOf(asked).map(([field]) => field)).toEqual([
      'overview.proactive',
      'other',
      'disclosure:licensing/decisions',
    ])
    expect(asked).toMatchObject({ exportedAt: result.other?.at, other: { at: result.exportedAt, places: 2 } })
  })

  it('takes a file that tells nothing for the newest export, unless nothing of that stands in it', async () => {
    const { first, second, back } = await exportedTwice(LATER)
    const one = await back(second, [withoutProperties, overwriteCell('行政许可', 0, '0')])
    expect(changesOf(one)).toEqual([['disclosure:licensing/decisions', 4, 0, 'open']])
    expect(one).not.toHaveProperty('isTold')
    const whole = await back(second, [withoutProperties, ...writtenBack])
    expect(whole).toMatchObject({ changes: [], other: { places: 2 } })
    expect(changesOf(await back(second, writtenBack, whole.other?.at))).toHaveLength(2)
    const early = await back(first, [withoutProperties, overwrite('政府信息127条', '政府信息130条')])
    expect(changesOf(early).map(([field]) => field)).toEqual(['overview.proactive'])
  })

  it('is read though the properties of the file are damaged', async () => {
    const { first } = await exportedTwice(LATER)
    const broken = await editWord(first, [
      (zip) => Promise.resolve(void zip.file('docProps/custom.xml', '<Properties><property')),
    ])
    const { document } = await importFile(broken, '返回.docx')
    expect(document).not.toHaveProperty('reportDigest')
  })
})
