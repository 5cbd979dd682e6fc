import { FormError } from '@mendline/ui'
import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { showUserErrors } from '../../server/user-errors'
import { askForLanguage } from '../../preferences/language'
import { LanguageSwitch } from '../../shell/language-switch'
import { ThemeSwitch } from '../../shell/theme-switch'
import './sign-in.css'

const SIGN_IN = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      viewer {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

interface Entered {
  readonly email: string
  readonly password: string
}

interface SignInProps {
  /** Whether the reader was sent here from a page to which they will return. */
  readonly returns: boolean
  readonly onSignedIn: () => Promise<void>
}

export function SignIn({ returns, onSignedIn }: SignInProps) {
  const { t } = useTranslation('shell')
  const [form] = Form.useForm<Entered>()
  const [signIn, { running, failure }] = useCommand(SIGN_IN)
  const [messages, setMessages] = useState<readonly string[]>([])
  const failureText = useFailureText()
  const appName = t('appName')

  useEffect(() => {
    document.title = `${t('signIn.title')} · ${appName}`
  }, [t, appName])

  const submit = async ({ email, password }: Entered) => {
    setMessages([])
    const outcome = await signIn({ email: email.trim(), password })
    if (outcome.ok) await onSignedIn()
    else setMessages(showUserErrors(form, outcome.userErrors))
  }
  const limited = failure?.code === 'LIMITED'
  const problems = [
    ...messages,
    ...(limited ? [t('signIn.limited', { count: failure.retryAfterSeconds ?? 60 })] : []),
    ...(failure !== null && !limited ? [failureText(failure)] : []),
  ]
  return (
    <div className="sign-in">
      <div className="sign-in-switches">
        <LanguageSwitch onChange={askForLanguage} />
        <ThemeSwitch />
      </div>
      <main className="sign-in-panel">
        <h1>
          <img src="/mark.svg" width={32} height={32} alt="" />
          {appName}
        </h1>
        {returns && problems.length === 0 && <p className="ml-secondary">{t('signIn.back')}</p>}
        <FormError messages={problems} />
        <Form<Entered>
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(entered) => void submit(entered)}
        >
          <Form.Item<Entered>
            name="email"
            label={t('signIn.email')}
            rules={[{ required: true, whitespace: true, message: t('signIn.emailRequired') }]}
          >
            <Input type="email" autoComplete="username" inputMode="email" autoFocus size="large" />
          </Form.Item>
          <Form.Item<Entered>
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.passwordRequired') }]}
          >
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={running}>
            {t('signIn.submit')}
          </Button>
        </Form>
        <p className="ml-secondary sign-in-help">{t('signIn.forgotten')}</p>
      </main>
    </div>
  )
}
