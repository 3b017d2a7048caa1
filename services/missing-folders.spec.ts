import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../tests/test-ports.ts'
import { makeMissingFolders } from './missing-folders.ts'

it('Folders that are missing are made, and the first of them told', async () => {
  const place = temporaryFolder()
  const deep = join(place.path, '甲', '乙', '丙')
  expect(await makeMissingFolders(deep)).toBe(join(place.path, '甲'))
  expect(existsSync(deep)).toBe(true)
  expect(await makeMissingFolders(deep)).toBeUndefined()
  writeFileSync(join(place.path, '文件'), '')
  await expect(makeMissingFolders(join(place.path, '文件', '乙'))).rejects.toThrow(/ENOTDIR|ENOENT/u)
  await expect(makeMissingFolders(join(place.path, '文件'))).rejects.toThrow('EEXIST')
  place.release()
})
