import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hasDisplay } from '../hosts/desktop.ts'
import { dispatch } from '../dispatch.ts'
import { createEngine } from '../engine/engine.ts'
import { findEngine } from '../engine/find.ts'
import { lastPort } from '../loopback/last-port.ts'
import { type Loopback, type LoopbackOptions, serve } from '../loopback/serve.ts'
import { type StartedApp, startApp } from '../start/start-app.ts'
import { findDataFolder } from '../hosts/data-folder.ts'
import { nodePorts } from '../hosts/node-ports.ts'
import { surviveErrors } from '../hosts/survive.ts'
import { readArguments } from './arguments.ts'
import { stopped } from './stopped.ts'
import { type ExitCode, Refusal, type Terminal } from './terminal.ts'
import { USAGE } from './usage.ts'
import { openWindow } from './window.ts'

const OPTIONS = { port: { type: 'string' }, data: { type: 'string' }, open: { type: 'boolean' } } as const

const RENDERER = resolve(import.meta.dirname, '../../dist/renderer')

/** Runs the application on a loopback address until it is told to end, or its window is closed. */
export async function serveApp(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = readArguments(args, OPTIONS, 0, USAGE.serve)
  const port = portOf(values.port)
  if (!existsSync(join(RENDERER, 'index.html'))) throw new Refusal('页面还没有构建，请先运行 npm run build。')
  const { folder, other } = values.data
    ? { folder: resolve(terminal.folder, values.data) }
    : findDataFolder({ own: 'shared', env: terminal.env })
  const enginePath = findEngine()
  const engine = createEngine(enginePath)
  const ports = nodePorts(engine, folder, other)
  const app = startApp(ports)
  const letErrorsEnd = surviveErrors(ports.log)
  try {
    const call = (operation: string, input: unknown) => dispatch(app.handlers, operation, input)
    const options = { call, rendererFolder: RENDERER, log: ports.log }
    const host =
      port === undefined
        ? await serveAsLast(options, app, folder)
        : await serve({ ...options, port }).catch(refusePort)
    app.keepBackups()
    const problem = app.problem()
    if (problem) terminal.error(problem.message)
    terminal.out(`年报编制助手已就绪，请在浏览器中打开 ${host.address}`)
    await untilClosed(host, values.open === true ? enginePath : undefined, folder, terminal)
    await host.close()
  } finally {
    await engine.close()
    app.close()
    letErrorsEnd()
  }
  return 0
}

/** At the port of the last time, or at a free one where another program has it. */
async function serveAsLast(options: LoopbackOptions, app: StartedApp, folder: string): Promise<Loopback> {
  const last = lastPort(folder, options.log)
  const host = await serve({ ...options, port: last.read() }).catch(() => serve(options))
  if (app.problem()) return host
  const { readOnly } = await app.handlers['app.status']({})
  if (!readOnly) last.keep(Number(new URL(host.address).port))
  return host
}

/** Until a signal comes or the window is closed; a window that can't open leaves the address to be opened by hand. */
async function untilClosed(host: Loopback, engine: string | undefined, folder: string, terminal: Terminal) {
  if (engine === undefined || !hasDisplay(process.platform, terminal.env)) {
    await stopped()
    return
  }
  const window = openWindow(engine, host.addressForOnce(), folder)
  const closed = window.closed.then(async (properly) => {
    if (properly) return
    terminal.out('窗口没有打开，请自行在浏览器中打开上面的地址。')
    await new Promise(() => undefined)
  })
  await stopped(closed)
  window.close()
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (!(port <= 65_535)) throw new Refusal(`端口“${text}”应为 0 至 65535 的整数。`)
  return port
}

function refusePort(error: NodeJS.ErrnoException): never {
  if (error.code === 'EADDRINUSE') throw new Refusal('这个端口已被其他程序占用，请换一个端口。')
  if (error.code === 'EACCES') throw new Refusal('没有权限使用这个端口，请换一个 1024 以上的端口。')
  throw error
}
