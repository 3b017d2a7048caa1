import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import JSZip from 'jszip'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { exchangeDigest } from '../../services/digest.ts'
import { reportArbitrary } from '../arbitraries/report.ts'
import { packed, PDF, WORD } from '../documents/packages.ts'
import { reports, sample } from '../documents/reports.ts'

/** What docs/package.md asks of a reader, by other means than the program's own: JSZip, node:crypto and that page. */
const page = readFileSync(join(import.meta.dirname, '../../docs/package.md'), 'utf8')

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

const manifestSchema = z.strictObject({
  schema: z.literal('nianbao/package@1'),
  program: z.strictObject({ name: z.string(), version: z.string() }),
  title: z.string(),
  agency: z.string(),
  year: z.int(),
  signed: z.strictObject({ version: z.int(), digest: z.string() }),
  report: z.string(),
  files: z.array(z.string()),
  digest: z.record(z.string(), z.string()),
})

async function verified(bytes: Uint8Array) {
  const seal = Buffer.from(bytes.subarray(-64)).toString('latin1')
  if (seal !== sha256(bytes.subarray(0, -64))) throw new Error('The seal is broken')
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true })
  const read = async (name: string) => (await zip.file(name)?.async('nodebuffer')) ?? Buffer.alloc(0)
  const manifest = manifestSchema.parse(JSON.parse((await read('manifest.json')).toString()))
  expect(Object.keys(zip.files)).toEqual(['manifest.json', ...manifest.files])
  for (const name of manifest.files) expect(sha256(await read(name)), name).toBe(manifest.digest[name])
  const text = (await read(manifest.report)).toString()
  const { form, agency, year, tables } = z
    .looseObject({
      form: z.enum(['2019', '2021']),
      agency: z.looseObject({ name: z.string() }),
      year: z.int(),
      tables: z.record(z.string(), z.record(z.string(), z.unknown())),
    })
    .parse(JSON.parse(text))
  expect(manifest.title).toBe(`${agency.name}${year}年政府信息公开工作年度报告`)
  expect([manifest.agency, manifest.year]).toEqual([agency.name, year])
  expect(manifest.signed.digest).toBe(sha256(text))
  return { manifest, text, form, tables }
}

/** The cells of each table of an edition in the order of the page: its rows "| `table` | rows | columns |". */
function cellsOfThePage(form: string): Map<string, string[]> {
  const cells = new Map<string, string[]>()
  let table = ''
  const own = page.slice(page.indexOf(`In the form of ${form}`))
  for (const line of own.slice(own.indexOf('rows, in order')).split('\n').slice(2)) {
    const [, name = '', rows = '', columns = ''] = line.split('|').map((text) => text.trim())
    if (rows === '') break
    table = name.replaceAll('`', '') || table
    const more = rows.split(' ').flatMap((row) => columns.split(' ').map((column) => `${row}/${column}`))
    cells.set(table, [...(cells.get(table) ?? []), ...more])
  }
  return cells
}

/** The other keys in the order of the page's plain block. */
function keysOfThePage(): [string, string[]][] {
  const block = /```\n(schema[^`]+)```/u.exec(page)?.[1] ?? ''
  return block
    .trim()
    .split('\n')
    .map((line) => line.split(/ +/u))
    .flatMap(([key = '', ...inner]): [string, string[]][] =>
      key === 'schema' ? [key, ...inner].map((each) => [each, []]) : [[key, inner]],
    )
}

it('verifies any package as its page says', async () => {
  const keys = keysOfThePage()
  const cells = { '2019': cellsOfThePage('2019'), '2021': cellsOfThePage('2021') }
  const among = (order: readonly string[], object: object) =>
    order.filter((key) => Object.hasOwn(object, key))
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(reportArbitrary, fc.constantFrom(...reports.map(([, each]) => each))),
      async (report) => {
        const bytes = await packed(report, { version: 3, digest: exchangeDigest(report) })
        const { text, form, tables } = await verified(bytes)
        const value = JSON.parse(text) as Record<string, object>
        expect(`${JSON.stringify(value, null, 2)}\n`).toBe(text)
        expect(Object.keys(value)).toEqual(keys.map(([key]) => key))
        for (const [key, inner] of keys.filter(([, each]) => each.length > 0))
          expect(Object.keys(value[key] ?? {})).toEqual(among(inner, value[key] ?? {}))
        for (const [table, order] of cells[form])
          expect(Object.keys(tables[table] ?? {})).toEqual(among(order, tables[table] ?? {}))
      },
    ),
    { numRuns: 40 },
  )
})

it('notices any byte that was changed', async () => {
  const whole = await packed(sample, { version: 1, digest: exchangeDigest(sample) })
  const places = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }))
  await fc.assert(
    fc.asyncProperty(places, async ([at, mask]) => {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8((whole[at] ?? 0) ^ mask, at)
      await expect(verified(bytes)).rejects.toThrow('The seal is broken')
    }),
  )
})

it('shows a manifest as the program writes it', async () => {
  const example = /```json\n([^`]+)```/u.exec(page)?.[1] ?? ''
  const { manifest } = await verified(await packed(sample, { version: 1, digest: exchangeDigest(sample) }))
  const shown = manifestSchema.parse(JSON.parse(example))
  expect({ ...shown, program: manifest.program }).toEqual(manifest)
  expect(shown.files).toEqual(['report.json', WORD, PDF])
})
