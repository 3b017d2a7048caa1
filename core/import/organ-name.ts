import type { Level } from '../report/report.ts'

const ORGAN =
  /(?:[省市县区乡镇旗盟州局委办府会院所处厅室司科队站台部团社行校馆库署关园]|苏木|中心|中学|小学|街道|公司|大学|学院|开发区|园区|法院)$/u
/** Districts in which no government sits: 海关关区, 经济技术开发区. */
const NO_GOVERNMENT =
  /(?:关|开发|园|保税|度假|风景|景|示范|试验|合作|保护|管理|校|库|矿|林|灌|物流|产业|工业|加工|高新)区$/u
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
  if (/(?:[乡镇]|苏木|街道(?:办事处)?)(?:(?:人民)?政府)?$/u.test(name)) return 'township'
  if (/区(?:管委会|管理委员会)$/u.test(name)) return 'other'
  if (NO_GOVERNMENT.test(name)) return /海关关区$/u.test(name) ? 'department' : 'other'
  if (/人民政府$|[省市县区旗盟州](?:政府)?$/u.test(name)) return 'government'
  return /[局委办厅部院所室队]$|委员会$|中心$/u.test(name) ? 'department' : 'other'
}

/** The name of an office or school that every place has: 民政局, 市民政局, 第三中学. */
export function isEverywhere(organ: string): boolean {
  return /^(?:.{2,3}局|(?:[省县区]|市(?![中南北]区)|(?:示范|开发|高新|经开|保税|度假|试验|新)区).{2,20}|第[一二三四五六七八九十]{1,3}(?:中学|小学|幼儿园|医院|人民医院))$/u.test(
    organ,
  )
}

/** Words without the spaces a layout puts between them. */
export function joined(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '')
}
