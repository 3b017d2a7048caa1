import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import type { Input, Operation } from '../../core/contract.ts'
import type { Reply } from '../../core/reply.ts'
import { testBrowser } from '../test-browser.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** What `npm run nianbao` gives to Node: its flags, then the script. */
const [, ...NIANBAO] = manifest.scripts.nianbao.split(' ')

/** The application as a process of its own, as a user starts it. */
export interface Host {
  /** The page's address. */
  readonly address: string
  readonly process: ChildProcess
  /** Asks for an operation as the page does. */
  readonly call: <O extends Operation>(operation: O, input: Input<O>) => Promise<Reply<O>>
  /** Ends it as the terminal does, and waits; the exit code. */
  readonly stop: () => Promise<number | null>
  /** Ends it as a power cut does, and waits. */
  readonly kill: () => Promise<void>
}

/** How a host is started. */
export interface HostStart {
  readonly data: string
  /** The browser it prints with: the one for specs, unless named. */
  readonly engine?: string | undefined
  /** Besides what this process has. */
  readonly env?: NodeJS.ProcessEnv
}

/**
 * Starts the loopback host on a data folder and waits until it says where it is.
 * @throws what it said instead
 */
export async function startHost({ data, engine = testBrowser(), env = {} }: HostStart): Promise<Host> {
  const child = spawn(process.execPath, [...NIANBAO, 'serve', '--data', data], {
    cwd: ROOT,
    // Never the documents of whoever runs this; a spec that wants some makes the folder.
    env: { ...process.env, NIANBAO_ENGINE: engine, XDG_DOCUMENTS_DIR: join(data, '文档'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const address = await announced(child)
  return {
    address,
    process: child,
    call: (operation, input) => callAt(address, operation, input),
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The value of an answer. @throws the failure in it */
export function valueOf<O extends Operation>(reply: Reply<O>) {
  if (reply.ok) return reply.value
  throw new Error(`${reply.failure.code}: ${JSON.stringify(reply.failure.detail)}`)
}

/** Asks the host at an address for an operation as the page does. */
export async function callAt<O extends Operation>(
  address: string,
  operation: O,
  input: Input<O>,
): Promise<Reply<O>> {
  const { origin } = new URL(address)
  const response = await fetch(`${address}call/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(input),
  })
  return (await response.json()) as Reply<O>
}

function announced(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    const listen = (text: string) => {
      said += text
      const address = /http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//.exec(said)?.[0]
      if (address !== undefined) found(address)
    }
    child.stdout?.setEncoding('utf8').on('data', listen)
    child.stderr?.setEncoding('utf8').on('data', listen)
    child.once('exit', (code) => failed(new Error(`The host ended with ${String(code)}: ${said}`)))
  })
}
