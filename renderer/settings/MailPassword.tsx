import { Button } from 'antd'
import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import type { MailAccount } from '../../core/settings.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { PasswordInput } from '../parts/TextInput.tsx'
import { useKeptWhenLeft } from '../typed/use-typed.ts'
import { failureOf, useOperation } from '../use-operation.ts'
import { Labelled } from './TextField.tsx'

export interface MailPasswordProps {
  readonly disabled: boolean
  readonly account: MailAccount
  /** A password is on its way to the host; done when it is kept there. */
  readonly onKeep: (kept: Promise<void>) => void
}

/** The password of the mail account: it goes to the host and never comes back to the page. */
export function MailPassword({ disabled, account, onKeep }: MailPasswordProps) {
  const { data: status, reload } = useOperation('mail.status', account)
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState<FailureData>()
  const keep = async (password: string | null): Promise<boolean> => {
    if (password === '') return true
    setFailure(undefined)
    setTyped('')
    const asked = call('mail.password', { password })
    onKeep(asked.then(reload, (error: unknown) => setFailure(failureOf(error))))
    return asked.then(
      () => true,
      () => false,
    )
  }
  useKeptWhenLeft('邮箱密码', typed !== '', () => keep(typed), { text: '（不显示）' })
  const words = status?.keepsPassword
    ? '由本机系统加密保管，不写入报告和数据文件。有的邮箱要填“授权码”。'
    : '本机没有可靠的密码保管处，密码只在本次运行中记住，下次打开程序要再填。有的邮箱要填“授权码”。'
  return (
    <Labelled label="密码" hint={words}>
      {(ids) => (
        <>
          <span className="row">
            <PasswordInput
              {...ids}
              className="mail-password"
              value={typed}
              maxLength={500}
              autoComplete="new-password"
              placeholder={status?.hasPassword ? '要更换，在这里填新密码' : ''}
              disabled={disabled}
              onChange={setTyped}
              onPressEnter={() => void keep(typed)}
              onBlur={() => void keep(typed)}
            />
            <span role="status" className={status?.hasPassword ? 'done' : 'muted'}>
              {status && stateWords(status)}
            </span>
            {status?.hasPassword && (
              <Button size="small" disabled={disabled} onClick={() => void keep(null)}>
                清除
              </Button>
            )}
          </span>
          {failure && <FailureNotice failure={failure} />}
        </>
      )}
    </Labelled>
  )
}

function stateWords({
  hasPassword,
  keepsPassword,
}: {
  hasPassword: boolean
  keepsPassword: boolean
}): string {
  if (!hasPassword) return '没有填写'
  return keepsPassword ? '已保存' : '只在本次运行中记住'
}
