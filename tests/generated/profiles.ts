import type { Level } from '../../core/report/report.ts'

/** What units of one kind mostly do in a year: medians. */
export interface Profile {
  /** The name behind the county's. */
  readonly office: string
  /** What people call it. */
  readonly short: string
  readonly level: Level
  readonly requests: number
  readonly licences: number
  readonly penalties: number
  readonly coercions: number
  /** 万元 a year. */
  readonly fees: number
  /** Normative documents issued a year, and in force at the beginning. */
  readonly documents: number
}

type Row = readonly [
  office: string,
  short: string,
  requests: number,
  licences: number,
  penalties: number,
  coercions: number,
  fees: number,
  documents: number,
]

const DEPARTMENTS: readonly Row[] = [
  ['人民政府办公室', '政府办', 6, 0, 0, 0, 0, 4],
  ['发展和改革局', '发改局', 3, 40, 1, 0, 4, 1.5],
  ['教育局', '教育局', 4, 30, 1, 0, 300, 1],
  ['科学技术局', '科技局', 0.4, 0, 0, 0, 0, 0.4],
  ['工业和信息化局', '工信局', 0.6, 2, 0, 0, 0, 0.5],
  ['民族宗教事务局', '民宗局', 0.2, 3, 0, 0, 0, 0.2],
  ['公安局', '公安局', 12, 4200, 2600, 180, 260, 0.5],
  ['民政局', '民政局', 2, 60, 1, 0, 0, 0.8],
  ['司法局', '司法局', 2, 12, 0.3, 0, 8, 0.3],
  ['财政局', '财政局', 2, 4, 0.4, 0, 900, 1],
  ['人力资源和社会保障局', '人社局', 7, 90, 6, 0, 20, 0.8],
  ['自然资源和规划局', '自然资源局', 30, 700, 25, 2, 1500, 1],
  ['生态环境分局', '生态环境局', 3, 80, 22, 4, 0, 0.3],
  ['住房和城乡建设局', '住建局', 25, 420, 12, 0.5, 1200, 1.2],
  ['交通运输局', '交通局', 4, 1500, 350, 30, 0, 0.4],
  ['水利局', '水利局', 2, 70, 4, 1, 160, 0.4],
  ['农业农村局', '农业农村局', 6, 160, 18, 2, 6, 0.7],
  ['商务局', '商务局', 0.5, 20, 0.5, 0, 0, 0.3],
  ['文化广电和旅游局', '文旅局', 1, 70, 4, 0, 0, 0.4],
  ['卫生健康局', '卫健局', 4, 900, 60, 1, 40, 0.6],
  ['退役军人事务局', '退役军人局', 1, 0, 0, 0, 0, 0.2],
  ['应急管理局', '应急局', 2, 90, 30, 3, 0, 0.6],
  ['审计局', '审计局', 0.3, 0, 0.2, 0, 0, 0.1],
  ['行政审批服务局', '审批局', 2, 6800, 0, 0, 30, 0.4],
  ['市场监督管理局', '市场监管局', 9, 3400, 420, 26, 10, 0.5],
  ['统计局', '统计局', 0.3, 0, 3, 0, 0, 0.1],
  ['医疗保障局', '医保局', 1, 0, 6, 0, 0, 0.6],
  ['信访局', '信访局', 0.6, 0, 0, 0, 0, 0.1],
  ['乡村振兴局', '乡村振兴局', 0.6, 0, 0, 0, 0, 0.2],
  ['林业局', '林业局', 2, 260, 20, 2, 90, 0.2],
  ['城市管理综合执法局', '城管局', 6, 140, 700, 60, 30, 0.5],
  ['金融工作局', '金融局', 0.2, 1, 0, 0, 0, 0.1],
  ['档案馆', '档案馆', 0.6, 0, 0, 0, 0, 0],
  ['国有资产监督管理委员会', '国资委', 0.3, 0, 0, 0, 0, 0.3],
]

const GOVERNMENT: Row = ['人民政府', '政府', 110, 14_000, 4200, 320, 5200, 16]
const ZONE: Row = [
  '国家级经济技术开发区管理委员会行政审批服务和政务信息管理综合协调办公室',
  '开发区管委会',
  5,
  320,
  4,
  0,
  60,
  0.5,
]
const TOWNSHIP: Row = ['', '', 1, 6, 4, 0.3, 0.5, 0.1]

const profile = (level: Level, row: Row): Profile => {
  const [office, short, requests, licences, penalties, coercions, fees, documents] = row
  return { office, short, level, requests, licences, penalties, coercions, fees, documents }
}

/** Townships of each county. */
const TOWNSHIPS = 15

/** The units of one county, the government first; the townships have no name yet. */
export const PROFILES: readonly Profile[] = [
  profile('government', GOVERNMENT),
  ...DEPARTMENTS.map((row) => profile('department', row)),
  profile('other', ZONE),
  ...Array.from({ length: TOWNSHIPS }, () => profile('township', TOWNSHIP)),
]
