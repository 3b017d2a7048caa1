import type { Report } from '../../core/report/report.ts'
import { packed } from '../documents/packages.ts'
import { valueOf } from './host.ts'
import type { HostHere } from './host-here.ts'

/** Where a collection is, and the version in it. */
export interface Collected {
  readonly id: string
  readonly submission: string
}

const NOBODY = { category: '部门', otherNames: [], deadline: null, contact: '王小明', email: '' }

/** A year's collection of two units: one has sent its report, the other, named so, has not. */
export async function collectFrom(host: HostHere, report: Report, other: string): Promise<Collected> {
  const office = { year: report.year, agency: other, level: 'government', deadline: '2025-01-31' } as const
  const { id } = valueOf(await host.call('collections.create', office))
  const unit = (name: string) => ({ ...NOBODY, name, phone: '0818-5550000' })
  valueOf(await host.call('roster.add', { id, units: [report.agency.name, other].map(unit) }))
  const data = Buffer.from(await packed(report)).toString('base64')
  const name = `${other.repeat(4)}.nianbao`
  valueOf(await host.call('collection.takeFiles', { id, files: [{ name, data }] }))
  const { rows } = valueOf(await host.call('collection.units', { id }))
  return { id, submission: rows[0]?.submission?.id ?? '' }
}
