import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../tests/test-ports.ts'
import { inTemporaryFolder, removeAbandonedFolders } from './temporary-folder.ts'

it('A temporary folder goes with its work, or after its process', async () => {
  const { path: root, release } = temporaryFolder()
  const { pid: dead } = spawnSync(process.execPath, ['--version'])
  const [left, running] = [`nianbao-work-${dead}-aaaaaa`, `nianbao-work-${process.pid}-bbbbbb`]
  const others = [`nianbao-work-${dead}`, `nianbao-work-${dead}-cccccc-mine`, 'nianbao-office-1']
  for (const name of [left, running, ...others]) {
    mkdirSync(join(root, name))
    writeFileSync(join(root, name, 'document.doc'), '字')
  }
  const ofLastTime = join(root, `nianbao-work-${process.ppid}-dddddd`)
  mkdirSync(ofLastTime)
  utimesSync(ofLastTime, 1, 1)
  await removeAbandonedFolders(root)
  expect(readdirSync(root)).toEqual([running, ...others].toSorted())
  release()

  const folder = await inTemporaryFolder((path) => {
    writeFileSync(join(path, 'document.doc'), '字')
    return Promise.resolve(path)
  })
  expect(readdirSync(dirname(folder)).filter((name) => folder.endsWith(name))).toEqual([])
})
