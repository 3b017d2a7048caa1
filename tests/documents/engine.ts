import { createEngine } from '../../services/engine/engine.ts'
import { testBrowser } from '../test-browser.ts'

/** The one printing browser of this worker, which ends with it: starting one takes longer than many specs. */
export const engine = createEngine(testBrowser())
