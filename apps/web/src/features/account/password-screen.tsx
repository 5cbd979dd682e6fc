import { FormError } from '@mendline/ui'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { showUserErrors } from '../../server/user-errors'
import { Page } from '../../shell/page'

const CHANGE = graphql(`
  mutation AccountChangePassword($input: ViewerChangePasswordInput!) {
    viewerChangePassword(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`)

interface Entered {
  readonly currentPassword: string
  readonly newPassword: string
  readonly again: string
}

export function PasswordScreen() {
  const { t } = useTranslation(['account', 'shell'])
  const [form] = Form.useForm<Entered>()
  const { message } = App.useApp()
  const failureText = useFailureText()
  const [change, { running, failure }] = useCommand(CHANGE)
  const [messages, setMessages] = useState<readonly string[]>([])

  const submit = async ({ currentPassword, newPassword }: Entered) => {
    setMessages([])
    const outcome = await change({ currentPassword, newPassword })
    if (!outcome.ok) {
      setMessages(showUserErrors(form, outcome.userErrors))
      return
    }
    form.resetFields()
    void message.success(t('password.changed'))
  }
  const required = { required: true, message: t('password.required') }
  return (
    <Page title={t('password.title')}>
      <Form<Entered>
        form={form}
        layout="vertical"
        requiredMark={false}
        style={{ maxWidth: 360 }}
        onFinish={(entered) => void submit(entered)}
      >
        <FormError messages={[...messages, ...(failure ? [failureText(failure)] : [])]} />
        <Form.Item<Entered> name="currentPassword" label={t('password.current')} rules={[required]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item<Entered>
          name="newPassword"
          label={t('password.next')}
          extra={t('password.rule')}
          rules={[required]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item<Entered>
          name="again"
          label={t('password.again')}
          dependencies={['newPassword']}
          rules={[
            required,
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === undefined || value === '' || value === getFieldValue('newPassword')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('password.differ'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={running}>
          {t('password.submit')}
        </Button>
      </Form>
    </Page>
  )
}
