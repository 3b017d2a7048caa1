import { expect, it } from 'vitest'
import { failureData, sentence } from '../../../core/failure.ts'
import { startThread } from './alike-thread.ts'

it('an error in the thread is a failure to who asks, also later, and ends nothing else', async () => {
  const thread = startThread({ atLeast: 0.6, most: 10, looked: [] }, 0, new AbortController().signal)
  const broken = { add: [{ content: Uint8Array.of(1, 2, 3), names: [] }], from: 0, fields: [] }
  for (const asked of [broken, 'tell'] as const) {
    const failure = failureData(await thread.ask(asked).catch((error: unknown) => error))
    expect(failure?.code).toBe('not-compared')
    expect(failure && sentence(failure)).toContain('没有比较完（')
  }
  await thread.end()
})
