import type { Page } from 'playwright'
import type { Collected } from './collect-from.ts'
import type { HostHere } from './host-here.ts'

/** As long as names of units get, and one that nobody would have thought of. */
export const LONG_NAME =
  '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县退役军人服务中心机关事务管理办公室（本级）'
export const NONSENSE = `${'Aa1'.repeat(30)}……！！？？`

/** What stands in the store while the screens are walked through. */
export interface Desk {
  readonly page: Page
  readonly host: HostHere
  readonly folder: string
  /** Ids of reports, by what they are there for. */
  readonly ids: Readonly<Record<'sample' | 'next' | 'faulty' | 'long' | 'blank', string>>
  /** Where a collection of the level above is, and a faulty report in it. */
  readonly collected: Collected
  /** A Word file of the sample that others changed. */
  readonly returned: string
}

/** One state of one screen, and how a user gets there from anywhere. */
export interface State {
  readonly name: string
  readonly go: (desk: Desk) => Promise<void>
}

/** Opens an address, and waits for its heading. */
export const at =
  (hash: string, heading?: string | RegExp) =>
  async ({ page }: Desk): Promise<void> => {
    await page.goto(`${page.url().split('#')[0] ?? ''}#/${hash}`)
    await page
      .getByRole('heading', { level: 1, ...(heading === undefined ? {} : { name: heading }) })
      .first()
      .waitFor()
  }
export const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .first()
    .click()
