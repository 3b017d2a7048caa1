import { Failure } from '../../../core/failure.ts'
import { REPORT_DIGEST, reportDigestIn } from '../../package-format/report-digest.ts'
import { childrenOf, elementsOf, textOf } from '../xml.ts'
import type { Parts } from './parts.ts'

/**
 * The digest of the report that the file was written of, where this program wrote it. Nothing of the report depends on it,
 * so a file whose properties are damaged is read all the same.
 */
export async function reportDigest({ properties }: Parts): Promise<string | undefined> {
  try {
    const root = await properties()
    const own = childrenOf(root, 'property').find(({ attributes }) => attributes['name'] === REPORT_DIGEST)
    return own && reportDigestIn(elementsOf(own).map(textOf).join('').trim())
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
