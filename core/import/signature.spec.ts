import { describe, expect, it } from 'vitest'
import { isSignatureOf, withoutSignature } from './signature.ts'

describe('the signature of a report', () => {
  it.each([
    ['无。云杉县档案局2025年1月27日', '无。', '云杉县档案局2025年1月27日'],
    ['无。 云杉县档案局 2025年1月27日', '无。', '云杉县档案局 2025年1月27日'],
    ['本年度未收取费用。二〇二五年一月二十日', '本年度未收取费用。', '二〇二五年一月二十日'],
    [
      '云杉县档案局2025年1月27日附件下载主办：云杉县人民政府',
      '',
      '云杉县档案局2025年1月27日附件下载主办：云杉县人民政府',
    ],
  ])('%s: is set off from the words before it', (text, own, signature) => {
    expect(withoutSignature(text)).toEqual({ own, signature })
  })

  it.each([
    '本报告数据截至2024年12月31日',
    '本年度未收取费用。我局于2024年3月1日印发工作要点。',
    '收费办法自2021年1月1日起施行，本年度未收取费用',
    '无其他需要报告的事项。',
  ])('%s: has none', (text) => {
    expect(withoutSignature(text)).toEqual({ own: text, signature: '' })
  })
})

describe('what only signs a report', () => {
  it.each(['云杉县档案局', '2025年1月27日', '云杉县档案局 2025年1月27日', '二〇二五年一月二十日'])(
    '%s: is nothing that it lacks',
    (words) => {
      expect(isSignatureOf('云杉县档案局', words)).toBe(true)
    },
  )

  it.each(['云杉县财政局', '云杉县档案局2025年1月27日附件下载', '发布日期：2025年1月27日', ''])(
    '%s: is told',
    (words) => {
      expect(isSignatureOf('云杉县档案局', words)).toBe(false)
    },
  )
})
