/** Organs whose usual short name is theirs alone, by that name: within one region no two organs share either. */
const SHORT: Readonly<Record<string, string>> = {
  发改委: '发展和改革委员会',
  发展改革委: '发展和改革委员会',
  发展和改革委: '发展和改革委员会',
  发展改革委员会: '发展和改革委员会',
  发改局: '发展和改革局',
  发展改革局: '发展和改革局',
  经信委: '经济和信息化委员会',
  经信局: '经济和信息化局',
  经济信息化局: '经济和信息化局',
  工信局: '工业和信息化局',
  教体局: '教育和体育局',
  教育体育局: '教育和体育局',
  科技局: '科学技术局',
  民宗局: '民族宗教事务局',
  民族宗教局: '民族宗教事务局',
  人社局: '人力资源和社会保障局',
  人力资源社会保障局: '人力资源和社会保障局',
  自规局: '自然资源和规划局',
  自然资源规划局: '自然资源和规划局',
  住建局: '住房和城乡建设局',
  住房城乡建设局: '住房和城乡建设局',
  住建委: '住房和城乡建设委员会',
  住房城乡建设委: '住房和城乡建设委员会',
  住房城乡建设委员会: '住房和城乡建设委员会',
  交通局: '交通运输局',
  文旅局: '文化和旅游局',
  文化旅游局: '文化和旅游局',
  文广旅局: '文化广电和旅游局',
  文化广电旅游局: '文化广电和旅游局',
  卫健委: '卫生健康委员会',
  卫生健康委: '卫生健康委员会',
  卫健局: '卫生健康局',
  退役军人局: '退役军人事务局',
  应急局: '应急管理局',
  国资委: '国有资产监督管理委员会',
  市监局: '市场监督管理局',
  市场监管局: '市场监督管理局',
  医保局: '医疗保障局',
  综合执法局: '综合行政执法局',
  城管局: '城市管理局',
  机关事务局: '机关事务管理局',
  管委会: '管理委员会',
  街道办: '街道',
  街道办事处: '街道',
}

/**
 * Organs with long names, so far from one another that no slip of a character turns one into another; a spec measures it.
 * In a name that ends like one of them, one wrong, missing, added or exchanged character is a slip.
 */
export const LONG_ORGANS: readonly string[] = [
  '发展和改革委员会',
  '人力资源和社会保障局',
  '自然资源和规划局',
  '住房和城乡建设局',
  '文化广电和旅游局',
  '退役军人事务局',
  '市场监督管理局',
  '综合行政执法局',
  '卫生健康委员会',
  '民族宗教事务局',
  '国有资产监督管理委员会',
  '机关事务管理局',
]

const OFFICE = /(?:人民)?政府办(?:公[室厅])?$|府办$/u
const PEOPLES_GOVERNMENT = /(?<=[省市区县旗州盟乡镇])(?:人民)?政府$/u
const ITSELF = /\((?:本级|机关|本部|机关本级)\)$/u

const BY_LENGTH = Object.entries(SHORT).toSorted(([a], [b]) => b.length - a.length)

/**
 * A name's key with its organ in one way of saying it: a region for its people's government, 政府办公室 for every way to say
 * that office, the full name for a usual short one.
 */
export function canonicalKey(key: string): string {
  const own = key.replace(ITSELF, '')
  const office = own.replace(OFFICE, '政府办公室')
  if (office !== own) return office
  const region = own.replace(PEOPLES_GOVERNMENT, '')
  if (region !== own) return region
  const short = BY_LENGTH.find(([words]) => own.length > words.length && own.endsWith(words))
  return short ? own.slice(0, -short[0].length) + short[1] : own
}
