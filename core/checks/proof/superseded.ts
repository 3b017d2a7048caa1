import { matchesOf } from '../../matches.ts'
import type { Finding, Severity } from '../finding.ts'
import { findingOf } from '../remark.ts'
import { sentenceAt } from '../sentence-at.ts'
import type { FieldText } from '../texts.ts'
import { quoted } from '../../report/quoted.ts'

interface Rule {
  readonly pattern: RegExp
  /** What the sentence says where the rule of today is another one; anything where it is missing. */
  readonly about?: RegExp
  readonly notAbout?: RegExp
  readonly severity: Severity
  /** What holds now; the source. */
  readonly now: string
}

/** What the regulations of 2007 said and those of 2019 don't, and what no rule says. */
const RULES: readonly Rule[] = [
  {
    pattern: /(?:15|十五)\s*个?工作日/gu,
    about: /答复|法定|申请/u,
    notAbout: /征求|第三方|征询|补正|内部|提前|缩短|压缩|平均|承诺|延长|协商|意见/u,
    severity: 'advice',
    now: '答复申请的法定期限是20个工作日（《政府信息公开条例》第三十三条）',
  },
  {
    pattern: /检索费|复制费|邮寄费|检索、复制、?(?:邮寄)?[^，。；]{0,4}费/gu,
    about: /申请|公开|收/u,
    notAbout: /[未不无]|没有|免|取消|停止/u,
    severity: 'advice',
    now: '依申请提供政府信息不收检索、复制、邮寄费用，可收的是信息处理费（《政府信息公开条例》第四十二条）',
  },
  {
    pattern:
      /延[长期](?:答复|办理|的|期限|时间|时限|不超过|最[长多]|为){0,4}(?:2[1-9]|[3-9]\d|二十[一-九]|[三四五六]十)\s*个?工作日/gu,
    notAbout: /征求|第三方|征询/u,
    severity: 'warning',
    now: '延长答复的期限最长不超过20个工作日（《政府信息公开条例》第三十三条）',
  },
  {
    pattern: /3月31日(?:之?前|以前)/gu,
    about: /向[^，。；]{0,20}主管部门[^，。；]{0,6}(?:提交|报送|上报|报告)/u,
    notAbout: /公布|1月31日/u,
    severity: 'warning',
    now: '部门向主管部门提交年度报告的期限是每年1月31日（《政府信息公开条例》第四十九条）',
  },
  {
    pattern:
      /(?:[89]|1\d|20|[八九十]|十五|二十)\s*个?工作日(?=内?(?:书面|及时|一次性)*(?:告知|通知|要求)[^，。；]{0,8}补正)/gu,
    notAbout: /补正(?:期限|之后)|申请人(?:应|须|需|在)/u,
    severity: 'warning',
    now: '告知申请人补正的期限是收到申请之日起7个工作日（《政府信息公开条例》第三十条）',
  },
  {
    pattern: /2008年5月1日/gu,
    about: /(?:新修订|修订后)[的《]{0,2}(?:中华人民共和国)?政府信息公开条例/u,
    notAbout: /2019/u,
    severity: 'warning',
    now: '修订后的《政府信息公开条例》自2019年5月15日起施行',
  },
  {
    pattern: /行政复议条例/gu,
    notAbout: /废止|1999/u,
    severity: 'warning',
    now: '《行政复议条例》1999年已经废止，现在依据的是《行政复议法》',
  },
  {
    pattern: /政府信息公开法(?![定律治规制案])/gu,
    severity: 'warning',
    now: '政府信息公开的依据是《政府信息公开条例》',
  },
]

/** `proof.term`: what older regulations said. */
export function checkSuperseded(text: FieldText): Finding[] {
  return RULES.flatMap(({ pattern, about, notAbout, severity, now }) => {
    let end = 0
    return matchesOf(text.text, pattern).flatMap(({ 0: words, index }): Finding[] => {
      const { before, after } = sentenceAt(text.text, index, '。；')
      const sentence = before + after
      if (index < end || about?.test(sentence) === false || notAbout?.test(sentence)) return []
      end = index + after.length
      const message = `${now}，这里写的是${quoted(words)}，请核对。`
      return [
        findingOf(text, { rule: 'proof.term', severity, start: index, end: index + words.length, message }),
      ]
    })
  })
}
