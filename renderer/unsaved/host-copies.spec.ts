import { expect, it, vi } from 'vitest'

it('The host forgets a session once it has what another took from it, whatever else is on its way', async () => {
  const answers: (() => void)[] = []
  const kept = new Map<string, string>()
  const keep = (_operation: string, { session, words }: { session: string; words: string }) =>
    new Promise((answer) => {
      answers.push(() => {
        kept.set(session, words)
        answer({ ok: true, value: {} })
      })
    })
  vi.stubGlobal('window', { nianbao: { call: keep } })
  vi.stubGlobal('document', { querySelector: () => null })
  const { giveHost, forgetOnceGiven } = await import('./host-copies.ts')
  const answerNext = () => vi.waitFor(() => (answers.shift() ?? expect.fail('nothing is asked'))())

  giveHost('old', 'words')
  await answerNext()
  giveHost('new', 'words')
  giveHost('other', 'more')
  await answerNext()
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  forgetOnceGiven('old', 'new')
  await answerNext()
  await answerNext()
  expect(Object.fromEntries(kept)).toEqual({ old: '', new: 'words', other: 'more' })

  giveHost('newer', 'words')
  forgetOnceGiven('new', 'newer')
  expect(kept.get('new')).toBe('words')
  await answerNext()
  await answerNext()
  expect(kept.get('new')).toBe('')
})
