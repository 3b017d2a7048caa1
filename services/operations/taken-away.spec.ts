import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PhraseScope } from '../../core/contract/phrases.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
  id = (await app.call('reports.create', { kind: 'sample' })).id
})
afterEach(() => {
  app.close()
  folder.release()
})

it('shows no finding again whose reason another window has changed', async () => {
  const finding = { id, key: '["proof.term"]', rule: 'proof.term', message: '“其它”应是“其他”。' }
  const reasons = async () => (await app.call('report.open', { id })).setAside.map(({ reason }) => reason)
  const takeBack = (from: string) => app.call('report.takeBack', { id, key: finding.key, from })
  await app.call('report.setAside', { ...finding, reason: '引文如此' })
  await app.call('report.setAside', { ...finding, reason: '另一个窗口写的' })
  await expect(takeBack('引文如此')).rejects.toThrow('not-as-shown')
  expect(await reasons()).toEqual(['另一个窗口写的'])
  expect((await takeBack('另一个窗口写的')).setAside).toEqual([])
  // What is gone already is gone for both.
  expect((await takeBack('另一个窗口写的')).setAside).toEqual([])
})

it('forgets no phrase that another window has changed', async () => {
  const save = (text: string, scope: PhraseScope, phrase?: string) =>
    app.call('phrases.save', { id, text, scope, ...(phrase !== undefined && { phrase }) })
  const { phrases } = await save('原来的话', 'unit')
  const phrase = phrases[0]?.id ?? ''
  const remove = (text: string, scope: PhraseScope) =>
    app.call('phrases.remove', { id, phrase, from: { text, scope } })
  await save('改过的话', 'unit', phrase)
  await expect(remove('原来的话', 'unit')).rejects.toThrow('not-as-shown')
  await save('改过的话', 'office', phrase)
  await expect(remove('改过的话', 'unit')).rejects.toThrow('not-as-shown')
  expect((await remove('改过的话', 'office')).phrases).toEqual([])
})
