import { afterAll, expect, it, vi } from 'vitest'

const PLACE = 'roster 1'
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

it('What is too long to be kept says so, until it is shorter or given up; the state before stays kept', async () => {
  const kept = new Map<string, string>()
  const call = (operation: string, { session = '', words = '' }) => {
    if (operation === 'unsaved.key')
      return Promise.resolve({ ok: true, value: { key: btoa('k'.repeat(32)) } })
    kept.set(session, words)
    return Promise.resolve({ ok: true, value: {} })
  }
  const timers = { setTimeout, clearTimeout, setInterval: () => 0 }
  vi.stubGlobal('window', { nianbao: { call }, addEventListener: () => undefined, ...timers })
  vi.stubGlobal('document', { querySelector: () => null })
  vi.stubGlobal('navigator', { locks: { request: () => Promise.resolve() } })
  // Other specs of one worker leave drafts of theirs in these modules.
  vi.resetModules()
  const { openStorage } = await import('./own-storage.ts')
  const { keepDrafts } = await import('./kept-drafts.ts')
  const { keepDraft } = await import('../typed/drafts.ts')
  const { draftTrouble } = await import('../typed/draft-troubles.ts')
  const write = (words: string) =>
    keepDraft(PLACE, { label: '名单', of: '', address: '#/', from: { pasted: '' }, edits: { pasted: words } })
  const trouble = (is: string | undefined) => vi.waitFor(() => expect(draftTrouble(PLACE)).toBe(is))
  const states = () => [...kept.values()]
  await openStorage()
  keepDrafts()

  write('某县档案馆')
  await vi.waitFor(() => expect(states()).toHaveLength(1))
  const before = states()
  write('某'.repeat(500_000))
  await trouble('too-long')
  expect(states()).toEqual(before)
  write('某县档案馆、某县气象局')
  await trouble(undefined)
  await vi.waitFor(() => expect(states()).not.toEqual(before))
  write('某'.repeat(500_000))
  await trouble('too-long')
  keepDraft(PLACE, undefined)
  await trouble(undefined)
  await vi.waitFor(() => expect(states()).toEqual(['']))
})
