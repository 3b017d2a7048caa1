import JSZip from 'jszip'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { readPackage } from '../../services/readers/package.ts'
import { packageOf } from '../../services/writers/package.ts'
import { reportArbitrary } from '../arbitraries/report.ts'
import { sample } from '../documents/reports.ts'

async function repacked(
  change: (zip: JSZip, manifest: Record<string, unknown>) => void,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await packageOf(sample))
  const json = (await zip.file('manifest.json')?.async('string')) ?? ''
  const manifest = z.record(z.string(), z.unknown()).parse(JSON.parse(json))
  change(zip, manifest)
  zip.file('manifest.json', JSON.stringify(manifest))
  return zip.generateAsync({ type: 'uint8array' })
}

it('carries any report unchanged, without the totals of its source', async () => {
  await fc.assert(
    fc.asyncProperty(reportArbitrary, async (report) => {
      const { stated: _, ...exported } = report
      expect(await readPackage(await packageOf(report))).toEqual(exported)
    }),
    { numRuns: 30 },
  )
})

it('is the same bytes for the same report', async () => {
  expect(await packageOf({ ...sample })).toEqual(await packageOf(sample))
})

it('that was changed is refused', async () => {
  const changed = await repacked((zip) => zip.file('report.json', JSON.stringify({ ...sample, year: 2023 })))
  await expect(readPackage(changed)).rejects.toThrow(
    '数据包中的 report.json 与打包时不一致，可能在传送中损坏或被改动，没有读取，请让对方重新导出发送。',
  )
  const without = await repacked((zip) => zip.remove('report.json'))
  await expect(readPackage(without)).rejects.toMatchObject({ code: 'changed-package' })
})

it('may carry more files in later editions; those it lists are checked', async () => {
  const more = await repacked((zip) => zip.file('letter.txt', '来信'))
  expect(await readPackage(more)).toEqual(sample)
  const listed = await repacked((_, manifest) => (manifest['files'] = ['report.json', 'letter.txt']))
  await expect(readPackage(listed)).rejects.toMatchObject({ detail: { file: 'letter.txt' } })
})

it('of a newer edition, or without its list, is refused by name', async () => {
  const newer = await repacked((_, manifest) => (manifest['schema'] = 'nianbao/package@2'))
  await expect(readPackage(newer)).rejects.toThrow('不认识的数据包格式 nianbao/package@2')
  const bare = await new JSZip().file('manifest.json', '[').generateAsync({ type: 'uint8array' })
  await expect(readPackage(bare)).rejects.toThrow('数据包的清单不完整')
})
