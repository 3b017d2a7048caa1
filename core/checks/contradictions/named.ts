import { matchesOf } from '../../matches.ts'
/** What words name: a thing, and what makes it a kind of its own. */
export interface Named {
  readonly what: string
  readonly kind: string
  /** Only a figure that differs by a slip of the hand is of the same count. */
  readonly isLoose: boolean
  /** It is in the table of things, not only named by the same words elsewhere. */
  readonly isKnown: boolean
  /** No word says that only what is of disclosure is meant. */
  readonly isBare: boolean
}

/** Words that say of a thing no more than that it is of this work, of this organ and of this year. */
const NEUTRAL =
  /政府信息(?:与|和)政务公开|政府信息公开|政务信息公开|政务公开(?!专区|体验区)|信息公开|依申请公开|[全我本各][局县区市镇乡旗省州委办院厅校]|本单位|全年度?|年内|本?年度|本年|今年|当年|一年来|20\d\d年|(?<!督查|检查|调研)工作|各类|各项|各种|各个?|相关|有关|先后|累计|共计?|总计|合计|主动|及时|积极|继续|全部|所有|整个|全国|[上下]述|以上|该|虽然?|但|仅|只|也|就|已|了|的|地|等|(?<!通)过|我|共|\s/gu

const SITE = '(?:政府|门户|官方)*(?:门户)?网站'

/** What has more than one name, by its patterns at the end of a phrase without its neutral words. */
const THINGS: readonly (readonly [what: string, pattern: string, isLoose?: boolean])[] = [
  ['培训', '(?:轮训|培训)(?:会议?|班|活动|课程?|讲座)?'],
  ['政策解读', '政策解读(?:材料|稿件?|信息|文章|产品|作品)?|解读(?:材料|稿件?|文章|产品|信息)'],
  ['图解', '(?:政策)?图解(?:解读|材料|作品|产品|信息)?|图片解读|图表解读'],
  ['视频解读', '(?:短?视频|动漫|动画)解读(?:材料|作品|产品)?|解读(?:短?视频|动漫)'],
  ['专区', '(?:政务)?公开?(?:专区|体验区)'],
  ['查阅点', '(?:政府)?(?:信息)?(?:公共)?查阅(?:点|场所|处|室|中心)'],
  ['社会评议', '社会评议(?:活动)?'],
  ['意见征集', '(?:民意|意见|网上|公开)征集(?:活动)?|公开?征求意见(?:活动)?|征求意见'],
  ['开放日', '(?:政府|公众|“[^”]{1,12}”)?开放日(?:活动)?'],
  ['问卷', '(?:满意度|调查|评议)*问卷(?:调查表?)?'],
  ['通报', '(?:情况)?通报'],
  ['检查', '(?:督促|监督)?检查'],
  ['抽查', '抽查|抽检'],
  ['自查', '自查'],
  ['督查', '督查|督导'],
  ['巡查', '巡查|巡检'],
  ['留言', '(?:网民|网友|群众|公众|网站|互动|市民)*留言'],
  [
    '人大代表建议',
    '(?:人大代表|人大|代表)(?:意见)?建议(?:意见)?(?:办理)?(?:结果|答复|复文|情况)?(?:公开)?(?:情况)?',
  ],
  ['政协提案', '(?:政协委员|政协|委员)提案(?:办理)?(?:结果|答复|复文|情况)?(?:公开)?(?:情况)?'],
  ['政务新媒体', '政务新媒体(?:账号|平台)?'],
  ['专职人员', '专职(?:的)?(?:工作)?(?:人员|干部|信息员|工作者|队伍)'],
  ['兼职人员', '兼职(?:的)?(?:工作)?(?:人员|干部|信息员|工作者|队伍)'],
  ['领导小组', '(?:公开)?领导小组'],
  ['领导小组会议', '(?:公开)?领导小组(?:专题)?(?:会议|例会|会)'],
  ['专题会议', '专题会议?'],
  ['推进会', '推进会议?'],
  ['座谈会', '座谈会|恳谈会'],
  ['听证会', '听证会'],
  ['论证会', '论证会'],
  ['新闻发布会', '(?:新闻)?发布会'],
  ['在线访谈', '在线访谈|网上访谈'],
  ['公众号', '(?:政务|官方)?(?:微信)?公众号(?:“[^”]{1,12}”)?'],
  ['栏目', `(?:${SITE})?(?!公开)[\u4e00-\u9fff]{2,4}(?:栏目|专栏)`],
  ['微博', '(?:政务|官方)?微博', true],
  ['网站', SITE, true],
  ['公开信息', '公开(?:政府|政务)?信息|^(?:政府|政务)信息', true],
]

const ENDING = THINGS.map(([what, pattern, isLoose = false]) => ({
  what,
  isLoose,
  pattern: new RegExp(`^(?<kind>.*?)(?:${pattern})$`, 'u'),
}))

/** What each name of these is not without, looked for first. */
const SIGN =
  '培训|轮训|解读|图解|一图读懂|[专验]区|查阅|评议|征集|征求意见|开放日|问卷|通报|[检督巡抽自]查|督导|[巡抽]检|留言|建议|提案|新媒体|[专兼]职|领导小组|[题进谈证布]会|访谈|公众号|栏目|专栏|微博|网站|公开信息|政府信息|政务信息'
const IS_THING = new RegExp(SIGN, 'u')
const ALL_THINGS = new RegExp(SIGN, 'gu')

/** Where in a text things are named, in their order. */
export function thingsIn(text: string): number[] {
  return matchesOf(text, ALL_THINGS).map(({ index }) => index)
}

/** What says too little of what is counted. */
const VAGUE =
  /^(?:对|把|从|将|由|被|以|按|给|向|在|至|到|与|和|及|因|经|为|用|据|围绕|结合|针对|根据|通过|按照)|(?:信息|文件|事项|问题|意见|方面|内容|工作|活动|材料|情况|措施|任务|单位|部门|人员|干部|群众|领域|栏目|申请|案件|数据|类别?|部分|环节|机制|平台|渠道|方式|形式|重点|清单|报告|动态|公告|通知|会议|会|数量|数|量|人|次|家|村|社区|乡镇|街道|县区|要求|条例|规定|办法|项目|企业|服务|建议|提案|结果|窗口|月|季度|季|天|日|周|期限|时|来|中|上|下|后|前|内|外|为|是|在|从|到|和|与|及|对|将|把|由|被|以|按|给|向|年|有|不)$/u
/** What the grammar reads of the figures of the form. */
const OF_FORM = /申请|复议|诉讼|许可|处罚|强制|规范性文件|规章|收费|处理费|结转|不予|无法提供/u
/** What says no more than that there is such a thing. */
const CLOSING = /(?:情况|情形|现象|功能|机构)$/u
/** No name of a thing is longer, nor shorter. */
const LENGTH = { least: 3, most: 10 } as const

/** 依申请公开政府信息 is nothing that was published. */
const ON_REQUEST = /申请公开(?:的|各类)?(?:政府|政务)?信息$/u

/** What a phrase names at its end, whatever stands before; undefined where that can't be told. */
export function named(phrase: string): Named | undefined {
  if (phrase === '' || (!IS_THING.test(phrase) && VAGUE.test(phrase))) return undefined
  if (ON_REQUEST.test(phrase)) return undefined
  const words = phrase.replaceAll(NEUTRAL, '').replace(CLOSING, '')
  if (IS_THING.test(words)) {
    for (const { what, pattern, isLoose } of ENDING) {
      const match = pattern.exec(words)
      if (match)
        return {
          what,
          kind: kindOf({ what, isLoose }, match.groups?.['kind'] ?? '', words),
          isLoose,
          isKnown: true,
          isBare: !phrase.includes('公开'),
        }
    }
  }
  if (OF_FORM.test(words) || words.length < LENGTH.least || words.length > LENGTH.most || VAGUE.test(words))
    return undefined
  return /^[\u4e00-\u9fff“”]+$/u.test(words)
    ? { what: words, kind: '', isLoose: false, isKnown: false, isBare: true }
    : undefined
}

/** 局领导小组 is the organ's own; “青槐水务” of 公众号“青槐水务” is its kind. */
function kindOf({ what, isLoose }: Pick<Named, 'what' | 'isLoose'>, before: string, words: string): string {
  // 县水利局公开信息 and 市体育局门户网站 are the own organ's where but a slip of the hand is looked for.
  const kind = (isLoose ? before.replace(ORGAN, '') : before).replace(OWN, '')
  return what === '公众号' ? kind + (/“[^“”]{1,12}”$/u.exec(words)?.[0] ?? '') : kind
}

const ORGAN =
  /^[省市县区州旗镇]?[\u4e00-\u9fff]{1,10}(?:局|委|委员会|办|办公室|厅|镇|乡|街道|办事处|中心|政府)$/u

const OWN =
  /^(?:依托|围绕|通过|结合|针对|对|在|以|由|按照|根据|利用)?(?:[局县区市镇乡旗省州委办院厅]|街道|单位|政府)*$/u
