import { CHECKS_VERSION } from '../../core/checks/version.ts'
import type { CheckedReport, UncheckedReport } from './check-reports.ts'
import { copyLine } from './copy-text.ts'
import { inOrder } from './in-order.ts'
import type { Outcome } from './read-packages.ts'
import type { Session } from './session.ts'
import { inHalves, type Workers } from './workers.ts'

export interface CheckedLoad {
  readonly checked: number
  /** Reports with findings of severity error, among them. */
  readonly faulty: number
  /** Reports that could not be checked. */
  readonly unchecked: readonly { readonly name: string; readonly problem: string }[]
}

const PAGE = 100

/** Reports in force that these checks have not held against the report of the year before that is in force now. */
const WANTING = `
FROM nianbao.reports r
LEFT JOIN nianbao.checks c USING (report)
LEFT JOIN nianbao.reports l ON l.unit = r.unit AND l.year = r.year - 1 AND l.is_current
WHERE r.is_current AND (c.version, c.last_year) IS DISTINCT FROM (${CHECKS_VERSION}, l.report)`

/**
 * Checks what was loaded, and what was loaded earlier as far as it hangs on that, page by page, each in one transaction. A check that
 * was broken off goes on with the next load.
 * @param progress told after each page: how many of how many reports are checked
 * @param size reports that are checked and committed together
 */
export async function checkLoaded(
  session: Session,
  workers: Workers,
  progress: (done: number, total: number) => void,
  size = PAGE,
): Promise<CheckedLoad> {
  const [counted] = await session.rows<{ total: number }>(`SELECT count(*)::int AS total ${WANTING}`)
  const total = counted?.total ?? 0
  const result = { checked: 0, faulty: 0, unchecked: [] as { name: string; problem: string }[] }
  const pages = inOrder(pagesOf(session, size), workers.threads * 2, async (page) => ({
    page,
    outcomes: await inHalves(page, async (part) =>
      (await workers.checkReports(part)).map((value): Outcome<CheckedReport> => ({ value })),
    ),
  }))
  for await (const { page, outcomes } of pages) {
    const checked = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []))
    await keepFindings(session, checked)
    result.checked += checked.length
    result.faulty += checked.filter(({ counts }) => counts.error > 0).length
    outcomes.forEach((outcome, i) => {
      if ('problem' in outcome) result.unchecked.push({ name: titleOf(page[i]), problem: outcome.problem })
    })
    progress(result.checked + result.unchecked.length, total)
  }
  return result
}

interface Page extends UncheckedReport {
  readonly name: string
}

interface PageRow {
  readonly unit: string
  readonly report: number
  readonly year: number
  readonly name: string
  readonly exchange: string
  readonly last_report: number | null
  readonly last_exchange: string | null
}

/** By units and years, each page after the last row of the one before: no page is looked for among those that are done. */
async function* pagesOf(session: Session, size: number): AsyncGenerator<Page[]> {
  let [unit, year] = ['-1', 0]
  for (;;) {
    const rows = await session.rows<PageRow>(
      `SELECT r.unit, r.report, r.year, u.name, r.exchange, l.report AS last_report, l.exchange AS last_exchange
       ${WANTING.replace('WHERE', 'JOIN nianbao.units u ON u.unit = r.unit WHERE')}
       AND (r.unit, r.year) > ($1, $2) ORDER BY r.unit, r.year LIMIT ${size}`,
      [unit, year],
    )
    const end = rows.at(-1)
    if (!end) return
    ;({ unit, year } = end)
    yield rows.map(({ last_report: report, last_exchange: exchange, ...row }) => ({
      ...row,
      lastYear: report === null || exchange === null ? undefined : { report, exchange },
    }))
  }
}

async function keepFindings(session: Session, checked: readonly CheckedReport[]): Promise<void> {
  if (checked.length === 0) return
  const reports = checked.map(({ report }) => report)
  const lines = checked.map(({ unit, report, year, lastYear, counts: { error, warning, advice } }) =>
    copyLine([unit, report, year, CHECKS_VERSION, lastYear, error, warning, advice]),
  )
  await session.transaction(async ({ rows, copy }) => {
    await rows(
      `WITH old AS (DELETE FROM nianbao.checks WHERE report = ANY($1) RETURNING report)
       DELETE FROM nianbao.findings WHERE report IN (SELECT report FROM old)`,
      [reports],
    )
    await copy('checks (unit, report, year, version, last_year, errors, warnings, advice)', lines)
    await copy(
      FINDINGS,
      checked.map(({ rows: found }) => found),
    )
  })
}

const FINDINGS =
  'findings (unit, report, year, number, rule, severity, part, field, cells, quote, quote_start, quote_end, message, expected, actual)'

function titleOf(page: Page | undefined): string {
  return page ? `${page.name}（${page.year}年）` : ''
}
