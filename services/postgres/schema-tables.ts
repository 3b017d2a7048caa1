import { columnOf, type EditionId, rowOf } from '../../core/form/form.ts'
import { labelsOf, numberedFigures, partsOf } from './figure-numbers.ts'

/** Tables of version 1; docs/postgres.md describes them. Rows of reports name their unit, report and year first. */
const TABLES = `
CREATE TABLE nianbao.schema_version (
  version int NOT NULL PRIMARY KEY,
  since timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE nianbao.units (
  unit bigint PRIMARY KEY,
  name text NOT NULL UNIQUE
);
CREATE SEQUENCE nianbao.report_numbers AS int;
CREATE TABLE nianbao.reports (
  unit bigint NOT NULL REFERENCES nianbao.units,
  report int PRIMARY KEY,
  year smallint NOT NULL,
  form text NOT NULL,
  level text NOT NULL,
  region text,
  address text,
  phone text,
  email text,
  digest text NOT NULL UNIQUE,
  signed int NOT NULL,
  exchange text NOT NULL,
  is_current boolean NOT NULL,
  loaded timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX reports_in_force ON nianbao.reports (unit, year) WHERE is_current;
CREATE INDEX reports_of_units ON nianbao.reports (unit, year);
CREATE TABLE nianbao.packages (
  digest text PRIMARY KEY,
  report int NOT NULL REFERENCES nianbao.reports ON DELETE CASCADE,
  name text NOT NULL,
  loaded timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE nianbao.cells (
  unit bigint NOT NULL,
  report int NOT NULL,
  year smallint NOT NULL,
  figure smallint NOT NULL,
  value numeric NOT NULL,
  PRIMARY KEY (report, figure)
);
CREATE TABLE nianbao.texts (
  unit bigint NOT NULL,
  report int NOT NULL,
  year smallint NOT NULL,
  field text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (report, field)
);
CREATE TABLE nianbao.checks (
  unit bigint NOT NULL,
  report int PRIMARY KEY,
  year smallint NOT NULL,
  version int NOT NULL,
  last_year int,
  errors int NOT NULL,
  warnings int NOT NULL,
  advice int NOT NULL
);
CREATE TABLE nianbao.findings (
  unit bigint NOT NULL,
  report int NOT NULL,
  year smallint NOT NULL,
  number smallint NOT NULL,
  rule text NOT NULL,
  severity text NOT NULL,
  part smallint NOT NULL,
  field text NOT NULL,
  cells text[],
  quote text,
  quote_start int,
  quote_end int,
  message text NOT NULL,
  expected text,
  actual text,
  PRIMARY KEY (report, number)
);
CREATE TABLE nianbao.figures (
  figure smallint PRIMARY KEY,
  form text NOT NULL,
  table_name text NOT NULL,
  row_name text NOT NULL,
  column_name text NOT NULL,
  kind text NOT NULL,
  row_label text NOT NULL,
  column_label text NOT NULL
);
CREATE TABLE nianbao.figure_parts (
  part smallint NOT NULL,
  figure smallint NOT NULL,
  PRIMARY KEY (part, figure)
);
`

/** What a database tool shows beside each name. */
const COMMENTS = {
  schema_version: '表的版本；比程序新的，程序不写',
  units: '机关；编号由名称算出，各库相同',
  reports: '报告的每一个版本；is_current 是现行的一版，exchange 是交换格式全文，digest 是它的校验码',
  packages: '装入过的数据包文件，按文件的校验码',
  cells: '每个填了数的格一行；没有填的格没有行，不等于 0',
  texts: '每段文字一行；没有写的没有行',
  checks: '每份报告核对的结果；version 是检查规则的版本，last_year 是对照的上年报告',
  findings: '核对发现的每处问题一行',
  figures: '格的编号、所在的表和行列，以及格式上印的名称',
  figure_parts: '合计由哪些格相加；不是合计的格就是它自己',
} as const

/** The tables, without rows. */
export function tableStatements(): string {
  const comments = Object.entries(COMMENTS).map(
    ([table, words]) => `COMMENT ON TABLE nianbao.${table} IS ${literal(words)};`,
  )
  return `${TABLES}
${comments.join('\n')}
`
}

/** What some editions of the form say of their figures, as rows. */
export function figureStatements(known: readonly EditionId[]): string {
  const figures = numberedFigures().filter(({ form }) => known.includes(form.edition))
  const rows = figures.map((each) => {
    const { row, column } = labelsOf(each)
    const { number, form, table, address, kind } = each
    const words = [form.edition, table.id, rowOf(address), columnOf(address), kind, row, column]
    return `(${number}, ${words.map(literal).join(', ')})`
  })
  const parts = partsOf(figures).map(({ figure, part }) => `(${part}, ${figure})`)
  return `INSERT INTO nianbao.figures VALUES
${rows.join(',\n')};
INSERT INTO nianbao.figure_parts VALUES
${parts.join(',\n')};
ANALYZE nianbao.figures, nianbao.figure_parts;
`
}

/** Words as SQL writes them. */
export function literal(words: string): string {
  return `'${words.replaceAll("'", "''")}'`
}
