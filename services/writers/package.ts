import { zipSync } from 'fflate'
import type { Report } from '../../core/report/report.ts'
import { printReport } from '../../core/report/schema.ts'
import { digestOf, MANIFEST, PACKAGE_SCHEMA, type PackageManifest } from '../package-manifest.ts'
import { withoutTimes } from './docx/stamp.ts'

const REPORT = 'report.json'

/** The report as a package (.nianbao), which other copies of this program read. The same report gives the same bytes. */
export function packageOf(report: Report): Promise<Uint8Array> {
  const files = new Map([[REPORT, encoded(printReport(withoutStated(report)))]])
  const manifest: PackageManifest = {
    schema: PACKAGE_SCHEMA,
    report: REPORT,
    files: [...files.keys()],
    digest: Object.fromEntries([...files].map(([name, bytes]) => [name, digestOf(bytes)])),
  }
  const packed = zipSync({
    [MANIFEST]: encoded(`${JSON.stringify(manifest, null, 2)}\n`),
    ...Object.fromEntries(files),
  })
  return Promise.resolve(withoutTimes(packed))
}

/** What a source document printed as totals is for the checks of an import alone. */
function withoutStated(report: Report): Report {
  const { stated: _, ...exported } = report
  return exported
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
