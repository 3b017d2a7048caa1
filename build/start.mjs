import { bootstrap } from './bootstrap.mjs'

// As `services/hosts/disk-threads.ts` does, for what is started from here and before it has asked a disk.
process.env['UV_THREADPOOL_SIZE'] ??= '32'
await bootstrap('start')
