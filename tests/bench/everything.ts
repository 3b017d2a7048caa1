import { EXPORT_FORMATS } from '../../core/contract.ts'
import type { Report } from '../../core/report/report.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { findEngine } from '../../services/engine/find.ts'
import { unsignedExportable } from '../../services/exportable.ts'
import { UNWATCHED } from '../../services/tasks.ts'
import { writeReport } from '../../services/writers/export.ts'
import { temporaryFolder } from '../test-ports.ts'
import { milliseconds, print, quantile, timesOf } from './measure.ts'

/** Every file of a report, on the disk: with the browser engine still to be started, and with it warm. */
export async function benchEverything(report: Report): Promise<void> {
  const folder = temporaryFolder()
  const exportable = unsignedExportable(report, [])
  const write = (engine: ReturnType<typeof createEngine>) =>
    writeReport(exportable, EXPORT_FORMATS, {
      folder: folder.path,
      replace: true,
      ports: { printPdf: engine.printPdf },
      task: UNWATCHED,
    })
  const cold = async () => {
    const engine = createEngine(findEngine())
    await write(engine)
    await engine.close()
  }
  const engine = createEngine(findEngine())
  try {
    const first = await timesOf(cold, 5, 1)
    print('Everything, engine started first', milliseconds(quantile(first, 0.5)), '≤ 3000 ms')
    const warm = await timesOf(() => write(engine), 10, 2)
    print('Everything, engine warm', milliseconds(quantile(warm, 0.5)), '≤ 3000 ms')
  } finally {
    await engine.close()
    folder.release()
  }
}
