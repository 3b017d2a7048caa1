import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Refusal, type Terminal } from './terminal.ts'

/**
 * Reads a file of text in UTF-8, named as the user typed it.
 * @throws Refusal naming the file
 */
export async function readText(name: string, terminal: Terminal): Promise<string> {
  return decode(name, await read(name, resolve(terminal.folder, name)))
}

async function read(name: string, path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw unreadable(name, error)
  }
}

/** Why a file can't be read, as one line. */
export function unreadable(name: string, error: unknown): Refusal {
  const { code = '', message } = error as NodeJS.ErrnoException
  return new Refusal(`${name}：${UNREADABLE[code] ?? `无法读取（${message}）`}，请检查名称和位置。`)
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件',
  ENOTDIR: '找不到这个文件',
  ENAMETOOLONG: '文件名过长',
  EISDIR: '这是文件夹，不是文件',
  EACCES: '没有权限读取',
  EPERM: '没有权限读取',
  EBUSY: '文件正被其他程序占用',
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(`${name}：文件不是 UTF-8 编码的文字，请另存为 UTF-8 后再试。`)
  }
}
