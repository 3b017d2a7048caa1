/**
 * As many threads ask disks: each that asks a share which is gone is held up there, and with Node's four of them nothing else is read or
 * written any more. Node looks once, when the first is needed: a host loads this before all else.
 */
process.env['UV_THREADPOOL_SIZE'] ??= '32'
