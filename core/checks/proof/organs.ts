/** What kind of unit a name belongs to, by its end; undefined where that cannot be told. */
export type OrganKind =
  | '镇'
  | '乡'
  | '街道'
  | '县'
  | '市'
  | '区'
  | '局'
  | '委'
  | '管委会'
  | '厅'
  | '院'
  | '中心'
  | '办'

const KINDS: readonly (readonly [RegExp, OrganKind])[] = [
  [/(?:管理委员会|管委会)$/u, '管委会'],
  [/镇(?:人民)?政府$|镇$/u, '镇'],
  [/乡(?:人民)?政府$|乡$/u, '乡'],
  [/街道(?:办事处|办)?$/u, '街道'],
  [/县(?:人民)?政府$|县$/u, '县'],
  [/市(?:人民)?政府$|市$/u, '市'],
  [/区(?:人民)?政府$|区$/u, '区'],
  [/局$/u, '局'],
  [/(?:委员会|委)$/u, '委'],
  [/厅$/u, '厅'],
  [/(?:医院|学院|法院|检察院|研究院|院)$/u, '院'],
  [/中心$/u, '中心'],
  [/(?:办公室|办)$/u, '办'],
]

export function organKind(name: string): OrganKind | undefined {
  return KINDS.find(([ending]) => ending.test(bare(name)))?.[1]
}

/** Whether words are the full name of an organ, not 本机关, 我局 or 全县. */
export function isOrgan(words: string): boolean {
  if (/^(?:[本我该全各]|以下|如下|以上|此|其)/u.test(words) || words.length < 4) return false
  return organKind(words) !== undefined || /(?:政府|公司|大队|支队|总队|学校|社|会|处|站|所)$/u.test(words)
}

/**
 * Whether two names may be one organ's: one within the other (县信访局, 四川省渠县信访局), or short for the other
 * (渠县发改局 and 渠县发展和改革局).
 */
export function isSameOrgan(a: string, b: string): boolean {
  const [short, long] = [bare(a), bare(b)].sort((x, y) => x.length - y.length) as [string, string]
  return isAbbreviation(short, long)
}

/** Whether an organ that a report names, also as 县信访局, is its own or the place it is of. */
export function isOwnOrgan(organ: string, name: string, region: string): boolean {
  const rest = organ.replace(/^[省市县区州旗](?=[\u4e00-\u9fff]{3})/u, '')
  return isSameOrgan(rest, name) || isSameOrgan(organ, name) || region.includes(rest)
}

/** 渠县信访局: the place 渠县, the office 信访局. */
export function placeAndOffice(name: string): { readonly place: string; readonly office: string } {
  const match =
    /^(?<place>[\u4e00-\u9fff]{1,12}[省市县区旗州盟])(?<office>[\u4e00-\u9fff]{2,}(?:局|委员会|中心|厅))$/u.exec(
      name,
    )
  return { place: match?.groups?.['place'] ?? '', office: match?.groups?.['office'] ?? '' }
}

/** Words before 县 or 局 that belong to no name of a place: 配合县, 年度市. */
export const NOT_A_PLACE =
  /年度|并|建设|维护|完善|管理|更新|依托|指导|督促|协调|推进|推动|落实|社会|公布|公开|发布|开展|加强|优化|利用|涉及|配合|通过|根据|参加|按照|依据|协助|接受|联合|会同|学习|借鉴|积极|全|各|本|我|该|邻|外|以|向|由|经|对|在|到|与|和|及|同|为|将|请|报|等|某|上级|其[他它]|[一二三四五六七八九]是|组织|涵盖|包括|包含|囊括|明确|围绕|聚焦|结合|按|让|使|被|把|启用|保留|清理|撤并|整合|新建|改造|打造|设立|设置|关闭|关停|注销|升级|改版|调整|增设|开通|运营|编印|张贴|建成|修订|修改|制定|制作|编制|梳理|成立|组建|召开|印发|出台|开设|撤销|合并|转发|贯彻|汇总|收集|报送|下发|健全|强化|实施|实行|确定|指定|选派|畅通|规范|拓展|采取|推行|安排|配备/u

/** Brackets, and what names of governments are written with or without. */
function bare(name: string): string {
  return name
    .replaceAll(/[（(][^（）()]*[）)]|[\s·]/gu, '')
    .replace(/(?:人民|(?<=[省市县区旗州盟镇乡]))政府(?=$|办)|(?<=街道)办事处$/u, '')
}

function isAbbreviation(short: string, long: string): boolean {
  let at = -1
  return Array.from(short).every((character) => {
    at = long.indexOf(character, at + 1)
    return at >= 0
  })
}

/** Words as a pattern that finds them. */
export function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
}
