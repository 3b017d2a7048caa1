import type { Attachment } from '../../core/procedure/records.ts'
import { Failure } from '../../core/failure.ts'
import { isSigned } from '../../core/procedure/procedure.ts'
import { digestOf } from '../digest.ts'
import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import { notAllowed, readProcedure } from '../case/procedure.ts'
import { readRecord } from '../case/stored-report.ts'
import type { Store } from '../store/store.ts'
import { fileName } from '../writers/file-name.ts'

type Names = 'attachment.add' | 'attachment.read' | 'attachment.remove'

/** Operations on the scans of what was signed on paper. */
export function attachmentOperations(store: Store, ports: Ports): Pick<Handlers, Names> {
  const at = () => ports.clock().toISOString()
  return {
    'attachment.add': ({ id, version, name, data, by }) => {
      const bytes = Buffer.from(data, 'base64')
      const type = scanType(bytes, name)
      store.write(() => {
        const record = readRecord(store, id)
        if (!isSigned(record.state)) throw notAllowed(record, '附签字件')
        if (record.version !== version) throw new Failure('changed-meanwhile', {})
        const digest = digestOf(bytes)
        const attachment = {
          version,
          name: scanName(name, type),
          type,
          size: bytes.length,
          digest,
          at: at(),
          by,
        }
        store.people.remember(record.unit, by)
        store.attachments.add(id, attachment, bytes)
      })
      return readProcedure(store, id)
    },
    'attachment.read': ({ id, attachment }) => {
      const found = store.attachments.ofReport(id).find((each) => each.id === attachment)
      const bytes = store.attachments.bytes(id, attachment)
      if (!found || !bytes) throw gone()
      return {
        name: scanName(found.name, found.type),
        type: found.type,
        data: Buffer.from(bytes).toString('base64'),
      }
    },
    'attachment.remove': ({ id, attachment, by, reason }) => {
      store.write(() => {
        readRecord(store, id)
        if (!store.attachments.remove(id, attachment, { at: at(), by, reason })) throw gone()
      })
      return readProcedure(store, id)
    },
  }
}

const KINDS: readonly { readonly type: Attachment['type']; readonly begins: Buffer }[] = [
  { type: 'application/pdf', begins: Buffer.from('%PDF-') },
  { type: 'image/png', begins: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { type: 'image/jpeg', begins: Buffer.from([0xff, 0xd8, 0xff]) },
]

/**
 * What a scan is, told by its content.
 * @throws Failure 'not-a-scan'
 */
function scanType(bytes: Buffer, name: string): Attachment['type'] {
  const kind = KINDS.find(({ begins }) => bytes.subarray(0, begins.length).equals(begins))
  if (!kind) throw new Failure('not-a-scan', { name })
  return kind.type
}

/** A name as the user knows it, with the ending of what is in the file: nothing else can be opened by it. */
function scanName(name: string, type: Attachment['type']): string {
  return fileName(name.replace(/\.[^.]*$/u, ''), ENDINGS[type])
}

const ENDINGS: Readonly<Record<Attachment['type'], string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
}

function gone(): Failure<'not-found'> {
  return new Failure('not-found', { what: '这份签字件' })
}
