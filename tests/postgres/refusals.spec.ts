import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureData } from '../../core/failure.ts'
import { connect } from '../../services/postgres/connection.ts'
import { ensureSchema } from '../../services/postgres/schema.ts'
import { sessionOn } from '../../services/postgres/session.ts'
import { nianbao, nianbaoProcess } from '../conformance/command-line.ts'
import { sample } from '../documents/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { writePackage } from './loading.ts'
import { CLERK, type Server, startServer, whyNoServer } from './server.ts'

const reason = whyNoServer()
const PASSWORD = 'Geheim-7%'
const WRONG = 'falsch-8'

const folder = temporaryFolder()
beforeAll(async () => {
  await writePackage(join(folder.path, 'in'), '年报.nianbao', sample)
  mkdirSync(join(folder.path, 'empty'))
})
afterAll(() => folder.release())

/** Runs the command, which must refuse in one sentence that tells no password. */
async function refused(...args: readonly string[]): Promise<string> {
  const { code, out, error } = await nianbao(['load', ...args], folder.path)
  expect([code, out]).toEqual([2, ''])
  expect(error).toMatch(/^[^\n]*\p{Script=Han}[^\n]*\n$/u)
  expect(error).not.toMatch(/Geheim|falsch/u)
  return error
}

describe('nianbao load', () => {
  it('says how it is typed where something is missing', async () => {
    expect(await refused('in')).toMatch(/^少了 --to。用法：nianbao load/u)
    expect(await refused('--to', 'postgres://h/d')).toMatch(/^少了文件名。用法：nianbao load/u)
    expect(await refused('in', '--from', 'x')).toMatch(/^不认识选项 --from。用法/u)
  })

  it('says which folder has nothing to load', async () => {
    expect(await refused('empty', '--to', 'postgres://h/d')).toContain('empty：里面没有数据包')
    expect(await refused('gone', '--to', 'postgres://h/d')).toContain('gone：找不到')
  })

  it.each([
    `mysql://u:${PASSWORD}@h/d`,
    `postgres://u:${PASSWORD}@h:99999999/d`,
    `postgres://u:${WRONG}@[h/d`,
  ])('can’t read the address %#', async (address) => {
    expect(await refused('in', '--to', address)).toMatch(/^看不懂数据库的地址/u)
  })

  it('says where no server answers', async () => {
    expect(await refused('in', '--to', `postgres://u:${WRONG}@127.0.0.1:1/d`)).toMatch(
      /^连不上数据库服务器 127\.0\.0\.1:1（.*ECONNREFUSED.*）/u,
    )
    if (process.platform === 'win32') return
    expect(await refused('in', '--to', `postgres://u@/d?host=${folder.path}`)).toMatch(
      /^连不上数据库服务器 \//u,
    )
  })
})

describe.skipIf(reason)(`a server that refuses${reason ? ` (SKIPPED: ${reason})` : ''}`, () => {
  let server: Server
  beforeAll(() => {
    server = startServer()
    server.psql('postgres', `CREATE ROLE ${CLERK} LOGIN PASSWORD '${PASSWORD}'; CREATE ROLE guest LOGIN`)
    server.psql('postgres', `CREATE DATABASE own OWNER ${CLERK}`)
  })
  afterAll(() => server.release())
  const database = (name: string, rest = '') => {
    server.psql('postgres', `CREATE DATABASE ${name} ${rest}`)
    return server.address(name)
  }

  it('for the sake of the user: each in its sentence', async () => {
    const missing = server.address('nowhere')
    expect(await refused('in', '--to', missing)).toMatch(/^数据库服务器 \S+ 上没有数据库 nowhere，没有装入/u)
    for (const password of [WRONG, undefined])
      expect(await refused('in', '--to', server.address('own', CLERK, password))).toMatch(
        /没有让用户 clerk 登录/u,
      )
    database('foreign_land')
    const guest = server.address('foreign_land', 'guest')
    expect(await refused('in', '--to', guest)).toMatch(
      /^用户 guest 在数据库 foreign_land 中权限不足（permission denied/u,
    )
    expect(server.psql('foreign_land', "SELECT to_regnamespace('nianbao') IS NULL")).toBe('t')
  })

  it('takes the password from the address, from PGPASSWORD or from the file of passwords', async () => {
    const inAddress = await nianbao(
      ['load', 'in', '--to', server.address('own', CLERK, PASSWORD)],
      folder.path,
    )
    expect(inAddress).toMatchObject({ code: 0, out: expect.stringContaining('新装入 1 份') as string })
    const address = server.address('own', CLERK)
    const file = join(folder.path, 'pgpass')
    writeFileSync(file, `*:*:own:${CLERK}:${PASSWORD}\n`, { mode: 0o600 })
    const ways = [{ PGPASSWORD: PASSWORD }, { PGPASSFILE: file }]
    for (const env of ways) {
      const { code, out, error } = await nianbaoProcess(['load', 'in', '--to', address], folder.path, env)
      expect([code, error]).toEqual([0, '读入 1 / 1\n'])
      expect(out).toContain('早已装入 1 份')
    }
  })

  it('for the sake of what is there: each in its sentence, nothing changed', async () => {
    const newer = database('newer')
    await nianbao(['load', 'in', '--to', newer], folder.path)
    server.psql('newer', 'INSERT INTO nianbao.schema_version (version) VALUES (99)')
    expect(await refused('in', '--to', newer)).toMatch(/更新版本的程序建立（版本 99）/u)
    const foreign = database('strange')
    server.psql('strange', 'CREATE SCHEMA nianbao; CREATE TABLE nianbao.units (x int)')
    expect(await refused('in', '--to', foreign)).toMatch(/数据库 strange 里的 nianbao 不是本程序建立的/u)
    const narrow = database('narrow', "ENCODING 'LATIN1' TEMPLATE template0")
    expect(await refused('in', '--to', narrow)).toMatch(/数据库 narrow 的编码是 LATIN1/u)
    expect(server.psql('narrow', "SELECT to_regnamespace('nianbao') IS NULL")).toBe('t')
  })

  it('takes a schema that an administrator has made for a user without more rights', async () => {
    const prepared = database('prepared')
    server.psql('prepared', 'CREATE SCHEMA nianbao AUTHORIZATION guest')
    const guest = prepared.replace('//nianbao@', '//guest@')
    expect(await nianbao(['load', 'in', '--to', guest], folder.path)).toMatchObject({ code: 0 })
  })

  it('lets one load at a time, and says where the connection ends in between', async () => {
    const address = database('busy')
    const connection = await connect(address)
    const session = sessionOn(connection)
    await ensureSchema(session)
    expect(await refused('in', '--to', address)).toMatch(/另一个程序正在往数据库 busy 装入报告/u)
    server.psql(
      'busy',
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'nianbao load'",
    )
    const failed = await session.rows('SELECT 1').then(() => undefined, failureData)
    expect(failed).toMatchObject({ code: 'server-lost' })
    await connection.close()
  })
})
