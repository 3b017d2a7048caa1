import type { Finding, Severity } from '../finding.ts'
import { findingOf } from '../remark.ts'
import { sentenceAt } from '../sentence-at.ts'
import type { FieldText } from '../texts.ts'
import { quoted } from '../../report/quoted.ts'

interface Rule {
  readonly pattern: RegExp
  /** What the sentence says where the rule of today is another one. */
  readonly about: RegExp
  readonly notAbout: RegExp
  readonly severity: Severity
  /** What holds now; the source. */
  readonly now: string
}

/** What the regulations of 2007 said and those of 2019 don't. */
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
]

/** `proof.term`: what older regulations said. */
export function checkSuperseded(text: FieldText): Finding[] {
  return RULES.flatMap(({ pattern, about, notAbout, severity, now }) => {
    let end = 0
    return [...text.text.matchAll(pattern)].flatMap(({ 0: words, index }): Finding[] => {
      const { before, after } = sentenceAt(text.text, index, '。；')
      if (index < end || !about.test(before + after) || notAbout.test(before + after)) return []
      end = index + after.length
      const message = `${now}，这里写的是${quoted(words)}，请核对。`
      return [
        findingOf(text, { rule: 'proof.term', severity, start: index, end: index + words.length, message }),
      ]
    })
  })
}
