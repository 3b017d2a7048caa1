import { hasPlace, isEverywhere, lacksPlace } from './organ-name.ts'

/** What an organ does in its own report, behind its name. */
const ACTS =
  '(?=坚持|认真|深入|全面|严格|积极|始终|高度|按照|依照|根据|围绕|聚焦|持续|贯彻|落实|把|将|以|在|结合|通过|利用|依托|充分|共|累计|收到|未|没有|对|成立|建立|制定|公开|主动|及时|切实|(?:政府|政务)?信息公开工作|政务公开工作)'
const KINDS =
  '(?:局|委员会|厅|办公室|街道办事处|人民政府|[镇乡]政府|管委会|[支大总]队|中心|镇|乡|街道|(?<!步行|商业|全|各|本|我|该|上|大|老|沿)街|法院|检察院)'
/** 云杉县档案局认真落实…, at the head of a sentence or a clause, the year before it or not. */
const ACTOR = new RegExp(
  `(^|[。；：]|[领指支]\\p{Script=Han}下，|，)\\s*(?:(?:19|20|21)\\d{2}年(?:度|来|以来)?，?)?(\\p{Script=Han}{2,20}?${KINDS})${ACTS}`,
  'gmu',
)
/** Not whose report it is: 我局, 配合县人民政府, 领导小组办公室, 县委办公室. */
const OTHER =
  /^(?:[我本各其并由与向对经为据按请受现]|全(?![椒南州])|配合|协助|联合|督促|指导|会同|协调|组织|结合|邀请|参加|推动|要求|安排|明确|确保|做好|开展|推进|加强|规范|提高|提升|深入)|小组|(?:工作|信息公开|政务公开)办公室|[党的了与及]|(?<!资源|住房|发展|文化|广电|服务|信息|教育|经济|工业|商务|卫生)和|各(?:级|部门|单位|[局县市区镇乡股科])/u

/**
 * The unit that texts of a report name where no title or preamble does: one that acts at the head of a sentence, or at the
 * head of a clause and is named again; or one without its place that is named with it elsewhere. '' where they name several.
 */
export function unitInTexts(texts: string, all: string): string {
  const actors = [...texts.replace(/,/gu, '，').matchAll(ACTOR)].map(([, before = '', name = '']) => ({
    name,
    isHead: before !== '，',
  }))
  const whole = actors.filter(({ name }) => isWhole(name))
  const told = whole.filter(({ name, isHead }) => isHead || isNamedAgain(name, texts))
  const fromShort = actors.flatMap(({ name }) =>
    lacksPlace(name) && !OTHER.test(name) ? named(name, all) : [],
  )
  const actor = theOne([...told.map(({ name }) => name), ...fromShort])
  const owner = ownerOfGuide(texts, all)
  return (owner.includes(stemOf(actor)) ? owner : actor) || placeIn(texts)
}

/** 2024年，云杉市围绕…, 全市公开…: a place that acts as a whole. */
const PLACE_ACTS = new RegExp(
  `(?:^|[。；])\\s*(?:(?:19|20|21)\\d{2}年(?:度|来|以来)?，?)?(\\p{Script=Han}{1,6}[市县区旗州盟])${ACTS}`,
  'gmu',
)
/** None that is of a place. */
const OWN_OFFICE = /[我本](?:局|委|办|厅|院|所|队|站|镇|乡|街|中心|公司|机关(?!不掌握)|单位|部门)/u

function placeIn(texts: string): string {
  if (OWN_OFFICE.test(texts)) return ''
  const names = [...texts.replace(/,/gu, '，').matchAll(PLACE_ACTS)].map(([, name = '']) => name)
  return theOne(names.filter((name) => !OTHER.test(name) && isWholeIn(texts, name.slice(-1))))
}

function isWholeIn(texts: string, kind: string): boolean {
  return texts.includes(`全${kind}`) || texts.includes(`我${kind}`)
}

/** 《云杉县人民政府信息公开指南》 */
const GUIDE = /《([^《》]{2,30}?)(?:政府|政务)?信息公开(?:指南|目录)/gu
/** 我镇. */
const OWN = /[我本]([局委办厅县市区镇乡街])/u

/** Whose guide or list the texts name, where it is of the kind that they call their own: 我镇. */
function ownerOfGuide(texts: string, all: string): string {
  const kind = OWN.exec(texts)?.[1]
  if (kind === undefined) return ''
  const isOwn = new RegExp(`${kind}(?:道|员会|公室)?(?:办事处|(?:人民)?政府)?$`, 'u')
  const names = [...all.matchAll(GUIDE)].map(([, name = '']) => name.replace(/人民$/u, '人民政府'))
  return theOne(names.filter((name) => isOwn.test(name) && isWhole(name)))
}

function isWhole(name: string): boolean {
  return hasPlace(name) && !OTHER.test(name) && !isEverywhere(name)
}

/** 花溪街道 of 花溪街道办事处. */
function isNamedAgain(name: string, texts: string): boolean {
  return texts.split(stemOf(name)).length > 2
}

function stemOf(name: string): string {
  return name.replace(/(?:办事处|(?:人民)?政府)$/u, '')
}

/** 云杉县档案局 of 县档案局, wherever it stands by itself or begins the name of a paper. */
function named(short: string, all: string): string[] {
  const found = all.match(new RegExp(`(?<![\\p{Script=Han}\\d])\\p{Script=Han}{2,8}${short}`, 'gu')) ?? []
  return found.filter((name) => !OTHER.test(name) && !OF_WORK.test(name.slice(0, -short.length)))
}

/** 主动公开区科信局本级…: words of the work, and no place, stand before a short name. */
const OF_WORK =
  /公开|公布|发布|公示|信息|工作|政务|网站|制定|印发|修订|主动|及时|严格|加强|推进|落实|完善|单位|部门/u

/** The longest of names where each is part of it. */
function theOne(names: readonly string[]): string {
  const longest = names.toSorted((a, b) => b.length - a.length)[0] ?? ''
  return names.every((name) => longest.includes(name)) ? longest : ''
}
