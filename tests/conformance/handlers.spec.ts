import { createApp } from '../../services/app.ts'
import { dispatch } from '../../services/dispatch.ts'
import { temporaryFolder, testPorts } from '../test-ports.ts'
import type { Host } from './asking.ts'
import { describeConformance } from './conformance.ts'
import { describeProcedure } from './procedure.ts'
import { describeRequirements } from './requirements.ts'
import { describeUnsaved } from './unsaved.ts'

const start = (): Promise<Host> => {
  const folder = temporaryFolder()
  const app = createApp(testPorts(folder.path))
  return Promise.resolve({
    call: (operation, input) => dispatch(app.handlers, operation, input),
    close: () => {
      app.close()
      folder.release()
      return Promise.resolve()
    },
  })
}

describeConformance('the dispatcher', start)
describeProcedure('the dispatcher', start)
describeUnsaved('the dispatcher', start)
describeRequirements('the dispatcher', start)
