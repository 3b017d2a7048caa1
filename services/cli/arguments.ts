import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Refusal } from './terminal.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * Reads the arguments of a command that takes these options and exactly this many names.
 * @throws Refusal with the command's usage
 */
export function readArguments<O extends Options>(
  args: readonly string[],
  options: O,
  names: number,
  usage: string,
) {
  const parsed = parse(args, options, usage)
  if (parsed.positionals.length < names) throw new Refusal(`少了文件名。用法：nianbao ${usage}`)
  const extra = parsed.positionals[names]
  if (extra !== undefined) throw new Refusal(`多了“${extra}”。用法：nianbao ${usage}`)
  return parsed
}

/**
 * Reads the arguments of a command that takes these options and any number of names.
 * @throws Refusal with the command's usage
 */
export function readOptions<O extends Options>(args: readonly string[], options: O, usage: string) {
  const parsed = parse(args, options, usage)
  if (parsed.positionals.length === 0) throw new Refusal(`少了文件名。用法：nianbao ${usage}`)
  return parsed
}

function parse<O extends Options>(args: readonly string[], options: O, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new Refusal(`${problem(error as NodeJS.ErrnoException)}。用法：nianbao ${usage}`)
  }
}

function problem({ code, message }: NodeJS.ErrnoException): string {
  const option = /'(--?[^'=\s]+)/u.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `不认识选项 ${option}`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项 ${option} 的值缺少、多余或不明确`
  return message
}
