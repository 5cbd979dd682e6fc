import UserOutlined from '@ant-design/icons/UserOutlined'
import { useApolloClient } from '@apollo/client/react'
import { useUi } from '@mendline/ui'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { graphql } from '../gql'
import { useFailureText } from '../server/use-failure-text'
import { useViewer } from '../viewer'

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut {
      signedOut
    }
  }
`)

export function AccountMenu() {
  const { t } = useTranslation(['shell', 'domain'])
  const viewer = useViewer()
  const { departmentName } = useUi()
  const navigate = useNavigate()
  const apollo = useApolloClient()
  const { message } = App.useApp()
  const failureText = useFailureText()

  const signOut = async () => {
    try {
      await apollo.mutate({ mutation: SIGN_OUT })
    } catch (error) {
      void message.error(failureText(error))
      return
    }
    // What is kept for the page on site, which opens with no network, is for whoever signs in next.
    await import('../device/kept-viewer').then(({ forgetViewer }) => forgetViewer()).catch(() => undefined)
    // A full load forgets everything this person has seen and closes the socket.
    location.assign('/sign-in')
  }
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          {
            type: 'group',
            key: 'who',
            label: `${departmentName(viewer.department)} · ${t(`domain:role.${viewer.role}`)}`,
            children: [
              {
                key: 'sessions',
                label: t('account.sessions'),
                onClick: () => void navigate({ to: '/account/sessions' }),
              },
              {
                key: 'password',
                label: t('account.password'),
                onClick: () => void navigate({ to: '/account/password' }),
              },
            ],
          },
          { type: 'divider' },
          { key: 'signOut', label: t('account.signOut'), onClick: () => void signOut() },
        ],
      }}
    >
      <Button
        type="text"
        icon={<UserOutlined />}
        className="top-bar-account"
        aria-label={`${t('account.label')}: ${viewer.name}`}
      >
        <span className="top-bar-name">{viewer.name}</span>
      </Button>
    </Dropdown>
  )
}
