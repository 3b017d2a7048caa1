import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import type { Check } from './reading.ts'
import { placeOf } from './texts.ts'

/** What a unit has or has not, by the words that deny it. */
const NO_SUCH =
  /(?:未|没有|无)(?:发生|出现|存在|涉及|因[^，。；]{0,12}(?:被|受到))?(?:过|任何)?(?:政府)?(?:信息公开|政务公开)?(?:工作)?(?:的)?(?<what>责任追究)|(?:未|没有|尚未|无)(?:开设|开通|设立|运营|建立)?(?:任何)?(?<what>政务新媒体|微信公众号|公众号)(?:账号)?(?=[，。；]|$)/gmu

/** 全年未开展政务公开培训 where another text counts them. */
const NONE =
  /(?:未|没有|没能|尚未)(?:能)?(?:组织|开展|举办|召开|举行|进行|安排|发布|制作){1,2}(?:过|任何)?(?:相关|专题|专门|业务|政务公开|政府信息公开|信息公开|工作|方面|的)*(?<what>培训|新闻发布会|专题会议|政策解读|社会评议)(?![^，。；]{0,12}(?:不|深|全覆盖|实效))/gu
const NO_STAFF =
  /(?:未|没有|尚未|无|缺少|缺乏)(?:能)?(?:配备|设立|安排|设置|明确)?(?:专门的?|固定的?)?(?<what>专职)[^，。；\d]{0,8}(?:人员|干部|工作者|队伍|信息员)/gu
const NO_MATTER =
  /(?:未|没有|尚未)(?:收到|承办|接到|办理)(?:过|任何)?(?<what>人大代表建议|人大建议|政协委员提案|政协提案)/gu
const NO_ZONE =
  /(?:未|没有|尚未)(?:能)?(?:建[立成设]|设[立置]|开[设辟])(?:任何)?(?<what>政务公开专区|公开专区)/gu
/** 无一逾期, 没有超期答复 where another text counts those that were late. */
const NONE_LATE =
  /(?:无一件?|没有(?:一件)?|未(?:发生|出现)|零)(?<what>逾期|超期|超时)(?!不|未)(?:答复|办理|办结)?(?=[，。；的情现]|$)/gmu
const LATE =
  /[1-9]\d?件(?:申请)?(?:的?答复)?(?:超过了?(?:法定)?(?:期限|时限)|(?:逾期|超期|超时)(?:答复|办理|办结)|(?:答复|办理)(?:逾期|超期|超时))/u
const ACCOUNT =
  /(?:本单位|我[局镇县委办乡院厅]|单位|政务|官方|(?<=^|[，。；：、\n])[局镇乡县区办])(?:官方)?(?:微信)?公众号[^，。；\d]{0,8}(?:发布|推送|更新)[^，。；\d]{0,8}\d{1,6}[条篇期]|(?:开通|开设|运营|运行|维护)了?[^，。；\d“]{0,6}“[^”]{2,12}”[^，。；\d]{0,6}(?:公众号|微博|抖音号?|视频号|头条号)/mu
const PROPOSED = /(?:人大代表|人大)建议[^，。；\d]{0,6}[1-9]\d{0,3}[件条]/u
const MOVED = /(?:政协委员|政协)提案[^，。；\d]{0,6}[1-9]\d{0,3}[件条]/u
const HELD: Readonly<Record<string, RegExp>> = {
  专职: /\d{1,2}[名人位][^，。；\d]{0,4}专职|专职[^，。；\d]{0,6}(?:人员|干部|信息员)[^，。；\d]{0,2}[1-9]\d?[名人位]|(?<![未没]|没有|尚未)(?:配备|配齐|设有|明确)了?专职/u,
  责任追究:
    /(?:责任追究|追究责任|追责|问责)[^，。；\d0零]{0,4}[1-9]\d{0,2}[人名次起件]|对[1-9]\d{0,2}[人名][^，。；]{0,6}(?:追究责任|追责|问责)/u,
  政务公开专区:
    /(?:建[立成设有]|设[立置有]|开[设辟]|打造)了?[^，。；]{0,8}(?:政务)?公开专区(?:共计?)?[1-9]\d{0,2}[个处]/u,
  公开专区:
    /(?:建[立成设有]|设[立置有]|开[设辟]|打造)了?[^，。；]{0,8}(?:政务)?公开专区(?:共计?)?[1-9]\d{0,2}[个处]/u,
  逾期: LATE,
  超期: LATE,
  超时: LATE,
  政务新媒体: ACCOUNT,
  微信公众号: ACCOUNT,
  公众号: ACCOUNT,
  培训: /(?:组织|开展|举办|参加|举行)[^，。；：\d]{0,16}培训(?:会|班)?(?:共计?)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[次期场]|(?:组织|开展|举办)了?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[次期场][^，。；\d]{0,12}培训/u,
  新闻发布会: /(?:组织|召开|举办|举行|参加)[^，。；：\d]{0,8}新闻发布会(?:共计?)?\d{1,3}[次场]/u,
  政策解读: /(?:发布|制作|公开)[^，。；：\d]{0,8}政策解读[^，。；：\d]{0,6}\d{1,4}[篇条件份]/u,
  社会评议: /(?:组织|开展|进行)[^，。；：\d]{0,8}社会评议[^，。；：\d]{0,4}\d{1,2}[次场]/u,
  人大代表建议: PROPOSED,
  人大建议: PROPOSED,
  政协委员提案: MOVED,
  政协提案: MOVED,
  专题会议:
    /(?:组织|召开)[^，。；：\d]{0,12}专题会议(?:共计?)?\d{1,3}[次场]|(?:组织|召开)了?\d{1,3}[次场][^，。；\d]{0,12}专题会/u,
}

/** `narrative.conflict`: none of what another passage counts. */
export const checkDeniedElsewhere: Check = (_, { texts }) =>
  texts.flatMap((text) =>
    [
      NONE,
      NO_SUCH,
      NO_STAFF,
      NO_MATTER,
      ...(text.text.includes('专区') ? [NO_ZONE] : []),
      ...(/逾期|超期|超时/u.test(text.text) ? [NONE_LATE] : []),
    ]
      .flatMap((pattern) => [...text.text.matchAll(pattern)])
      .flatMap(({ 0: words, index, groups }): Finding[] => {
        const what = groups?.['what'] ?? ''
        const held = HELD[what]
        const other = texts.find((each) => held?.test(each.text))
        if (!held || !other) return []
        const said = held.exec(other.text)?.[0] ?? ''
        const message = `这里是${quoted(words)}，${quoted(other.label)}里是${quoted(said)}，两处不一致，请核对。`
        return [
          {
            rule: 'narrative.conflict',
            severity: what === '培训' ? 'warning' : 'advice',
            ...placeOf(text, index, index + words.length),
            message,
          },
        ]
      }),
  )
