import type { AgencyField } from '../report/report.ts'

/** …路1号邮编：635200电话：…: no stop before the next label. */
const NEXT_LABEL = '(?:联系|咨询|办公|邮政)?(?:邮编|编码|电话|传真|邮箱|电子邮[箱件])[:为是\\d(]'
/** Where a unit can be found, each in a sentence of its report: 地址：松岚县和平街1号，电话：0818-7321234. Marks are half-width. */
const SAID: readonly { readonly field: AgencyField; readonly as: RegExp }[] = [
  {
    field: 'agency.address',
    as: new RegExp(
      `(?<!网站|网页|网络|邮箱|邮件|电子|访问|下载)(?:地址|(?:办公|联系|受理)地点)[:为是]?\\s?((?:(?!${NEXT_LABEL})[^,。;()\\s:@]|\\([^(),。;:]{1,20}\\)){4,60})`,
      'u',
    ),
  },
  {
    field: 'agency.phone',
    as: /(?:电话(?:号码)?(?:\([^()\d]{1,6}\))?[:为是]?|联系方式[:为是]?|致电)\s?([\d(+][\d\s+\-－—–()转/]{5,28}\d)/u,
  },
  { field: 'agency.email', as: /([\w.+-]{1,64}\s?@\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/u },
]
/** A mailbox has no blanks; what stands in brackets within an address is set as in Chinese text. */
const AS_WRITTEN: Readonly<Partial<Record<AgencyField, (said: string) => string>>> = {
  'agency.address': (said) => said.replaceAll('(', '（').replaceAll(')', '）'),
  'agency.phone': (said) => said,
  'agency.email': (said) => said.replaceAll(/\s/gu, ''),
}
/** What a place in a town is called by. */
const PLACE = /[省市县区旗乡镇村街路道巷弄号楼室座层院]/u

/** What words of a report say of where its unit is found; each only where it is said. */
export function contactIn(text: string): [AgencyField, string][] {
  const plain = text.normalize('NFKC').replaceAll('，', ',').replaceAll('；', ';')
  return SAID.flatMap(({ field, as }): [AgencyField, string][] => {
    const said = as.exec(plain)?.[1]?.trim()
    const value = said && AS_WRITTEN[field]?.(said)
    const isPlace = field !== 'agency.address' || PLACE.test(value ?? '')
    return value !== undefined && isPlace ? [[field, value]] : []
  })
}
