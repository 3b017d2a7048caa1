import { defineConfig } from 'vitest/config'

/** Specs that start a browser, an office program or a process take longer than plain ones. */
const SLOW = 120_000

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{core,services,electron,renderer,build}/**/*.spec.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/**/*.spec.ts'],
          // One at a time: browsers and office programs beside each other starve on a small machine.
          fileParallelism: false,
          testTimeout: SLOW,
          hookTimeout: SLOW,
        },
      },
    ],
  },
})
