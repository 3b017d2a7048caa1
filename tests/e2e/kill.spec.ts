import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { type Host, startHost, valueOf } from './host.ts'

const portOf = ({ address }: Host) => new URL(address).port

describe('A process killed while someone writes', () => {
  const { path: data, release } = temporaryFolder()
  let host: Host | undefined
  afterEach(async () => {
    await host?.kill()
    release()
  })

  it('has lost nothing that was said to be saved', async () => {
    host = await startHost({ data })
    const { id } = valueOf(
      await host.call('reports.create', {
        kind: 'blank',
        name: '某县信访局',
        level: 'department',
        year: 2024,
      }),
    )
    let base = valueOf(await host.call('report.open', { id })).revisions['overview.proactive'] ?? 0
    for (let round = 0; round < 2; round++) {
      const typed = '今年公开信息。'.repeat(round + 1)
      const edits = [{ field: 'overview.proactive' as const, value: typed, base }]
      const { revisions } = valueOf(await host.call('report.edit', { id, edits }))
      await host.kill()
      host = await startHost({ data })
      const opened = valueOf(await host.call('report.open', { id }))
      expect(opened.report.overview.proactive).toBe(typed)
      base = opened.revisions['overview.proactive'] ?? -1
      expect(base).toBe(revisions['overview.proactive'])
    }
  })
})

it('A host that is told to end ends properly and can be started again', async () => {
  const { path: data, release } = temporaryFolder()
  const first = await startHost({ data })
  await fetch(first.address)
  valueOf(await first.call('reports.create', { kind: 'sample' }))
  expect(await first.stop()).toBe(0)
  const second = await startHost({ data })
  expect(valueOf(await second.call('reports.list', {})).total).toBe(1)
  // What another program left at an address of before is never in the way; a copy that only looks has one of its own too.
  const looking = await startHost({ data })
  for (const { address } of [second, looking]) await fetch(address)
  await looking.stop()
  expect(await second.stop()).toBe(0)
  // A run that shows no page leaves nothing to be looked for.
  const silent = await startHost({ data })
  await silent.stop()
  const third = await startHost({ data })
  await fetch(third.address)
  const ports = [first, second, looking, third].map(portOf)
  expect(new Set(ports).size).toBe(4)
  const remembered = readFileSync(join(data, 'nianbao.port'), 'utf8').split('\n')
  expect(remembered.map((line) => line.split(' ')[0])).toEqual([third, second, first].map(portOf))
  const began = remembered.map((line) => Number(line.split(' ')[1]))
  expect(began).toEqual(began.toSorted((a, b) => b - a))
  await third.stop()
  release()
})
