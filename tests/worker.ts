import { builtinEnvironments, type Environment } from 'vitest/runtime'

declare global {
  /** Ends what the spec files of this worker share. Global, as modules of a spec are not those of its environment. */
  var endsWithWorker: (() => Promise<void>) | undefined
}

const { node } = builtinEnvironments

/**
 * Node as it is, and the end of what spec files share is waited for: a worker that has ended its work is killed half a second
 * later, in which a busy machine closes no browser, and what that had in the temporary folder stayed.
 */
const environment: Environment = {
  ...node,
  viteEnvironment: 'ssr',
  setup: async (global, options) => {
    const own = await node.setup(global, options)
    const teardown = async () => {
      await globalThis.endsWithWorker?.()
      await own.teardown(global)
    }
    return { teardown }
  },
}

export default environment
