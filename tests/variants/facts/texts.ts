import type { TextField } from '../../../core/form/form.ts'
import type { Random } from './random.ts'

type Texts = { readonly [field in TextField]: readonly string[] }

/** Words for every text of a report: one to three paragraphs each, as offices write them. */
export function randomTexts(random: Random, agency: string, year: number): Texts {
  const fill = (sentence: string) =>
    sentence
      .replaceAll('$Y', `${year}`)
      .replaceAll('$A', agency)
      .replaceAll(/#/g, () => `${random.int(2, 400)}`)
  const some = (sentences: readonly string[]) => {
    const chosen = random.shuffled(sentences).map(fill)
    const first = chosen.slice(0, random.int(1, 3)).join('')
    return random.oneIn(2) ? [first] : [first, ...chosen.slice(3, random.int(4, 5))]
  }
  return {
    preamble: [fill(random.pick(PREAMBLES))],
    'overview.introduction': [],
    'overview.proactive': some(PROACTIVE),
    'overview.onRequest': some(ON_REQUEST),
    'overview.management': some(MANAGEMENT),
    'overview.platforms': some(PLATFORMS),
    'overview.oversight': some(OVERSIGHT),
    'overview.more': [],
    'problems.problems': some(PROBLEMS),
    'problems.improvements': some(IMPROVEMENTS),
    other: [fill(random.pick(FEES)), ...(random.oneIn(2) ? some(OTHER) : [])],
  }
}

const PREAMBLES = [
  '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号要求，编制$A$Y年政府信息公开工作年度报告，所列数据的统计期限为$Y年1月1日至12月31日。',
  '按照《中华人民共和国政府信息公开条例》规定，现公布$A$Y年度政府信息公开工作情况。本报告所列数据统计期限自$Y年1月1日起至$Y年12月31日止。如有疑问，请与$A办公室联系（电话：0818-7322312）。',
  '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。数据统计期限为$Y年1月1日至12月31日。',
]

const PROACTIVE = [
  '$Y年，通过政府网站主动公开政府信息#条，其中政策文件#条、工作动态#条。',
  '围绕重点领域，及时公开财政预决算、行政许可和行政处罚等信息，回应社会关切#次。',
  '组织“政务公开日”活动，邀请人大代表、政协委员和群众代表#人参加。',
  '制发政策解读材料#篇，采用图解、问答等方式解读#篇。',
  '1.坚持以公开为常态、不公开为例外，应公开尽公开。',
]

const ON_REQUEST = [
  '$Y年，共收到政府信息公开申请#件，均在法定期限内答复。',
  '进一步规范受理、登记、审核、办理、答复、归档的流程，做到各环节可查。',
  '全年因政府信息公开被申请行政复议#件，提起行政诉讼#件。',
  '一是畅通渠道，设置受理窗口；二是明确时限，专人跟踪办理。',
  '加强与司法行政部门会商，提高答复文书质量。',
]

const MANAGEMENT = [
  '严格执行“三审三校”和保密审查，确保公开的信息合法合规、准确及时。',
  '$Y年制发行政规范性文件#件，均已集中公开并动态更新。',
  '对历年公开的信息按类别复查，清理失效信息#条。',
  '（1）明确公开属性源头认定；（2）建立信息发布台账。',
  '完善政府信息公开目录，做到专人负责。',
]

const PLATFORMS = [
  '依托政府门户网站设置政府信息公开专栏，全年更新#次。',
  '运行政务新媒体#个，发布信息#条，阅读量超过#万次。',
  '在政务服务中心、图书馆设立查阅点#处，方便群众查阅。',
  '优化网站检索功能，推进适老化和无障碍改造。',
  '网址为http://www.example.gov.cn/zwgk/，设有“依申请公开”入口。',
]

const OVERSIGHT = [
  '一是强化组织领导，明确分管领导和专职人员#名。二是组织业务培训#次。三是开展自查，整改问题#个。',
  '将政务公开纳入年度绩效考核，分值权重不低于4%。',
  '开展社会评议，群众满意度较高。',
  '$Y年未发生责任追究情形。',
  '2.定期通报各科室信息报送情况。',
]

const PROBLEMS = [
  '一是公开的主动性还不够强，个别科室更新不及时。二是政策解读形式较为单一。',
  '业务人员对条例掌握不够深入，答复质量有待提高。',
  '公开内容与群众期待还有差距，互动回应不足。',
  '1.信息公开工作机制还需健全；2.监督检查力度有待加强。',
  '基层单位人员变动较大，工作衔接不够顺畅。',
]

const IMPROVEMENTS = [
  '一是加强学习培训，提高业务能力。二是丰富解读形式，多用图表、视频。',
  '针对上年指出的更新不及时问题，建立月度检查制度，共通报#次。',
  '完善信息发布审核流程，对发现的问题及时整改。',
  '强化督查指导，推动各科室按时报送。',
  '拓宽公众参与渠道，主动接受社会监督。',
]

const FEES = [
  '$Y年未发出信息处理费收费通知，未收取信息处理费。',
  '按照《政府信息公开信息处理费管理办法》，$Y年本机关发出收费通知#件，收取信息处理费#元。',
  '本年度没有收取信息处理费。',
]

const OTHER = [
  '办理人大代表建议#件、政协委员提案#件，办理结果均已公开。',
  '认真落实$Y年政务公开工作要点，各项任务全部完成。',
  '没有其他需要报告的事项。',
  '推进公共企事业单位信息公开，指导#家单位编制目录。',
  '建议上级加强业务培训。',
]
