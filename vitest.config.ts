import { defineConfig } from 'vitest/config'

/** Specs that start a browser, an office program or a process take longer than plain ones. */
const SLOW = 120_000

/** Milliseconds until something awaited on a screen counts as missing, however busy the machine. */
const PATIENCE = 30_000

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{core,services,electron,renderer,build}/**/*.spec.{ts,tsx}'],
          // Modules are loaded once a worker, not once a file: loading them takes longer than most files.
          isolate: false,
          testTimeout: SLOW,
          hookTimeout: SLOW,
          expect: { poll: { timeout: PATIENCE } },
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/**/*.spec.ts'],
          exclude: ['tests/electron/**'],
          isolate: false,
          testTimeout: SLOW,
          hookTimeout: SLOW,
          expect: { poll: { timeout: PATIENCE } },
        },
      },
      {
        test: {
          name: 'electron',
          include: ['tests/electron/**/*.spec.ts'],
          testTimeout: SLOW,
          hookTimeout: SLOW,
          expect: { poll: { timeout: PATIENCE } },
        },
      },
    ],
  },
})
