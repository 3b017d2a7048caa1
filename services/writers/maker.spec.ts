import { describe, expect, it } from 'vitest'
import { Failure } from '../../core/failure.ts'
import type { Artefact } from './artefacts.ts'
import { ARTEFACTS } from './artefacts.ts'
import { type Make, makeAll } from './maker.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const watched = () => {
  const told: { done: number; total: number; words: string }[] = []
  return { told, tell: (done: number, total: number, words: string) => told.push({ done, total, words }) }
}
const never = new AbortController().signal

describe('making files', () => {
  it('makes each once, however many others hold it', async () => {
    const made: Artefact[] = []
    const make: Make = async (artefact, other) => {
      made.push(artefact)
      await Promise.all(ARTEFACTS[artefact].needs.map(other))
      return bytes(artefact)
    }
    const { told, tell } = watched()
    const results = await makeAll(['eml', 'package', 'pdf'], make, { signal: never, tell })
    expect(results.map((each) => new TextDecoder().decode(each))).toEqual(['eml', 'package', 'pdf'])
    expect(made.toSorted()).toEqual(['docx', 'eml', 'package', 'pdf'])
    expect(told.at(-1)).toEqual({ done: 4, total: 5, words: '正在写入文件' })
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b))
  })

  it('stops at once when it is asked to, even where a file takes for ever', async () => {
    const stop = new AbortController()
    const make: Make = () => new Promise(() => undefined)
    const making = makeAll(['docx'], make, { signal: stop.signal, tell: () => undefined })
    stop.abort(new Failure('cancelled', {}))
    await expect(making).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('begins nothing that was stopped before', async () => {
    const stop = AbortSignal.abort(new Failure('cancelled', {}))
    const make: Make = () => {
      throw new Error('begun')
    }
    await expect(makeAll(['docx'], make, { signal: stop, tell: () => undefined })).rejects.toMatchObject({
      code: 'cancelled',
    })
  })

  it('fails as the file fails that the others wait for', async () => {
    const make: Make = async (artefact, other) => {
      if (artefact === 'pdf') throw new Failure('no-engine', { tried: 'Chromium' })
      await Promise.all(ARTEFACTS[artefact].needs.map(other))
      return bytes(artefact)
    }
    const making = makeAll(['docx', 'eml', 'package'], make, { signal: never, tell: () => undefined })
    await expect(making).rejects.toMatchObject({ code: 'no-engine' })
  })
})
