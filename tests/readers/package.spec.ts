import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { exchangeText } from '../../core/report/exchange.ts'
import { exchangeDigest } from '../../services/digest.ts'
import { openPackage } from '../../services/readers/package.ts'
import { packageOf } from '../../services/writers/package.ts'
import { reportArbitrary } from '../arbitraries/report.ts'
import { documents, packed, PDF, program, repacked, resealed, WORD } from '../documents/packages.ts'
import { sample } from '../documents/reports.ts'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const changedPackage = (detail: object) => ({ code: 'changed-package', detail })

describe('A package', () => {
  it('carries any report unchanged, without the totals of its source, and its documents', async () => {
    await fc.assert(
      fc.asyncProperty(reportArbitrary, async (report) => {
        const { stated: _, ...exported } = report
        const opened = await openPackage(await packed(report))
        expect(opened.report).toEqual(exported)
        expect([...opened.files.keys()]).toEqual(['report.json', WORD, PDF])
        for (const { name, bytes } of documents) expect(opened.files.get(name)).toEqual(Buffer.from(bytes))
        expect(sha256(opened.files.get('report.json') ?? '')).toBe(exchangeDigest(report))
      }),
      { numRuns: 30 },
    )
  })

  it('is the same bytes for the same contents, however the keys of the report are ordered', async () => {
    const turned = Object.fromEntries(Object.entries(sample).toReversed()) as unknown as typeof sample
    expect(await packed(turned)).toEqual(await packed(sample))
  })

  it('says what it is: program, title, unit, year, signed version, files and digests', async () => {
    const signed = { version: 2, digest: exchangeDigest(sample) }
    const zip = await JSZip.loadAsync(await packed(sample, signed))
    const [first] = Object.keys(zip.files)
    expect(first).toBe('manifest.json')
    expect(JSON.parse((await zip.file('manifest.json')?.async('string')) ?? '')).toEqual({
      schema: 'nianbao/package@1',
      program,
      title: '渠县信访局2024年政府信息公开工作年度报告',
      agency: '渠县信访局',
      year: 2024,
      signed,
      report: 'report.json',
      files: ['report.json', WORD, PDF],
      digest: {
        'report.json': sha256(exchangeText(sample)),
        ...Object.fromEntries(documents.map(({ name, bytes }) => [name, sha256(bytes)])),
      },
    })
  })

  it('marks its Chinese names as UTF-8, in the directory and before each file, for every system', async () => {
    const bytes = Buffer.from(await packed(sample))
    for (const name of [WORD, PDF]) {
      const places = placesOf(bytes, Buffer.from(name))
      const headed = (length: number, signature: string) =>
        places.map((at) => bytes.subarray(at - length, at)).find((head) => head.indexOf(signature) === 0)
      const local = headed(30, 'PK\u0003\u0004')
      const entry = headed(46, 'PK\u0001\u0002')
      expect([local?.readUInt16LE(6), entry?.readUInt16LE(8)].map((flags = 0) => flags & 0x800)).toEqual([
        0x800, 0x800,
      ])
      // unzip takes names for UTF-8 only from Unix, and then the mode of the file too.
      expect([entry?.readUInt8(5), (entry?.readUInt32LE(38) ?? 0) >>> 16]).toEqual([3, 0o100644])
    }
  })

  it('is not made of names a system refuses, of two files of one name, or of a report that was not signed', () => {
    const withNames = (...names: string[]) =>
      packageOf({
        report: sample,
        program,
        documents: names.map((name) => ({ name, bytes: new Uint8Array() })),
      })
    for (const names of [['甲/乙.pdf'], ['con.pdf'], ['.pdf'], ['甲.pdf', '甲.PDF'], ['Report.json']])
      expect(() => withNames(...names)).toThrow('No package can have these names')
    const digest = exchangeDigest({ ...sample, other: '' })
    expect(() => packed(sample, { version: 1, digest })).toThrow('not the signed report')
  })
})

describe('A package of another program', () => {
  it('may tell more, and list more files; those are checked', async () => {
    const letter = { content: '来信', digest: sha256('来信') }
    const bytes = await repacked(await packed(sample), (zip, manifest) => {
      zip.file('来信.txt', letter.content)
      manifest['files'] = [...(manifest['files'] as string[]), '来信.txt']
      manifest['digest'] = { ...(manifest['digest'] as object), '来信.txt': letter.digest }
      manifest['sentBy'] = { name: '某局' }
    })
    const opened = await openPackage(resealed(bytes))
    expect(opened.report).toEqual(sample)
    expect(Buffer.from(opened.files.get('来信.txt') ?? []).toString()).toBe('来信')
  })

  it.each([
    ['the title', 'title', '渠县信访局2023年政府信息公开工作年度报告'],
    ['the unit', 'agency', '渠县司法局'],
    ['the year', 'year', 2023],
    ['what was signed', 'signed', { version: 1, digest: '0'.repeat(64) }],
  ])('that is wrong about %s of its report is refused', async (_, key, value) => {
    const bytes = await repacked(await packed(sample), (__, manifest) => (manifest[key] = value))
    await expect(openPackage(resealed(bytes))).rejects.toMatchObject(
      changedPackage({ file: 'manifest.json' }),
    )
  })

  it('of a newer edition, or without its list, is refused by name', async () => {
    const newer = await repacked(await packed(sample), (_, manifest) => {
      manifest['schema'] = 'nianbao/package@2'
    })
    await expect(openPackage(resealed(newer))).rejects.toThrow('不认识的数据包格式 nianbao/package@2')
    const bare = await new JSZip().file('manifest.json', '[').generateAsync({ type: 'uint8array' })
    await expect(openPackage(bare)).rejects.toThrow('数据包的清单不完整')
    const other = await new JSZip().file('a.txt', '甲').generateAsync({ type: 'uint8array' })
    await expect(openPackage(other)).rejects.toThrow('数据包中缺少 manifest.json，')
  })
})

describe('A package of the first version, without program, documents or seal', () => {
  const first = readFileSync(join(import.meta.dirname, '../data/packages/first.nianbao'))

  it('still opens', async () => {
    const { report, manifest, files } = await openPackage(first)
    expect(report).toEqual(sample)
    expect(manifest.program).toBeUndefined()
    expect([...files.keys()]).toEqual(['report.json'])
  })

  it('that was changed is refused', async () => {
    const changed = await repacked(first, (zip) => {
      zip.file('report.json', JSON.stringify({ ...sample, year: 2023 }))
    })
    await expect(openPackage(changed)).rejects.toThrow(
      '数据包中的 report.json 与打包时不一致，可能在传送中损坏或被改动，没有读取，请让对方重新导出发送。',
    )
    const without = await repacked(first, (zip) => zip.remove('report.json'))
    await expect(openPackage(without)).rejects.toThrow('数据包中缺少 report.json，可能')
    const more = await repacked(first, (zip) => zip.file('letter.txt', '来信'))
    await expect(openPackage(more)).rejects.toThrow('数据包中多出打包时没有的 letter.txt，可能')
  })

  it('is never read otherwise than it was packed, whatever byte is flipped', async () => {
    for (let at = 0; at < first.length; at++) {
      const bytes = Buffer.from(first)
      bytes.writeUInt8(first.readUInt8(at) ^ (1 << (at % 8)), at)
      const opened = await openPackage(bytes).catch((error: unknown) => {
        expect(error).toHaveProperty('code')
      })
      if (opened) expect(opened.report).toEqual(sample)
    }
  })
})

function placesOf(bytes: Buffer, searched: Buffer): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(searched); at >= 0; at = bytes.indexOf(searched, at + 1)) places.push(at)
  return places
}
