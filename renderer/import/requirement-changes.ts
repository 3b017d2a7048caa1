import { FILE_KIND_WORDS, mailedKinds } from '../../core/requirements/files.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import type { Settings } from '../../core/settings.ts'
import { dateWords } from '../parts/words.ts'

/** What is otherwise in this program once requirements are taken, a sentence each. */
export function changesOf(
  requirements: Requirements,
  { deadlines, mail }: Pick<Settings, 'deadlines' | 'mail'>,
): string[] {
  const { year, deadline, addressee = {}, lengths, matters, figures } = requirements
  const asked = lengths.length + matters.length + figures.length
  const now = (day: string) => dateWords(`${year + 1}-${day}`)
  const mailed = mailedKinds(requirements).map((kind) => FILE_KIND_WORDS[kind])
  return [
    asked > 0
      ? `写 ${year}年的报告时，“怎么写”里列出这 ${asked} 项要求，做到一项勾一项；检查也照着查，查到的是提醒或者建议，不算错误。`
      : '检查和“怎么写”不变，通知对文字没有要求。',
    ...(deadline
      ? [
          `${year}年报告的截止日期改为 ${dateWords(deadline)}（原来部门、乡镇 ${now(deadlines.others)}，一级政府 ${now(deadlines.government)}）；单独定了截止日期的报告不变。`,
        ]
      : []),
    ...(addressee.email && addressee.email !== mail.to
      ? [`${year}年报告的邮件发给 ${addressee.email}${mail.to && `，不再发给 ${mail.to}`}。`]
      : []),
    ...(addressee.name && addressee.name !== mail.receiver
      ? [`邮件开头称呼“${addressee.name}”${mail.receiver && `，不再是“${mail.receiver}”`}。`]
      : []),
    ...(requirements.files.length > 0
      ? [`邮件的附件：${mailed.join('、')}；另外要的文件，程序会列出来提醒您附上。`]
      : []),
  ]
}
