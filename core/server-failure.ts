import { failureFamily } from './failure-family.ts'

/** What can be wrong with a database server that reports are loaded into, by code, with what its sentence needs to say. */
export interface ServerFailureDetails {
  /** What was given is no address of a database. */
  'server-address': Record<string, never>
  'server-unreachable': { server: string; problem: string }
  /** The server did not believe who asks. */
  'server-sign-in': { server: string; user: string }
  'server-no-database': { server: string; database: string }
  /** What the user may not do, in the server's words. */
  'server-rights': { user: string; database: string; problem: string }
  /** The tables there are those of a newer program. */
  'server-newer-schema': { version: number }
  /** A schema of our name holds tables that are not ours. */
  'server-foreign-schema': { database: string }
  'server-encoding': { database: string; encoding: string }
  /** Another load into the same database is running. */
  'server-loading': { database: string }
  /** The connection ended while reports were loaded. */
  'server-lost': { server: string; problem: string }
  /** Any other refusal, in the server's words. */
  'server-refused': { problem: string }
}

export const serverFailures = failureFamily<ServerFailureDetails>({
  'server-address': () =>
    '看不懂数据库的地址，请写成“postgres://用户名@主机:端口/数据库”，其中的特殊符号用 % 加编码表示。',
  'server-unreachable': ({ server, problem }) =>
    `连不上数据库服务器 ${server}（${problem}），没有装入任何内容，请核对地址、端口和网络，确认服务已经启动。`,
  'server-sign-in': ({ server, user }) =>
    `数据库服务器 ${server} 没有让用户 ${user} 登录，没有装入任何内容，请核对用户名和密码（密码可写在地址、PGPASSWORD 或 .pgpass 中）。`,
  'server-no-database': ({ server, database }) =>
    `数据库服务器 ${server} 上没有数据库 ${database}，没有装入任何内容，请核对名称，或者请技术人员先建立。`,
  'server-rights': ({ user, database, problem }) =>
    `用户 ${user} 在数据库 ${database} 中权限不足（${problem}），这一步没有写入，请技术人员授权后再试。`,
  'server-newer-schema': ({ version }) =>
    `数据库里的表由更新版本的程序建立（版本 ${version}），没有装入任何内容，请升级本程序后再试。`,
  'server-foreign-schema': ({ database }) =>
    `数据库 ${database} 里的 nianbao 不是本程序建立的，没有装入任何内容，请换一个数据库，或者请技术人员改名。`,
  'server-encoding': ({ database, encoding }) =>
    `数据库 ${database} 的编码是 ${encoding}，存不下汉字，没有装入任何内容，请换一个编码为 UTF8 的数据库。`,
  'server-loading': ({ database }) =>
    `另一个程序正在往数据库 ${database} 装入报告，没有装入任何内容，请等它结束后再试。`,
  'server-lost': ({ server, problem }) =>
    `与数据库服务器 ${server} 的连接中断（${problem}），已经装入的报告都完整，请在服务恢复后把同一条命令再运行一次，会接着装。`,
  'server-refused': ({ problem }) =>
    `数据库服务器没有接受（${problem}），已经装入的报告都完整，请技术人员处理后再运行一次，会接着装。`,
})
