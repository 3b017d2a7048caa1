import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chunks } from './build/chunks.ts'
import { manualOfPage } from './build/manual.ts'
import { noticesOfPage } from './build/notices.mjs'

export default defineConfig({
  root: resolve(import.meta.dirname, 'renderer'),
  // Relative addresses: the loopback host serves under a secret path, Electron under its own scheme.
  base: './',
  plugins: [react(), noticesOfPage(), manualOfPage()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    chunkSizeWarningLimit: 2000,
    // A data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: chunks } },
  },
  worker: { format: 'es' },
})
