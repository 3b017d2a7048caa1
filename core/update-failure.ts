import type { Sentences } from './failure-family.ts'

/** What can be wrong with a new version that comes as a file, by code, with what its sentence needs to say. */
export interface UpdateFailureDetails {
  'no-update': { folder: string }
  /** This program can't tell who made a file. */
  'no-update-key': Record<string, never>
  'update-unsigned': { name: string }
  'update-changed': { name: string }
  'update-not-newer': { version: string; present: string }
  'update-not-for-here': { version: string }
}

export const UPDATE_SENTENCES: Sentences<UpdateFailureDetails> = {
  'no-update': ({ folder }) =>
    `在 ${folder} 里没有找到新版本，请把安装文件和它的 .update 文件放在同一个文件夹里，再选这个文件夹。`,
  'no-update-key': () => '这个程序没有带核对签名的公钥，不能从文件更新，请直接运行新版本的安装程序。',
  'update-unsigned': ({ name }) =>
    `${name} 的签名不对，不是本程序的发布者做的，或者已被改动；没有运行它，请向提供者核实。`,
  'update-changed': ({ name }) =>
    `${name} 与发布时不一致，可能没有拷贝完整，或者已被改动；没有运行它，请重新拷贝后再试。`,
  'update-not-newer': ({ version, present }) =>
    `文件夹里的是 ${version} 版，不比现在的 ${present} 版新，不需要更新。`,
  'update-not-for-here': ({ version }) =>
    `文件夹里的 ${version} 版没有适合这台电脑的安装文件，请拷贝与这台电脑的系统相符的那一个。`,
}
