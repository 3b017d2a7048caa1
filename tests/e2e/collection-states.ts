import { at, type Desk, LONG_NAME, NONSENSE, press, type State } from './desk.ts'

const collected =
  (view: string) =>
  async (desk: Desk): Promise<void> => {
    const { id, submission } = desk.collected
    const place = view === 'report' ? `report/${submission}` : view
    await at(`collection/${id}/${place}`, /下级报告$/u)(desk)
    await desk.page.locator('.collection-view').waitFor()
  }

/** States of the screens of the level above. */
export const COLLECTION_STATES: readonly State[] = [
  { name: 'collections', go: at('collections') },
  { name: 'collection-roster', go: collected('roster') },
  {
    name: 'collection-add-units',
    go: async ({ page }) => {
      await press(page, '添加单位…')
      await page.getByLabel('粘贴名单').fill(`${LONG_NAME}\n${NONSENSE}`)
      await press(page, '读这份名单')
      await page.getByText('读到 2 个单位').waitFor()
    },
  },
  { name: 'collection-intake', go: collected('intake') },
  { name: 'collection-report', go: collected('report') },
  { name: 'collection-return', go: ({ page }) => press(page, '退回…') },
  {
    name: 'collection-sums',
    go: async (desk) => {
      await collected('sums')(desk)
      await desk.page.locator('.sum-table button').first().click()
      await desk.page.locator('.cell-units li').first().waitFor()
    },
  },
  { name: 'collection-output', go: collected('output') },
]
