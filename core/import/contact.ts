import type { AgencyField } from '../report/report.ts'

/** Where a unit can be found, each in a sentence of its report: 地址：松岚县和平街1号，电话：0818-7321234. Marks are half-width. */
const SAID: readonly { readonly field: AgencyField; readonly as: RegExp }[] = [
  {
    field: 'agency.address',
    as: /(?<!网站|网页|网络|邮箱|邮件|电子|访问|下载)(?:地址|(?:办公|联系|受理)地点)[:为是]?\s?([^,。;()\s:@]{4,60})/u,
  },
  {
    field: 'agency.phone',
    as: /(?:电话(?:号码)?(?:\([^()\d]{1,6}\))?[:为是]?|致电)\s?([\d(+][\d\s+\-－—–()转/]{5,28}\d)/u,
  },
  { field: 'agency.email', as: /([\w.+-]{1,64}\s?@\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/u },
]
/** What a place in a town is called by. */
const PLACE = /[省市县区旗乡镇村街路道巷弄号楼室座层院]/u

/** 如对本报告有任何疑问，请与…联系（地址：…）, in the sentence that says whom to ask. */
const ASKED = /(?<=^|[。\n])[^。\n]*(?:疑问|意见|建议)[^。\n]*联系[^\n]*/u

/** What a text says of it in the sentence that tells whom to ask about the report, and behind. */
export function contactAskedIn(text: string): [AgencyField, string][] {
  return contactIn(ASKED.exec(text)?.[0] ?? '')
}

/** What words of a report say of where its unit is found; each only where it is said. */
export function contactIn(text: string): [AgencyField, string][] {
  const plain = text.normalize('NFKC').replaceAll('，', ',').replaceAll('；', ';')
  return SAID.flatMap(({ field, as }): [AgencyField, string][] => {
    const said = as.exec(plain)?.[1]?.trim()
    const value = field === 'agency.email' ? said?.replaceAll(/\s/gu, '') : said
    const isPlace = field !== 'agency.address' || PLACE.test(value ?? '')
    return value !== undefined && isPlace ? [[field, value]] : []
  })
}
