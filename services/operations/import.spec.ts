import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { p, r, tbl, tc, tr, wordFile } from '../../tests/readers/word-file.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
})
afterEach(() => {
  app.close()
  folder.release()
})

it('a table read from a file says whose report the file is', async () => {
  const title = p(r('云岭县财政局2023年政府信息公开工作年度报告'))
  const body = title + tbl(tr(tc('规章'), tc(p(r('1'))), tc('2'), tc('3')))
  const data = Buffer.from(await wordFile({ body })).toString('base64')
  const source = { kind: 'file', name: '表.docx', data } as const
  const { whose } = await app.call('table.read', {
    source,
    form: '2021',
    table: 'disclosure',
    from: undefined,
  })
  expect(whose).toEqual({ unit: '云岭县财政局', year: 2023 })
})

it('a table read from a file says what was left out from among its figures, and no more', async () => {
  const left = async (figure: string) => {
    const body = tbl(tr(tc('规章'), tc(p(figure)), tc('2'), tc('3')))
    const data = Buffer.from(await wordFile({ body })).toString('base64')
    const source = { kind: 'file', name: '表.docx', data } as const
    return (
      await app.call('table.read', { source, form: '2021', table: 'disclosure', from: 'regulations/issued' })
    ).left
  }
  expect(await left(r('1'))).toEqual([])
  expect(await left(r('1') + r('0', '<w:vanish/>'))).toEqual([expect.stringContaining('隐藏文字')])
  expect(await left(r('1') + r('0', '<w:strike/>'))).toEqual([expect.stringContaining('删除线')])
})
