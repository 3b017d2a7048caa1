import type { Level } from '../report/report.ts'

const ORGAN =
  /(?:[省市县区乡镇旗盟州局委办府会院所处厅室司科队站台部团社行校馆库署关园]|苏木|中心|中学|小学|街道|公司|大学|学院|开发区|园区|法院)$/u
/** Districts in which no government sits: 海关关区, 经济技术开发区. */
const NO_GOVERNMENT =
  /(?:关|开发|园|保税|度假|风景|景|示范|试验|合作|保护|管理|校|库|矿|林|灌|物流|产业|工业|加工|高新|经开|经济|贸易|自贸|综保|科技|科创|旅游|商务|空港|临空)区$/u
const NO_NAME = /[>»＞。：，、《]|^(?:根据|按照|依据|为|本(?!溪)|全(?![椒南州])|[-•·◆■▪*–—])/u

/** The name of an organ, standing alone. */
export function isName(text: string): boolean {
  const line = joined(text)
  return line.length >= 2 && line.length <= 50 && endsAsOrgan(line) && !NO_NAME.test(line)
}

/** The name of an organ, maybe with another in brackets behind; not 首页, which a page may print before a title. */
export function isOrgan(name: string): boolean {
  return isName(name.replace(/[（(][^（）()]*[）)]$/u, ''))
}

/** Whether words end as the names of organs do. */
export function endsAsOrgan(words: string): boolean {
  return ORGAN.test(words)
}

/** The level of an organ, as its name tells; not what else it is called, in brackets behind. */
export function levelOf(organ: string): Level {
  const name = organ.replace(/[（(][^（）()]*[）)]$/u, '').replace(/(?<=[局委厅])机关$/u, '')
  if (/(?:[乡镇]|苏木|街道(?:办(?:事处)?)?|街)(?:(?:人民)?政府)?$/u.test(name)) return 'township'
  if (/区(?:管委会|管理委员会)$/u.test(name)) return 'other'
  if (NO_GOVERNMENT.test(name)) return /海关关区$/u.test(name) ? 'department' : 'other'
  if (/人民政府$|行(?:政公)?署$|[省市县区旗盟州](?:政府)?$/u.test(name)) return 'government'
  return /[局委办厅部院所室队]$|委员会$|中心$/u.test(name) ? 'department' : 'other'
}

/** What offices are called by what they do. */
const OFFICE =
  /^(?:城市|城乡|管理|综合|行政|执法|应急|医疗|保障|住房|建设|退役|军人|事务|发展|改革|卫生|健康|市场|监督|自然|资源|规划|生态|环境|保护|人力|社会|交通|运输|农业|农村|文化|旅游|广电|广播|电视|体育|新闻|出版|审批|服务|政务|数据|乡村|振兴|工业|信息化|信息|科学|技术|科技|教育|财政|统计|审计|水利|水务|林业|草原|民政|司法|公安|民族|宗教|国有|资产|粮食|物资|储备|商务|经济|投资|促进|招商|机关|信访|档案|地方|金融|气象|园林|绿化|房产|征收|人民政府|大|和|与)+(?:局|厅|委员会|办公[厅室])$/u

/** The name of an office or school that every place has: 民政局, 应急管理局, 市民政局, 第三中学. */
export function isEverywhere(organ: string): boolean {
  return OFFICE.test(organ) || EVERYWHERE.test(organ)
}

const EVERYWHERE =
  /^(?:.{2,3}局|自治[区州县旗].{2,20}|(?:[旗盟州]|地区)(?:人民政府|行署|.{2,12}局).{0,4}|(?:镇|乡|街道|苏木)?(?:人民政府|政府|办事处)|(?:[省县区]|市(?![中南北]区)|(?:示范|开发|高新|经开|保税|度假|试验|新)区).{2,20}|第[一二三四五六七八九十]{1,3}(?:中学|小学|幼儿园|医院|人民医院))$/u

/** 县档案局, 市教育局: an organ without its place. */
const SHORT = /^[省市县区州旗](?!中区|南区|北区)\p{Script=Han}{2,16}$/u
/** 云杉县…, 青坪镇: what names a place. */
const PLACED =
  /^(?:.{2,7}?[省市县区旗州盟]|\p{Script=Han}县)(?=.)|^.{2,5}(?:镇|乡|街道?)(?:(?:人民)?政府|办事处)?$|^(?:国家|中国)/u
/** 县档案局, 市教育局: whose place is told by its kind alone. */
export function lacksPlace(name: string): boolean {
  return SHORT.test(name)
}

/** Whether a name tells of which place its organ is. */
export function hasPlace(name: string): boolean {
  return PLACED.test(name) && !SHORT.test(name)
}

/** Words without the spaces a layout puts between them. */
export function joined(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '')
}
