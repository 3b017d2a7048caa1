import { withFields } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { packageOf } from '../../services/writers/package.ts'
import type { ClockedHost } from '../../tests/e2e/clocked-host.ts'
import { valueOf } from '../../tests/e2e/host.ts'
import { madeUp, withFaults } from './made-up.ts'

/** A county's collection, and the version in it that has faults. */
export interface PicturedCollection {
  readonly id: string
  readonly faulty: string
}

const DEPARTMENTS = ['财政局', '教育局', '水务局', '民政局', '卫生健康局', '应急管理局']
const TOWNSHIPS = ['青石镇人民政府', '白河乡人民政府', '龙潭镇人民政府']
const CAME = ['财政局', '教育局', '水务局', '民政局', '青石镇人民政府']
const PEOPLE = ['陈晓', '刘洋', '赵敏', '周磊', '吴琳', '郑浩', '孙悦', '马超', '何静']

/** A county's office in the middle of its work: some have sent their reports, one with faults; one is passed, one late. */
export async function seedCollection(host: ClockedHost): Promise<PicturedCollection> {
  const office = { agency: '松岚县人民政府办公室', level: 'government', deadline: '2026-01-31' } as const
  const { id } = valueOf(await host.call('collections.create', { year: 2025, ...office }))
  const units = [...DEPARTMENTS, ...TOWNSHIPS].map((unit, i) => ({
    name: `松岚县${unit}`,
    category: DEPARTMENTS.includes(unit) ? '部门' : '乡镇',
    otherNames: [],
    deadline: unit === '应急管理局' ? '2026-01-10' : null,
    contact: PEOPLE[i] ?? '',
    phone: `0818-555${1200 + i}`,
    email: '',
  }))
  valueOf(await host.call('roster.add', { id, units }))
  for (const [i, unit] of CAME.entries()) {
    host.pass(3_600_000)
    await takeIn(host, id, unit, withReceived(madeUp(2025, unit), 9 + i * 4))
  }
  const { rows } = valueOf(await host.call('collection.units', { id }))
  const submissionOf = (unit: string) => {
    const found = rows.find(({ name }) => name === `松岚县${unit}`)?.submission
    if (!found) throw new Error(`nothing came of ${unit}`)
    return found
  }
  const { id: finance, digest, decision } = submissionOf('财政局')
  const seen = { digest, decision, inUse: finance }
  valueOf(await host.call('submission.accept', { id: finance, accepted: true, seen }))
  return { id, faulty: submissionOf('水务局').id }
}

async function takeIn(host: ClockedHost, id: string, unit: string, report: Report): Promise<void> {
  const program = { name: '年报编制助手', version: '1.0.0' }
  const whole = unit === '水务局' ? withFaults(report) : report
  const bytes = await packageOf({ report: whole, documents: [], program })
  const files = [{ name: `松岚县${unit}2025年年报.nianbao`, data: Buffer.from(bytes).toString('base64') }]
  valueOf(await host.call('collection.takeFiles', { id, files }))
}

/** So many requests came and were answered, in the table as in the words. */
function withReceived(report: Report, count: number): Report {
  const onRequest = report.overview.onRequest
    .replace('收到申请9件', `收到申请${count}件`)
    .replace('予以公开7件', `予以公开${count - 2}件`)
  return withFields(report, [
    ['requests:received/natural', count],
    ['requests:granted/natural', count - 2],
    ['overview.onRequest', onRequest],
  ])
}
