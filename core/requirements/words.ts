import type { Form } from '../form/form.ts'
import { quoted } from '../report/quoted.ts'
import type { Ask } from './by-place.ts'
import type { Asked, AskedLength, AskedWords } from './fulfilment.ts'
import { placeName } from './places.ts'
import type { LengthRequirement, Requirements } from './requirements.ts'

/** The notice as messages name it: 示范县政府办公室的通知. */
export function noticeWords({ notice }: Pick<Requirements, 'notice'>): string {
  return `${notice.office.trim() || '上级'}的通知`
}

/** 不超过 1,000 字, 不少于 500 字, 500 至 1,000 字. */
function lengthWords({ least, most }: Pick<LengthRequirement, 'least' | 'most'>): string {
  if (most === undefined) return `不少于 ${grouped(least ?? 0)} 字`
  return least === undefined ? `不超过 ${grouped(most)} 字` : ` ${grouped(least)} 至 ${grouped(most)} 字`
}

/** What is asked, without where: 字数不超过 1,000 字, 写到“政策解读”, 写明“政策解读”的数. */
export function askWords({ kind, asked }: Ask): string {
  if (!('name' in asked)) return `字数${lengthWords(asked)}`
  return kind === 'figure' ? `写明${quoted(asked.name)}的数` : `写到${quoted(asked.name)}`
}

/** How it stands: 现有 820 字, 已写到, 提到了，还没有数. */
export function standingWords(asked: Asked): string {
  if (asked.kind === 'length') return asked.count === 0 ? '还没有写' : `现有 ${grouped(asked.count)} 字`
  if (asked.isMet) return asked.kind === 'figure' ? '已写明' : '已写到'
  return asked.kind === 'figure' && asked.mentionedIn.length > 0 ? '提到了，还没有数' : '还没有写到'
}

/** One sentence that says who asks, what, where, and what stands there. */
export function unmetWords(asked: Asked, requirements: Requirements, form: Form): string {
  const place = quoted(placeName(asked.asked.place, form))
  return asked.kind === 'length'
    ? tooLong(asked, place, noticeWords(requirements))
    : notSaid(asked, place, noticeWords(requirements))
}

function tooLong({ asked, count }: AskedLength, place: string, notice: string): string {
  const most = asked.most ?? Infinity
  const todo =
    count > most
      ? `请删减 ${grouped(count - most)} 字`
      : `还差 ${grouped((asked.least ?? 0) - count)} 字，请补充`
  return `${place}共 ${grouped(count)} 字（不计空格），${notice}要求${lengthWords(asked)}，${todo}。`
}

function notSaid({ kind, asked, mentionedIn }: AskedWords, place: string, notice: string): string {
  const what = quoted(asked.name)
  if (kind === 'matter') return `${notice}要求在${place}中写到${what}，现在没有提到，请补写，没有的也请说明。`
  const stands = mentionedIn.length > 0 ? '现在提到了，但没有数' : '现在没有提到'
  return `${notice}要求在${place}中写明${what}的数，${stands}，请补上，没有的写 0 或者“没有”。`
}

/** 1,240 */
export function grouped(count: number): string {
  return count.toLocaleString('en-US')
}
