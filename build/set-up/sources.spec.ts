import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lookOf } from './sources.mjs'

let root = ''
const write = (name: string, content: string) => writeFileSync(join(root, name), content)
const look = () => lookOf(root, ['core', 'lock.json'])

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-sources-'))
  mkdirSync(join(root, 'core/form'), { recursive: true })
  write('core/form/form.ts', 'one')
  write('lock.json', '{}')
  write('other.ts', 'one')
})
afterEach(() => rmSync(root, { recursive: true }))

describe('The look of sources', () => {
  it('stays where only specs and other files are written', () => {
    const before = look()
    write('core/form/form.spec.ts', 'two')
    write('other.ts', 'two')
    expect(look()).toBe(before)
  })

  it.each([
    ['is longer', () => write('core/form/form.ts', 'one more')],
    ['was written again', () => utimesSync(join(root, 'core/form/form.ts'), 1_000, 1_000)],
    ['is new', () => write('core/form/cell.ts', '')],
    ['is gone', () => rmSync(join(root, 'core/form/form.ts'))],
    ['stands by itself and is longer', () => write('lock.json', '{ }')],
  ])('is another where a file %s', (_, change) => {
    const before = look()
    change()
    expect(look()).not.toBe(before)
  })
})
