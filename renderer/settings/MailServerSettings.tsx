import { Button, InputNumber, Radio } from 'antd'
import { useRef, useState } from 'react'
import type { Settings } from '../../core/settings.ts'
import { senderProblem } from './address-problem.ts'
import { MailPassword } from './MailPassword.tsx'
import { Labelled, TextField } from './TextField.tsx'
import { TryMailServer } from './TryMailServer.tsx'
import type { MailDraft } from './mail-draft.ts'

type Security = Settings['smtp']['security']

const SECURITY_WORDS: Readonly<Record<Security, string>> = {
  tls: 'SSL/TLS',
  starttls: 'STARTTLS',
  none: '不加密',
}

const SECURITY_HINTS: Readonly<Record<Security, string>> = {
  tls: '从一开始就加密，最常用。',
  starttls: '连上以后再加密；服务器不支持加密时不会发送。',
  none: '密码和报告都不加密，只能用于与外网隔开的单位内网。',
}

const USUAL_PORTS: Readonly<Record<Security, number>> = { tls: 465, starttls: 587, none: 25 }

export interface MailServerSettingsProps {
  readonly draft: MailDraft
  readonly disabled: boolean
}

/** The mail server of a closed network; folded away where there is none. */
export function MailServerSettings({ draft, disabled }: MailServerSettingsProps) {
  const { smtp } = draft
  const passwordKept = useRef(Promise.resolve())
  const [passwords, setPasswords] = useState(0)
  const [unfolded, setUnfolded] = useState(false)
  const change = (changes: Partial<Settings['smtp']>) => draft.change({ smtp: changes })
  const usual = USUAL_PORTS[smtp.security]
  const isSenderSaved = draft.isSaved('smtp', 'from') && draft.isSaved('smtp', 'user')
  const choose = (security: Security) => {
    const port = smtp.port === usual ? USUAL_PORTS[security] : smtp.port
    draft.keep({ smtp: { security, port } })
  }
  return (
    <details
      className="setting"
      open={unfolded || smtp.host !== ''}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>
        <h2>邮件服务器</h2>{' '}
        <span className="muted">单位内网有邮件服务器的才填；不填就用本机的邮件程序发送。</span>
      </summary>
      <TextField
        label="服务器"
        hint="发送邮件（SMTP）服务器的名称或 IP 地址，向单位网管询问。"
        example="smtp.example.cn"
        value={smtp.host}
        disabled={disabled}
        onChange={(host) => change({ host })}
      />
      <Labelled label="加密方式" hint={SECURITY_HINTS[smtp.security]}>
        {(ids) => (
          <Radio.Group
            {...ids}
            value={smtp.security}
            disabled={disabled}
            onChange={(event) => choose(event.target.value as Security)}
            options={(['tls', 'starttls', 'none'] as const).map((value) => ({
              value,
              label: SECURITY_WORDS[value],
            }))}
          />
        )}
      </Labelled>
      <Labelled label="端口" hint={`一般用 ${usual}（${SECURITY_WORDS[smtp.security]}）。`}>
        {(ids) => (
          <span className="row">
            <InputNumber
              {...ids}
              min={1}
              max={65_535}
              precision={0}
              value={smtp.port}
              disabled={disabled}
              onChange={(port) => port !== null && change({ port })}
            />
            {smtp.port !== usual && (
              <Button size="small" disabled={disabled} onClick={() => draft.keep({ smtp: { port: usual } })}>
                改用 {usual}
              </Button>
            )}
          </span>
        )}
      </Labelled>
      <TextField
        label="用户名"
        hint="登录邮箱的用户名，多数是完整的邮箱地址；服务器不要求登录的不填。"
        value={smtp.user}
        disabled={disabled}
        onChange={(user) => change({ user })}
      />
      <MailPassword
        disabled={disabled}
        account={{ host: smtp.host, user: smtp.user, security: smtp.security }}
        onKeep={(kept) => {
          passwordKept.current = kept
          setPasswords((count) => count + 1)
        }}
      />
      <TextField
        label="发件地址"
        hint="用户名就是邮箱地址的可以不填；要显示单位名称，写成 某某局 <office@example.cn>。"
        value={smtp.from}
        problem={isSenderSaved ? senderProblem(smtp) : undefined}
        disabled={disabled}
        onChange={(from) => change({ from })}
      />
      <TryMailServer
        signsIn={smtp.user.trim() !== ''}
        disabled={disabled || smtp.host.trim() === ''}
        ready={() => passwordKept.current}
        of={JSON.stringify([smtp, passwords])}
      />
    </details>
  )
}
