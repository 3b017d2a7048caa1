import { editions } from '../../core/form/editions.ts'
import type { EditionId, Form, FormTable } from '../../core/form/form.ts'
import { numberedFigures } from './figure-numbers.ts'
import { literal } from './schema-tables.ts'

/** What is asked of all forms alike. */
const COMMON = `
CREATE VIEW nianbao.current_reports AS
SELECT r.unit, r.report, r.year, u.name, r.form, r.level, r.region, r.signed, r.digest, r.loaded,
  c.version AS checks, c.errors, c.warnings, c.advice
FROM nianbao.reports r
JOIN nianbao.units u USING (unit)
LEFT JOIN nianbao.checks c USING (report)
WHERE r.is_current;

CREATE VIEW nianbao.report_figures AS
SELECT c.unit, c.report, c.year, p.figure, sum(c.value) AS value
FROM nianbao.cells c
JOIN nianbao.figure_parts p ON p.part = c.figure
GROUP BY c.unit, c.report, c.year, p.figure;

CREATE VIEW nianbao.sums AS
WITH entered AS (
  SELECT r.form, r.year, r.level, c.figure, sum(c.value) AS value, count(*) AS filled
  FROM nianbao.reports r JOIN nianbao.cells c USING (report)
  WHERE r.is_current
  GROUP BY r.form, r.year, r.level, c.figure
)
SELECT e.form, e.year, e.level, p.figure, f.table_name, f.row_name, f.column_name, f.row_label, f.column_label,
  sum(e.value) AS value, CASE WHEN f.kind <> 'total' THEN max(e.filled) END AS filled
FROM entered e
JOIN nianbao.figure_parts p ON p.part = e.figure
JOIN nianbao.figures f ON f.figure = p.figure
GROUP BY e.form, e.year, e.level, p.figure, f.table_name, f.row_name, f.column_name, f.row_label, f.column_label, f.kind;

CREATE VIEW nianbao.findings_by_rule AS
SELECT f.year, f.rule, f.severity, count(*) AS findings, count(DISTINCT f.report) AS reports
FROM nianbao.findings f JOIN nianbao.reports r USING (report)
WHERE r.is_current
GROUP BY f.year, f.rule, f.severity;

CREATE VIEW nianbao.missing_units AS
SELECT r.unit, u.name, r.level, (r.year + 1)::smallint AS year
FROM nianbao.reports r JOIN nianbao.units u USING (unit)
WHERE r.is_current
  AND r.year < (SELECT max(year) FROM nianbao.reports)
  AND NOT EXISTS (
    SELECT FROM nianbao.reports n WHERE n.unit = r.unit AND n.year = r.year + 1 AND n.is_current
  );

CREATE VIEW nianbao.late_units AS
SELECT * FROM (
  SELECT r.unit, u.name, r.level, r.year, min(r.loaded) AS first_loaded,
    make_date(r.year + 1, CASE WHEN r.level = 'government' THEN 3 ELSE 1 END, 31) AS deadline
  FROM nianbao.reports r JOIN nianbao.units u USING (unit)
  GROUP BY r.unit, u.name, r.level, r.year
) first
WHERE first_loaded::date > deadline;
`

const COMMENTS = {
  current_reports: '现行的报告和核对的处数',
  report_figures: '每份报告的每个数，合计在内',
  sums: '各机关类别、各年度的合计；filled 是填了这一格的份数',
  findings_by_rule: '各年度每条规则发现的处数和份数，只算现行的报告',
  missing_units: '前一年有报告、这一年没有的机关',
  late_units: '第一次装入时已过法定期限的机关（政府 3 月 31 日，其他 1 月 31 日）',
} as const

/** The views of all forms. */
export function commonViewStatements(): string {
  const comments = Object.entries(COMMENTS).map(
    ([view, words]) => `COMMENT ON VIEW nianbao.${view} IS ${literal(words)};`,
  )
  return [COMMON, ...comments].join('\n')
}

/** For each table of some editions of the form, a view by report and one summed up. */
export function tableViewStatements(known: readonly EditionId[]): string {
  const tables = known.flatMap((id) =>
    Object.values<FormTable>(editions[id].tables).map((table) => tableViews(editions[id], table)),
  )
  return tables.join('\n')
}

/** disclosure_2021: a line for each row of the table as it is printed, a column for each of its columns. */
function tableViews(form: Form, table: FormTable): string {
  const figures = numberedFigures().filter((each) => each.form === form && each.table === table)
  const numbers = figures.map(({ number }) => number)
  const range = `BETWEEN ${Math.min(...numbers)} AND ${Math.max(...numbers)}`
  const rows = table.rows.map(({ key, label }, i) => `(${i + 1}, ${literal(key)}, ${literal(label)})`)
  const columns = table.columns.map(
    ({ key }) => `sum(f.value) FILTER (WHERE n.column_name = ${literal(key)}) AS "${key}"`,
  )
  const named = `JOIN nianbao.figures n ON n.figure = f.figure
JOIN (VALUES ${rows.join(', ')}) AS o (row, row_name, label) ON o.row_name = n.row_name`
  const name = `${table.id}_${form.edition}`
  const caption = `${form.edition}年版格式：${table.caption}`
  return `
CREATE VIEW nianbao.${name} AS
SELECT r.unit, r.report, r.year, u.name, r.level, r.region, o.row, o.row_name, o.label,
  ${columns.join(',\n  ')}
FROM nianbao.reports r
JOIN nianbao.units u USING (unit)
JOIN nianbao.report_figures f USING (report)
${named}
WHERE r.is_current AND f.figure ${range}
GROUP BY r.unit, r.report, r.year, u.name, r.level, r.region, o.row, o.row_name, o.label;

CREATE VIEW nianbao.sum_${name} AS
SELECT f.year, f.level, o.row, o.row_name, o.label,
  ${columns.join(',\n  ')}
FROM nianbao.sums f
${named}
WHERE f.figure ${range}
GROUP BY f.year, f.level, o.row, o.row_name, o.label;

COMMENT ON VIEW nianbao.${name} IS ${literal(`${caption}，每份报告的每行一行`)};
COMMENT ON VIEW nianbao.sum_${name} IS ${literal(`${caption}，按年度和机关类别合计`)};
`
}
