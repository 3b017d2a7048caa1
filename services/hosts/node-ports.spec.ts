import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hasDisplay, openCommand, revealCommand } from './desktop.ts'
import { createEngine } from '../engine/engine.ts'
import { dataFolder } from './data-folder.ts'
import { nodePorts } from './node-ports.ts'

it('keeps the data where NIANBAO_DATA says, else in a folder of the program’s own name', () => {
  expect(dataFolder({ NIANBAO_DATA: '/srv/data' })).toBe('/srv/data')
  expect(dataFolder({})).toMatch(/nianbao/)
  expect(dataFolder({ NIANBAO_DATA: '' })).toBe(dataFolder({}))
})

it('knows its version and its own files', () => {
  const ports = nodePorts(createEngine(undefined), '/srv/data')
  expect(ports.version).toMatch(/^\d+\.\d+\.\d+/)
  expect(readFileSync(join(ports.resourcesFolder, 'samples', 'quxian-2024.json'), 'utf8')).toContain(
    'nianbao/report@1',
  )
  expect(ports.newId()).not.toBe(ports.newId())
})

it('writes programming errors to a log in the data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-log-'))
  nodePorts(createEngine(undefined), join(folder, 'new')).log('report.open', new TypeError('no such thing'))
  const log = readFileSync(join(folder, 'new', 'nianbao.log'), 'utf8')
  expect(log).toMatch(/^\d{4}-\d\d-\d\dT\S+ report\.open TypeError: no such thing\n/)
  rmSync(folder, { recursive: true })
})

it('opens a file with the system’s program, its name never read by a shell', () => {
  const name = '/out/a & b.docx'
  expect(openCommand('linux', name)).toEqual(['xdg-open', name])
  expect(openCommand('darwin', name)).toEqual(['open', name])
  expect(openCommand('win32', name)).toEqual(['explorer.exe', name])
  expect(revealCommand('linux', name)).toEqual(['xdg-open', '/out'])
  expect(revealCommand('win32', name)).toEqual(['explorer.exe', '/select,/out/a & b.docx'])
})

it('opens nothing where there is no display', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})
