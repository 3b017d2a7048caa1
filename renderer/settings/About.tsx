import { useState } from 'react'
import { call } from '../call.ts'
import { ourHost } from '../our-host.ts'
import { UpdateFromFile } from './UpdateFromFile.tsx'
import './about.css'

/** A part of the program that others made, as the build writes it down. */
interface Notice {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

type Status = Awaited<ReturnType<typeof call<'app.status'>>>

/** What this program is, where its data stand, and whose work is in it. */
export function About({
  status,
}: {
  readonly status: Pick<Status, 'version' | 'dataFolder' | 'sqlite' | 'canUpdate'>
}) {
  const [notices, setNotices] = useState<readonly Notice[] | 'missing'>()
  const open = () => {
    if (!notices) void readNotices().then(setNotices)
  }
  return (
    <section className="setting about" aria-labelledby="about">
      <h2 id="about">关于</h2>
      <p>
        年报编制助手 {status.version}。离线使用，不联网；只有您发送或测试邮件时，才连接您设置的邮件服务器。
      </p>
      <p>
        数据保存在 <span className="about-path">{status.dataFolder}</span>
        ，这台电脑上只有您的账户能读；数据库是 {status.sqlite}。
      </p>
      {status.canUpdate && <UpdateFromFile />}
      <details onToggle={open}>
        <summary>本程序以 MIT 许可发布，所含软件的许可</summary>
        {notices === 'missing' && <p className="muted">许可文字没有随程序装好，请重新安装。</p>}
        {Array.isArray(notices) && <Notices notices={notices} />}
      </details>
    </section>
  )
}

function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  return (
    <ul className="notices">
      {notices.map(({ name, version, licence, text }) => (
        <li key={`${name} ${version}`}>
          <details>
            <summary>
              {name} {version} <span className="muted">{licence}</span>
            </summary>
            <pre lang="en">{text}</pre>
          </details>
        </li>
      ))}
    </ul>
  )
}

async function readNotices(): Promise<readonly Notice[] | 'missing'> {
  try {
    await ourHost()
    const response = await fetch('./notices.json')
    return response.ok ? ((await response.json()) as Notice[]) : 'missing'
  } catch {
    return 'missing'
  }
}
