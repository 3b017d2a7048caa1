import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { lastPort } from './last-port.ts'

it('A port is found again, and nothing else is taken for one', () => {
  const folder = temporaryFolder()
  const logged: unknown[] = []
  const port = lastPort(folder.path, (_, error) => logged.push(error))
  expect(port.read()).toBe(0)
  port.keep(40_123)
  expect(port.read()).toBe(40_123)
  for (const wrong of ['', 'x', '80', '65536', '-1', '40123.5', '1e9']) {
    writeFileSync(join(folder.path, 'nianbao.port'), wrong)
    expect(port.read()).toBe(0)
  }
  expect(readdirSync(folder.path)).toEqual(['nianbao.port'])
  lastPort(join(folder.path, 'nowhere'), (_, error) => logged.push(error)).keep(40_123)
  expect(logged).toMatchObject([{ code: 'ENOENT' }])
  folder.release()
})
