import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { exchangeDigest } from '../digest.ts'
import { packageOf } from '../writers/package.ts'

const UNIT = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }

it('a draft that comes again signed, with the same words, is the signed version from then on', async () => {
  const folder = temporaryFolder()
  const app = await openApp(join(folder.path, 'data'))
  const { agency, year } = sample
  const collection = { year, agency: '某市人民政府', level: 'government', deadline: '2025-01-10' } as const
  const { id } = await app.call('collections.create', collection)
  await app.call('roster.add', { id, units: [{ ...UNIT, name: agency.name }] })
  const sent = { report: sample, documents: [], program: { name: '年报编制助手', version: '1' } }
  const take = async (name: string, bytes: Uint8Array) => {
    const data = Buffer.from(bytes).toString('base64')
    const { outcomes } = await app.call('collection.takeFiles', { id, files: [{ name, data }] })
    return { outcomes, unit: (await app.call('collection.units', { id })).rows[0] }
  }
  await take('送审.nianbao', await packageOf(sent))
  const signed = { version: 1, digest: exchangeDigest(sample) }
  const { outcomes, unit } = await take('签发.nianbao', await packageOf({ ...sent, signed }))
  expect(outcomes).toMatchObject({ same: 1, taken: 0 })
  expect(unit).toMatchObject({ versions: 1, submission: { signed: true, source: '签发.nianbao' } })
  // The draft met once more takes nothing back.
  expect((await take('送审.nianbao', await packageOf(sent))).unit).toMatchObject({
    submission: { signed: true },
  })
  app.close()
  folder.release()
})
