import type { Finding } from '../finding.ts'
import { type FieldText, placeOf } from '../texts.ts'

/** The hundred most common surnames cover more than four fifths of the people. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'

/** After 申请人 and before what a person does or is: 申请人王建国提出. 某 hides a name. */
const NAME = new RegExp(
  `(?:申请人|原告|信访人|举报人|投诉人)[：:]?(?<name>[${SURNAMES}](?!某)[\\p{Script=Han}]{1,2})(?=提出|提交|申请|向|对|不服|因|于|要求|[（(]|[，、]\\s*(?:男|女))`,
  'gu',
)
/** Words that begin like a surname: 申请人方可, 申请人任意, 申请人常见, 申请人多次. */
const WORDS =
  /^(?:方便|方可|任何|任意|常见|高度|文明|万一|于法|于当|何时|何种|金额|白天|时间|余下|易于|康复|方式|史料|方面|常年|关于|对于|由于|于次|于年)/u

/** `privacy.identifier`: names of applicants. */
export function checkNames(text: FieldText): Finding[] {
  return [...text.text.matchAll(NAME)].flatMap((match): Finding[] => {
    const name = match.groups?.['name'] ?? ''
    if (WORDS.test(name)) return []
    const start = match.index + match[0].indexOf(name)
    const message = `“${match[0]}”像是写了当事人的姓名，公开前请改为“${name.charAt(0)}某某”或删去。`
    return [
      {
        rule: 'privacy.identifier',
        severity: 'warning',
        ...placeOf(text, start, start + name.length),
        message,
      },
    ]
  })
}
