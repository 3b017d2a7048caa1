import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { COMPILE_CACHE } from './build/project-node.mjs'

/** Specs that start a browser, an office program or a process take longer than plain ones. */
const SLOW = 300_000

/** Milliseconds until something awaited on a screen counts as missing, however busy the machine. */
const PATIENCE = 90_000

/** Specs of what depends on which SQLite opens the database: run again with the one that Node brings along. CI runs more. */
const OF_SQLITE = [
  'services/store/**/*.spec.ts',
  'services/backup/restore-files.spec.ts',
  'tests/conformance/handlers.spec.ts',
]

/**
 * Specs that change what is shared in a process: modules under a name of another, a library's own dictionary, the
 * engine's counters in all that is loaded, which SQLite the process uses.
 */
const ALONE = [
  'tests/electron/**/*.spec.ts',
  'services/place-names/**/*.spec.ts',
  'tests/effort/steps.spec.ts',
  'services/store/driver/**/*.spec.ts',
]

/** Workers, and the processes that specs start, find compiled what another has loaded before. What counts steps can't have it. */
const env = { NODE_COMPILE_CACHE: COMPILE_CACHE }

const waiting = { testTimeout: SLOW, hookTimeout: SLOW, expect: { poll: { timeout: PATIENCE } } }

export default defineConfig({
  test: {
    // A worker with its browser takes more than one processor; one more worker fills in where the others wait.
    maxWorkers: availableParallelism() + 1,
    // Modules are loaded once a worker, not once a file: loading them takes longer than most files.
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{core,services,electron,renderer,build}/**/*.spec.{ts,tsx}'],
          exclude: ALONE,
          env,
          isolate: false,
          ...waiting,
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/**/*.spec.ts'],
          exclude: ALONE,
          environment: './tests/worker.ts',
          env,
          isolate: false,
          ...waiting,
        },
      },
      {
        test: {
          name: 'node-sqlite',
          include: OF_SQLITE,
          exclude: ['services/store/driver/**'],
          env: { ...env, NIANBAO_SQLITE: 'node' },
          isolate: false,
          ...waiting,
        },
      },
      { test: { name: 'alone', include: ALONE, ...waiting } },
    ],
  },
})
