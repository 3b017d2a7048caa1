import { Failure } from '../../core/failure.ts'
import { type ExitCode, Refusal, type Terminal } from './terminal.ts'
import { USAGE } from './usage.ts'

type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>

/** Each command loads what it needs when it is called: a check needs neither a database nor a writer. */
const COMMANDS: Readonly<Record<string, Command>> = {
  aggregate: async (...given) => (await import('./aggregate.ts')).aggregateFiles(...given),
  check: async (...given) => (await import('./check.ts')).check(...given),
  claims: async (...given) => (await import('./claims.ts')).claims(...given),
  export: async (...given) => (await import('./export.ts')).exportFiles(...given),
  import: async (...given) => (await import('./import.ts')).importReportFile(...given),
  volume: async (...given) => (await import('./volume.ts')).writeVolumeFiles(...given),
  load: async (...given) => (await import('./load.ts')).load(...given),
  serve: async (...given) => (await import('./serve.ts')).serveApp(...given),
  help,
  '--help': help,
  '-h': help,
}

/** Runs one command. What a user can mend ends as one line and 2; anything else is a bug and is thrown. */
export async function run(
  [name = 'help', ...args]: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return await commandOf(name)(args, terminal)
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof Failure)) throw error
    terminal.error(new Refusal(error.message).message)
    return 2
  }
}

function commandOf(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new Refusal(`不认识命令“${name}”，可用的命令请看 nianbao help。`)
  return command
}

function help(_: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const lines = Object.values(USAGE).map((usage) => `  nianbao ${usage}`)
  terminal.out(
    [
      '年报编制助手',
      ...lines,
      '返回 0 完成，1 有错误，或者有文件没有收入、没有计入（逐个列出），2 输入或用法有误，或者输出没有写完。',
      'aggregate 写出的汇总不是一个单位的年报，留在文件夹里也不会再计入、收入。',
    ].join('\n'),
  )
  return Promise.resolve(0)
}
