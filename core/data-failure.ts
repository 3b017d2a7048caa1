import { failureFamily, type Sentences } from './failure-family.ts'
import { UPDATE_SENTENCES, type UpdateFailureDetails } from './update-failure.ts'

/** What can be wrong with the database, or with the program itself, by code, with what its sentence needs to say. */
export interface DataFailureDetails extends UpdateFailureDetails {
  'damaged-database': { path: string }
  /** The database is gone, but the folder once had one. */
  'missing-database': { path: string }
  /** Nothing is left in its file. */
  'emptied-database': { path: string }
  /** A file of another program. */
  'foreign-database': { path: string }
  /** A database of this program, but not the one that was here. */
  'other-database': { path: string }
  /** The one that was here, without the changes made last; how many are lost. */
  'older-database': { path: string; lost: number }
  'nothing-recovered': Record<string, never>
  /** A folder in which every user of the computer may put files, as /tmp is. */
  'everyones-folder': { path: string }
  /** The disk or the quota is full. */
  'data-full': { path: string }
  /** The system could not read, write or sync, with SQLite's or its own code. */
  'data-disk': { path: string; problem: string }
  'database-busy': { path: string }
  /** Deleted, moved or replaced while the program runs. */
  'data-moved': { path: string }
}

/** None of them says that what was saved is unharmed: nobody has looked. */
export const dataFailures = failureFamily<DataFailureDetails>({
  ...UPDATE_SENTENCES,
  'damaged-database': ({ path }) =>
    `数据文件 ${path} 已损坏，有些内容读不出来，或者已经不对，请从备份恢复，或者在“设置”的“数据”中检查后尝试恢复。`,
  'missing-database': ({ path }) =>
    `数据文件 ${path} 不见了，而这个文件夹里原来是有的；没有另建新的，其他文件都没有动。`,
  'emptied-database': ({ path }) =>
    `数据文件 ${path} 是空的，里面的内容不见了；没有另建新的，其他文件都没有动。`,
  'foreign-database': ({ path }) => `${path} 不是本程序的数据文件，或者文件开头已损坏；程序没有动它。`,
  'other-database': ({ path }) =>
    `数据文件 ${path} 不是上次在这里使用的那一个，可能被别的副本替换了；程序没有动它。`,
  'older-database': ({ path, lost }) =>
    `数据文件 ${path} 比上次使用时旧，最后 ${lost} 次保存的内容不在其中，可能被旧的副本替换，或者文件已损坏；程序没有动它。`,
  'nothing-recovered': () =>
    '从损坏的数据文件中没有读出任何报告，原来的文件都没有动，请改用备份，或者请技术人员查看。',
  'everyones-folder': ({ path }) =>
    `${path} 是这台电脑上谁都能写入的公用文件夹，别人放进去的文件会被当成您的，没有在这里打开数据；请换一个只有您自己用的文件夹。`,
  'data-full': ({ path }) => `磁盘已满或空间配额已用完，没有写入 ${path}，请清理磁盘后再试。`,
  'data-disk': ({ path, problem }) =>
    `读写 ${path} 时磁盘出错（${problem}），刚才的操作没有完成，请检查磁盘、网络盘是否正常，空间是否够用，再试一次。`,
  'database-busy': ({ path }) =>
    `${path} 正被其他程序占用（如杀毒、备份或同步软件），刚才的操作没有完成，请稍候再试。`,
  'data-moved': ({ path }) =>
    `数据文件 ${path} 在程序运行时被删除、移走或替换，刚才的修改没有保存，请先把要紧的文字复制出来，把文件放回原处，再重新打开程序。`,
})

/** Where the program is not open, nothing can be looked up in its settings: the ways out stand below. */
const AT_START: Partial<Sentences<DataFailureDetails>> = {
  'damaged-database': ({ path }) =>
    `数据文件 ${path} 已损坏，有些内容读不出来，或者已经不对，没有打开；请选下面的一种办法，一般先试“从备份恢复”。`,
  'nothing-recovered': () =>
    '从损坏的数据文件中没有读出任何报告，原来的文件都没有动，请选下面的另一种办法，或者请技术人员查看。',
}

/** What is said where the data could not be opened and the ways out are shown; undefined where nothing else is to be said. */
export function startSentence(code: string, detail: unknown): string | undefined {
  const said = AT_START[code as keyof DataFailureDetails] as ((given: unknown) => string) | undefined
  return said?.(detail)
}
