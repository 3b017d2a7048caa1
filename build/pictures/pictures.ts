import { compose } from '../../core/document/compose.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import type { Program } from './program.ts'

/** Each picture of the manual by its name, and how the program comes to look like that. */
export const PICTURES: Readonly<Record<string, (program: Program) => Promise<void>>> = {
  list: async ({ page, go }) => {
    await go('reports')
    await page.getByRole('table').waitFor()
  },
  import: async ({ page, go, older }) => {
    await go('import')
    const word = await docxOf(compose(older))
    await page.getByLabel('选择以前的报告').setInputFiles({
      name: '2023年年度报告.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(word),
    })
    await page.getByRole('button', { name: /存入，并接着写/u }).waitFor()
  },
  write: async ({ page, go, ids }) => {
    await go(`report/${ids.written}/1`)
    const text = page.locator('[data-field="overview.onRequest"]')
    await text.click()
    await page.keyboard.insertText(
      '2025年，我局收到政府信息公开申请12件，上年结转2件，予以公开11件，结转下年度继续办理2件。',
    )
    await page.locator('[data-saving="saved"]').waitFor()
    await page.getByRole('tab', { name: '去年' }).click()
  },
  table: async ({ page, go, ids }) => {
    await go(`report/${ids.written}/3`)
    const cell = (row: string) => page.locator(`[data-field="requests:${row}/natural"]`)
    for (const [row, figure] of FIGURES) {
      await cell(row).fill(figure)
      await page.keyboard.press('Enter')
    }
    await page.locator('[data-saving="saved"]').waitFor()
    await cell('received').click()
  },
  check: async ({ page, go, ids }) => {
    await go(`report/${ids.wrong}/check`)
    await page.getByRole('button', { name: '说明' }).first().waitFor()
  },
  pages: async ({ page, go, ids }) => {
    await go(`report/${ids.signed}/preview`)
    await page.locator('canvas.page').nth(1).waitFor()
    await page.waitForFunction(() => {
      const [first] = document.querySelectorAll<HTMLCanvasElement>('canvas.page')
      return first !== undefined && first.width > 300
    })
  },
  export: async ({ page, go, ids }) => {
    await go(`report/${ids.written}/export`)
    await page.getByRole('heading', { name: '导出', exact: true }).waitFor()
  },
  procedure: async ({ page, go, ids }) => {
    await go(`report/${ids.signed}/procedure`)
    await page.getByText('李建国').first().waitFor()
  },
  roster: async ({ page, go, collection }) => {
    await go(`collection/${collection.id}/roster`)
    await page.getByRole('link', { name: '松岚县水务局' }).waitFor()
  },
  submission: async ({ page, go, collection }) => {
    await go(`collection/${collection.id}/report/${collection.faulty}`)
    await page.getByRole('button', { name: '看原文' }).first().click()
  },
  sums: async ({ page, go, collection }) => {
    await go(`collection/${collection.id}/sums`)
    const table = page.getByRole('region', { name: '收到和处理政府信息公开申请情况' })
    await table.getByRole('button').first().click()
    await page.getByText('个单位填了').waitFor()
  },
  backups: async ({ page, go }) => {
    await go('backups')
    await page.getByRole('button', { name: '现在备份' }).click()
    await page.getByRole('button', { name: /^查看/u }).first().waitFor()
  },
}

const FIGURES = [
  ['received', '12'],
  ['carriedIn', '2'],
  ['granted', '11'],
  ['carriedOut', '2'],
] as const
