import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { HostRun } from '../../core/hand-over.ts'
import { hasDisplay } from '../hosts/desktop.ts'
import { dispatch } from '../dispatch.ts'
import { createEngine } from '../engine/engine.ts'
import { findEngine } from '../engine/find.ts'
import { freshPort, keepAsked, keepRun, portsToAsk, type Run, runsBefore } from '../loopback/run-ports.ts'
import { type Loopback, type LoopbackOptions, serve } from '../loopback/serve.ts'
import type { Ports } from '../ports.ts'
import { type StartedApp, startApp } from '../start/start-app.ts'
import { findDataFolder } from '../hosts/data-folder.ts'
import { documentsFolder } from '../hosts/documents-folder.ts'
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
  const ports = { ...nodePorts(engine, folder, other), documentsFolder: await documentsFolder() }
  const app = startApp(ports)
  const letErrorsEnd = surviveErrors(ports.log)
  try {
    const call = (operation: string, input: unknown) => dispatch(app.handlers, operation, input)
    const options = { call, rendererFolder: RENDERER, log: ports.log }
    const host = await serveRun(options, { app, ports, port })
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

interface RunToServe {
  readonly app: StartedApp
  readonly ports: Ports
  /** The one the user wants. */
  readonly port: number | undefined
}

/**
 * At a port of its own, so that nothing which another program left at an address of before stands between the page and this
 * run. What pages kept at the last of those is handed over from there; a copy that only looks has no need of it.
 */
async function serveRun(
  options: LoopbackOptions,
  { app, ports: { clock, dataFolder, log }, port }: RunToServe,
): Promise<Loopback> {
  const before = runsBefore(dataFolder)
  if (!app.problem() && (await app.handlers['app.status']({})).readOnly) return serveAt(options, port, before)
  const began = Math.max(clock().getTime(), ...before.map((run) => run.began + 1))
  const oldPorts = portsToAsk(before.filter((run) => run.port !== port))
  const runAt = (own: number): HostRun =>
    keepRun(dataFolder, { port: own, began }, log)
      ? { began, isRemembered: true, oldPorts }
      : { began, isRemembered: false, oldPorts: [] }
  const onAsked = (asked: number) => keepAsked(dataFolder, asked, log)
  return serveAt({ ...options, runAt, onAsked }, port, before)
}

/** How many ports are drawn until the system chooses one: another program may have a few. */
const DRAWS = 20

async function serveAt(options: LoopbackOptions, port: number | undefined, before: readonly Run[]) {
  if (port !== undefined) return serve({ ...options, port }).catch(refusePort)
  for (let draw = 0; draw < DRAWS; draw++) {
    const host = await serve({ ...options, port: freshPort(before) }).catch(() => undefined)
    if (host) return host
  }
  return serve(options)
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
