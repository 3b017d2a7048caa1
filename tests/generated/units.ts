import type { Agency } from '../../core/report/report.ts'
import { happens, randomFor } from './draw.ts'
import { countyOf, townshipOf } from './places.ts'
import { type Profile, PROFILES } from './profiles.ts'

/** An organ that does not exist, as a roster would have it. */
export interface Unit {
  /** From 0; units of one county stand together, its government first. */
  readonly index: number
  readonly county: string
  readonly agency: Agency
  /** What people call it: 松溪县发改局. */
  readonly shortName: string
  /** What it was called before a reform, where it had another name. */
  readonly formerName?: string
  readonly profile: Profile
}

/** The n-th unit; the same for the same seed, however many are made. */
export function unitOf(seed: number, index: number): Unit {
  const countyIndex = Math.floor(index / PROFILES.length)
  const place = index % PROFILES.length
  const profile = PROFILES[place]
  if (!profile) throw new Error('no such profile')
  const county = countyOf(countyIndex)
  const firstTownship = PROFILES.findIndex(({ level }) => level === 'township')
  const names =
    profile.level === 'township'
      ? townshipNames(townshipOf(countyIndex, place - firstTownship))
      : { office: profile.office, short: profile.short }
  const random = randomFor(seed, index)
  const local = String(random.int(2_000_000, 8_999_999))
  const former = happens(random, 30) && profile.level === 'department' ? FORMER[profile.office] : undefined
  return {
    index,
    county: county.name,
    agency: {
      name: `${happens(random, 80) ? county.city : ''}${county.name}${names.office}`,
      level: profile.level,
      region: county.region,
      address: `${county.name}滨河路${random.int(1, 299)}号`,
      phone: `0${random.int(300, 999)}-${local}`,
      email: `office${index}@example.cn`,
    },
    shortName: `${county.name}${names.short}`,
    ...(former && { formerName: `${county.name}${former}` }),
    profile,
  }
}

function townshipNames(name: string): { office: string; short: string } {
  return { office: `${name}${name.endsWith('街道') ? '办事处' : '人民政府'}`, short: name }
}

/** Names of before 2019. */
const FORMER: Readonly<Record<string, string>> = {
  自然资源和规划局: '国土资源局',
  文化广电和旅游局: '文化广播影视新闻出版局',
  卫生健康局: '卫生和计划生育局',
  应急管理局: '安全生产监督管理局',
  市场监督管理局: '工商行政管理局',
  农业农村局: '农业局',
  乡村振兴局: '扶贫开发局',
  商务局: '商务和粮食局',
}
