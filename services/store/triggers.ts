/** Refuses a change of the rows of a table. `when` sees OLD and NEW. */
function refuse(name: string, change: string, when: string, why: string): string {
  const condition = when === '' ? '' : ` WHEN ${when}`
  return `CREATE TRIGGER ${name} BEFORE ${change}${condition} BEGIN SELECT RAISE(ABORT, '${why}'); END;`
}

const SIGNED = "('signed', 'submitted', 'published')"

const isDraft = (row: 'OLD' | 'NEW') => `(SELECT state FROM reports WHERE id = ${row}.report_id) = 'draft'`

/** Rows that are written in a draft and nowhere else; they can't be moved to another report either. */
function writtenInDraft(table: string): string[] {
  return [
    refuse(`${table}_added`, `INSERT ON ${table}`, `NOT ${isDraft('NEW')}`, 'frozen'),
    refuse(
      `${table}_changed`,
      `UPDATE ON ${table}`,
      `NOT ${isDraft('OLD')} OR NEW.report_id <> OLD.report_id`,
      'frozen',
    ),
    refuse(`${table}_removed`, `DELETE ON ${table}`, `NOT ${isDraft('OLD')}`, 'frozen'),
  ]
}

/** Rows that stay for good. REPLACE removes without a delete trigger, so a taken key is refused as well. */
function keptForGood(table: string, key: string, columns: string): string[] {
  const taken = key
    .split(', ')
    .map((column) => `${column} = NEW.${column}`)
    .join(' AND ')
  return [
    refuse(
      `${table}_once`,
      `INSERT ON ${table}`,
      `EXISTS (SELECT 1 FROM ${table} WHERE ${taken})`,
      'append-only',
    ),
    refuse(`${table}_kept`, `UPDATE OF ${columns} ON ${table}`, '', 'append-only'),
    refuse(`${table}_never_removed`, `DELETE ON ${table}`, '', 'append-only'),
  ]
}

/** State by state, where a report may go (core/procedure/procedure.ts). */
const MOVES = [
  'draft>review',
  'review>draft',
  'review>signed',
  'signed>submitted',
  'signed>published',
  'submitted>published',
  'submitted>signed',
  'published>submitted',
  'published>signed',
  'signed>draft',
  'submitted>draft',
  'published>draft',
]

const listed = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')

/** The procedure as the database itself keeps it, whatever the program does. */
export const TRIGGERS = [
  ...writtenInDraft('fields'),
  ...writtenInDraft('charts'),
  ...writtenInDraft('set_aside'),
  refuse('history_added', 'INSERT ON history', `NOT ${isDraft('NEW')}`, 'frozen'),
  refuse(
    'history_changed',
    'UPDATE ON history',
    `OLD.closed OR NOT ${isDraft('OLD')} OR NEW.report_id <> OLD.report_id OR NEW.field <> OLD.field`,
    'append-only',
  ),
  refuse('history_never_removed', 'DELETE ON history', '', 'append-only'),
  refuse(
    'reports_begin_as_drafts',
    'INSERT ON reports',
    `NEW.state <> 'draft' OR NEW.version <> 1`,
    'frozen',
  ),
  refuse('reports_never_removed', 'DELETE ON reports', '', 'append-only'),
  refuse(
    'states_in_order',
    'UPDATE OF state ON reports',
    `OLD.state <> NEW.state AND (OLD.state || '>' || NEW.state) NOT IN (${listed(MOVES)})`,
    'state out of order',
  ),
  refuse(
    'signed_has_version',
    'UPDATE OF state ON reports',
    `NEW.state IN ${SIGNED} AND NOT EXISTS
      (SELECT 1 FROM versions WHERE report_id = NEW.id AND number = NEW.version)`,
    'signed without a version',
  ),
  refuse(
    'versions_in_order',
    'UPDATE OF state, version ON reports',
    `NEW.version <> OLD.version + (OLD.state IN ${SIGNED} AND NEW.state = 'draft')`,
    'version out of order',
  ),
  refuse(
    'form_frozen',
    'UPDATE OF id, form, stated, created_at ON reports',
    `OLD.state <> 'draft' AND (NEW.id <> OLD.id OR NEW.form <> OLD.form OR NEW.stated IS NOT OLD.stated)`,
    'frozen',
  ),
  refuse(
    'date_went_out',
    'UPDATE OF signed_on ON reports',
    `OLD.state IN ('submitted', 'published') AND OLD.signed_on IS NOT NULL AND NEW.signed_on IS NOT OLD.signed_on`,
    'frozen',
  ),
  refuse(
    'signed_is_kept',
    'UPDATE OF deleted_at ON reports',
    `NEW.deleted_at IS NOT NULL AND EXISTS (SELECT 1 FROM versions WHERE report_id = OLD.id)`,
    'frozen',
  ),
  ...keptForGood('versions', 'report_id, number', 'report_id, number, at, person, digest, report, charts'),
  ...keptForGood('steps', 'id', 'id, report_id, at, action, person, note, version'),
  ...keptForGood('exports', 'id', 'id, report_id, at, formats, folder, errors, report'),
  ...keptForGood('attachments', 'id', 'id, report_id, version, name, type, size, digest, at, person'),
  refuse(
    'attachments_removed_once',
    'UPDATE OF bytes, removed_at, removed_by, reason ON attachments',
    'OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL OR NEW.bytes IS NOT NULL',
    'append-only',
  ),
  ...keptForGood('deliveries', 'id', 'id, report_id, version, at, person, recipients, message_id'),
  refuse('deliveries_begin', 'INSERT ON deliveries', `NEW.state <> 'sending'`, 'out of order'),
  refuse(
    'deliveries_in_order',
    'UPDATE OF state ON deliveries',
    `NOT (OLD.state = 'sending' OR (OLD.state = 'unknown' AND NEW.state IN ('accepted', 'refused')))`,
    'out of order',
  ),
].join('\n')
