import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { blankReport } from '../../core/report/blank.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { Failure } from '../../core/failure.ts'
import { importFile } from '../../services/readers/import-file.ts'
import { openPackage } from '../../services/readers/package.ts'
import { documents, packed, PDF, repacked, resealed, WORD } from '../documents/packages.ts'
import { sample } from '../documents/reports.ts'

const report = blankReport({ name: '霍城县农业农村局', level: 'department' }, 2025)
const whole = Buffer.from(await packed(report))
/** No one file can be named. */
const WHOLE = null

function flipped(at: number, mask: number): Buffer {
  const bytes = Buffer.from(whole)
  bytes.writeUInt8(whole.readUInt8(at) ^ mask, at)
  return bytes
}

async function refusal(bytes: Uint8Array): Promise<Failure> {
  const error = await openPackage(bytes).then(
    () => new Error('was opened'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Failure)) throw error as Error
  return error
}

/** Where each file's content stands in the package. */
async function contents(): Promise<{ file: string; from: number; to: number }[]> {
  const manifest = await (await JSZip.loadAsync(whole)).file('manifest.json')?.async('nodebuffer')
  const files: [string, Uint8Array | undefined][] = [
    ['manifest.json', manifest],
    ['report.json', Buffer.from(exchangeText(report))],
    ...documents.map(({ name, bytes }): [string, Uint8Array] => [name, bytes]),
  ]
  return files.map(([file, bytes = new Uint8Array()]) => {
    const from = whole.indexOf(bytes)
    return { file, from, to: from + bytes.length }
  })
}

describe('One byte of a package that was changed', () => {
  it('is found and named wherever it stands', { timeout: 300_000 }, async () => {
    const files = await contents()
    expect(files.every(({ from }) => from > 0)).toBe(true)
    const names = [...files.map(({ file }) => file), WHOLE]
    for (let at = 0; at < whole.length; at++) {
      for (const mask of [1 << (at % 8), 0x20]) {
        const { code, detail } = await refusal(flipped(at, mask))
        const place = `byte ${at} ^ ${mask}`
        expect(code, place).toBe('changed-package')
        const { file } = detail as { file: string | null }
        const concerned = files.find(({ from, to }) => at >= from && at < to)
        if (concerned) expect(file, place).toBe(concerned.file)
        else expect(names, place).toContain(file)
      }
    }
  })

  it('is found when it is imported, at any place, whatever it was changed to', async () => {
    const places = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(places, async ([at, mask]) => {
        await expect(importFile(flipped(at, mask), '报送.nianbao')).rejects.toMatchObject({
          code: 'changed-package',
        })
      }),
      { numRuns: 500 },
    )
  })
})

describe('A package', () => {
  const before = Buffer.from('年'.repeat(50))
  const after = Buffer.from('\n')
  const cases: [string, () => Uint8Array | Promise<Uint8Array>, object][] = [
    ['with another report', () => withFile('report.json', exchangeText(sample)), { file: 'report.json' }],
    ['with another Word file', () => withFile(WORD, 'PK'), { file: WORD }],
    ['with another PDF', () => withFile(PDF, ''), { file: PDF }],
    [
      'that names another version',
      () => told((m) => (m['program'] = { name: '别的程序', version: '9' })),
      { file: WHOLE },
    ],
    ['that says it is newer', () => told((m) => (m['schema'] = 'nianbao/package@2')), { file: WHOLE }],
    [
      'that tells another digest',
      () => told((m) => ((m['digest'] as Record<string, string>)[WORD] = '0'.repeat(64))),
      { file: WORD },
    ],
    ['with a file more', () => withFile('说明\n.txt', '甲'), { file: '说明 .txt', became: 'added' }],
    ['with a folder', () => repacked(whole, (zip) => zip.folder('附件')), { file: '附件/', became: 'added' }],
    ['without its PDF', () => repacked(whole, (zip) => zip.remove(PDF)), { file: PDF, became: 'missing' }],
    [
      'without its list',
      () => repacked(whole, (zip) => zip.remove('manifest.json')),
      { file: 'manifest.json', became: 'missing' },
    ],
    ['with one name twice', twice, { file: WHOLE }],
    ['packed anew', () => repacked(whole, () => undefined), { file: WHOLE }],
    ['packed anew without its seal', unsealed, { file: WHOLE }],
    ['with bytes before it', () => Buffer.concat([before, whole]), { file: WHOLE }],
    ['with bytes after it', () => Buffer.concat([whole, after]), { file: WHOLE }],
    ['with another seal after it', () => Buffer.concat([whole, whole.subarray(-64)]), { file: WHOLE }],
    ['that came by half', () => whole.subarray(0, whole.length / 2), { file: WHOLE }],
    ['that came without its beginning', () => whole.subarray(100), { file: WHOLE }],
  ]
  it.each(cases)('%s is refused, and what was changed is named', async (_, make, detail) => {
    const failure = await refusal(await make())
    expect(failure).toMatchObject({ code: 'changed-package', detail })
    expect(failure.message).toMatch(/^数据包[^\n]+，请让对方重新导出发送。$/u)
    const imported = importFile(await make(), '报送.nianbao')
    await expect(imported).rejects.toMatchObject({ code: 'changed-package', detail })
  })

  it('whose seal was renewed is still held against its digests', async () => {
    const changed = resealed(await withFile(WORD, 'PK'))
    expect(await refusal(changed)).toMatchObject({ code: 'changed-package', detail: { file: WORD } })
    const added = resealed(await withFile('来信.txt', '甲'))
    expect(await refusal(added)).toMatchObject({ detail: { file: '来信.txt', became: 'added' } })
  })
})

function withFile(name: string, content: string): Promise<Uint8Array> {
  return repacked(whole, (zip) => zip.file(name, content))
}

function told(change: (manifest: Record<string, unknown>) => void): Promise<Uint8Array> {
  return repacked(whole, (_, manifest) => change(manifest))
}

/** Names that differ in case are one on Windows and macOS. */
async function twice(): Promise<Uint8Array> {
  const bytes = Buffer.from(await withFile('Report.jsom', '{}'))
  return Buffer.from(bytes.toString('latin1').replaceAll('Report.jsom', 'Report.json'), 'latin1')
}

function unsealed(): Uint8Array {
  const bytes = Buffer.from(whole.subarray(0, -64))
  bytes.writeUInt16LE(0, bytes.length - 2)
  return bytes
}
