import { describe, expect, it } from 'vitest'
import type { Finding, Severity } from '../checks/finding.ts'
import { editions } from '../form/editions.ts'
import { checkLines } from './check-lines.ts'

const finding = (severity: Severity, message: string, part: Finding['part'] = 3): Finding => ({
  rule: 'form.invalid',
  severity,
  part,
  field: 'tables.requests',
  message,
})
const errors = (count: number, message: string) =>
  Array.from({ length: count }, (_, i) => finding('error', `${message}${i + 1}。`))
const texts = (findings: readonly Finding[], setAside: Parameters<typeof checkLines>[2] = []) =>
  checkLines(editions['2021'], findings, setAside).map(({ text }) => text)

describe('The result of the checks', () => {
  it('says plainly when nothing is left, and what was looked at', () => {
    expect(texts([])).toEqual([expect.stringMatching(/^经检查，没有发现问题：核对了.*勾稽关系.*。$/u)])
  })

  it('tells apart what is not written yet', () => {
    const unwritten = { ...finding('error', '还没有写。'), rule: 'form.blank' as const }
    expect(texts([unwritten])[0]).toBe('1 处待填。')
  })

  it('counts by severity and lists the errors by their part', () => {
    const findings = [
      finding('error', '机关名称还没有填写。', 0),
      finding('warning', '请核对。'),
      finding('error', '还有 3 格没有填。'),
    ]
    expect(texts(findings)).toEqual([
      '2 处错误、1 处提醒。',
      '1．基本信息：机关名称还没有填写。',
      '2．第三部分：还有 3 格没有填。',
    ])
  })

  it('lists six errors, and of more the first few', () => {
    expect(texts(errors(6, '有误'))).toHaveLength(7)
    expect(texts(errors(9, '有误')).slice(-2)).toEqual([
      '6．第三部分：有误6。',
      '另有 3 处，见程序中的检查结果。',
    ])
  })

  it('lists six errors of two lines each, cut where they are longer', () => {
    const listed = texts(errors(6, '很长的一句话，'.repeat(20))).slice(1)
    expect(listed).toHaveLength(6)
    for (const text of listed) expect(text).toMatch(/^\d．第三部分：.{40,56}…$/)
  })

  it('tells what was set aside with its reason, and still counts it where there is no room', () => {
    const aside = { message: '“二是”前面没有“一是”。', reason: '原文\n如此' }
    expect(texts([], [aside])).toEqual([
      '没有待处理的问题，另有 1 处已说明理由。',
      '已说明理由、不再提示的：',
      '1．“二是”前面没有“一是”。（理由：原文 如此）',
    ])
    const many = Array.from({ length: 20 }, () => ({ ...aside, reason: '理由'.repeat(100) }))
    const listed = texts(errors(9, '很长的一句话，'.repeat(20)), many)
    expect(listed[0]).toBe('9 处错误，另有 20 处已说明理由。')
    expect(listed.filter((text) => text.startsWith('另有'))).toEqual([
      '另有 6 处，见程序中的检查结果。',
      '另有 19 处，见程序中的检查结果。',
    ])
  })
})
