import { foundIn, trieOf } from '../../trie.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { WRONG_TERMS } from './terms.ts'

/** Terms of the form and of official prose that stand for nothing else when one character is another of the same sound. */
const TERMS =
  '信息处理费 信息处理 处理情况 处理决定 收费通知 组织领导 加强领导 领导小组 主要领导 分管领导 公开条例 依申请公开 公开申请 申请人 申请公开 ' +
  '行政复议 行政诉讼 行政许可 行政处罚 行政强制 规范性文件 责任追究 监督保障 监督检查 平台建设 主动公开 政府网站 门户网站 业务培训 ' +
  '教育培训 社会评议 征求意见 保密审查 信息公开 政务公开 年度报告 政策解读 办理结果 统计期限 法定期限 商业秘密 个人隐私 国家秘密 ' +
  '内部事务 执法案卷 现行有效 行政机关 人民群众 人民政府 贯彻落实 工作机制 审核把关 主体责任 查漏补缺 微信公众号 第三方 自然人 ' +
  '结转下年度 改进措施 制度建设 长效机制 考核评议 统筹协调 明确职责 热点问题 便民服务 信息发布 发布机制 日常维护 ' +
  '栏目建设 政务服务 服务大厅 新媒体 舆情回应 公示公告 公示信息 公示栏 营商环境 透明度 常态化 意识形态 会议精神 依法行政 答复意见 办理程序 受理渠道 公开渠道 及时更新 工作部署 安排部署 ' +
  '时效性 针对性 规范性 准确性 实效性 知情权 参与权 监督权 表达权 知晓率 满意度 公信力 政民互动 信息更新'

/** Characters that are typed for one another. */
const ALIKE =
  '里理 导道 例列利 请情清 申伸 议义意仪 讼颂 范犯 置制治 暑署 费废 复覆 监间坚 章障 维为 网往 栏拦 责则 任认 培赔 征正证 密蜜 察查 公工功 ' +
  '众重 实时事施 贯惯 机积基 组祖 织职 建健件 设涉 解借 读独 府付 评平 期其 发法 部步布 台抬 通同 处出 决绝 强抢 规归 效校 关官 民名 漏露 补捕 ' +
  '缺却确 媒煤 体休 舆与 应因 答达 及既 服福 务物 业叶 教交 保宝 商伤 隐引 案按 卷券 新信 结节 转专 进近 措错 长常 协胁 调条 热惹 点店 便遍 ' +
  '日目 政正 主住 年念 报抱 告搞 受授 排牌 示式 境镜 度渡 形型 精经'

const LIKE = new Map<string, string>()
for (const group of ALIKE.split(' '))
  for (const each of group) LIKE.set(each, (LIKE.get(each) ?? '') + group.replace(each, ''))

/** What is made so and may be right all the same: 合同计期限, 尾号限行有效. */
const RIGHT = /^(?:监督检察|内部[实时事]务|目常维护|同计期限|信媒体|信息发部)$/u

const WRONG = WRONG_TERMS.flatMap(({ terms }) => terms.map(([wrong]) => wrong))

const RIGHT_TERMS = new Set(TERMS.split(' '))
/** What is written, with what is meant. */
const SLIPS = trieOf(
  new Map(
    TERMS.split(' ')
      .flatMap((term) =>
        Array.from(term).flatMap((character, i) =>
          Array.from(LIKE.get(character) ?? '', (like): [string, string] => [
            term.slice(0, i) + like + term.slice(i + 1),
            term,
          ]),
        ),
      )
      .filter(
        ([slip]) =>
          !RIGHT.test(slip) && !RIGHT_TERMS.has(slip) && !WRONG.some((wrong) => slip.includes(wrong)),
      ),
  ),
)

/** `proof.term`: 处里费, 组织领道: fixed terms with one character that sounds or looks the same. */
export function checkHomophones(text: FieldText): Finding[] {
  return foundIn(text.text, SLIPS).map(({ words, index, meaning: right }) =>
    findingOf(text, {
      rule: 'proof.term',
      severity: 'warning',
      start: index,
      end: index + words.length,
      message: `${quoted(words)}像是${quoted(right)}写错了，请核对。`,
      to: right,
    }),
  )
}
