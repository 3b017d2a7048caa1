import { build } from 'vite'
import { ROOT } from './root.mjs'

/**
 * Bundles what runs on Node or in Electron's main process, packages included, into a folder beside what is there.
 * @param {string} folder
 * @param {NonNullable<import('vite').BuildEnvironmentOptions['rolldownOptions']>} options
 * @param {boolean} sourcemap writes beside it which line came from which source
 */
export async function bundleForNode(folder, options, sourcemap = false) {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      sourcemap,
      rolldownOptions: options,
    },
  })
}
