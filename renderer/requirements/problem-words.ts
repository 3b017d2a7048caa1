import { firstProblem } from '../../core/requirements/exchange.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'

const LISTS: Readonly<Record<string, string>> = {
  lengths: '字数',
  matters: '要写到的事',
  figures: '要写明的数',
  files: '报送文件',
}

const KEYS: Readonly<Record<string, string>> = {
  name: '名称',
  words: '算写到的词',
  least: '字数',
  most: '字数',
}

/** What is still missing before requirements can be sent out, in words; undefined where nothing is. */
export function missingWords(requirements: Requirements): string | undefined {
  const problem = firstProblem(requirements)
  if (!problem) return undefined
  const [list = '', index = '', key = ''] = problem.path.split('.')
  if (list === 'notice') return '还没有写发通知的单位。'
  const what = LISTS[list]
  if (what === undefined) return `${problem.path}：${problem.problem}。`
  const which = `“${what}”第 ${Number(index) + 1} 项`
  if (list === 'lengths') return `${which}的字数没有写，或者至少的比至多的还多。`
  return `${which}的${KEYS[key] ?? '内容'}没有写。`
}
