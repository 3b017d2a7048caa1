import { describe, expect, it } from 'vitest'
import { readSubmitted } from './read-submitted.ts'

const ONE = '云杉县青坪镇人民政府'
const TWO = '云杉县档案局'

/** A report without tables, a paragraph each. */
function lines(unit: string): string[] {
  return [
    `${unit}2025年政府信息公开工作年度报告`,
    `根据《中华人民共和国政府信息公开条例》，现公布${unit}政府信息公开工作年度报告。`,
    '一、总体情况',
    `（一）主动公开。${unit}公开信息。`,
    '五、存在的主要问题及改进情况',
    `${unit}公开不够主动。`,
    '六、其他需要报告的事项',
    `${unit}没有其他事项。`,
  ]
}

function article(unit: string): string {
  const [title, ...rest] = lines(unit)
  return `<h1>${title}</h1><p>信息来源：${unit} 发布日期：2026-01-20</p>${rest.map((each) => `<p>${each}</p>`).join('')}`
}

function read(name: string, content: string) {
  return readSubmitted({ name, bytes: new TextEncoder().encode(content) })
}

const TOLD = `这个文件里还有另一份报告“${TWO}2025年政府信息公开工作年度报告”，没有读入，请把它另存为一个文件再导入。`

describe('a file with the reports of two units', () => {
  it.each([
    ['两份.txt', [...lines(ONE), ...lines(TWO)].join('\n')],
    ['两份.html', `<html><body>${article(ONE)}<hr>${article(TWO)}</body></html>`],
  ])('%s is that of the first, and the second is told as left out', async (name, content) => {
    const { report, lost, doubts } = await read(name, content)
    expect([report.agency.name, report.other]).toEqual([ONE, `${ONE}没有其他事项。`])
    expect(lost).toContain(TOLD)
    expect(doubts.map(({ reason }) => reason)).not.toContain(TOLD)
    expect(JSON.stringify(report)).not.toContain(TWO)
  })

  it('is none where a page ends with links to other reports', async () => {
    const links = [`${TWO}2025年政府信息公开工作年度报告`, `${ONE}2024年政府信息公开工作年度报告`]
    const list = `<ul>${links.map((each) => `<li><a href="#">${each}</a></li>`).join('')}</ul>`
    const { report, lost } = await read('一份.html', `<html><body>${article(ONE)}${list}</body></html>`)
    expect(report.other).toBe(`${ONE}没有其他事项。`)
    expect(lost.join('')).not.toContain('另一份报告')
  })
})
