import { useMutation, useQuery } from '@apollo/client/react'
import { EmptyState, ErrorState, LoadingState, RelativeTime, Tag } from '@mendline/ui'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { useFailureText } from '../../server/use-failure-text'
import { Page } from '../../shell/page'

const SESSIONS = graphql(`
  query AccountSessions {
    sessions {
      id
      device
      createdAt
      lastSeenAt
      current
    }
  }
`)

const REVOKE = graphql(`
  mutation AccountSessionRevoke($id: ID!) {
    sessionRevoke(id: $id) {
      sessionId
    }
  }
`)

/** Where the viewer is signed in, each with a way to end it. */
export function SessionsScreen() {
  const { t } = useTranslation(['account', 'shell'])
  const failureText = useFailureText()
  const { message } = App.useApp()
  const { data, error, refetch } = useQuery(SESSIONS, { fetchPolicy: 'cache-and-network' })
  const [revoke, { loading: running }] = useMutation(REVOKE)
  const [revoking, setRevoking] = useState<string | null>(null)
  const again = () => void refetch().catch(() => undefined)

  const end = async (id: string) => {
    setRevoking(id)
    try {
      await revoke({ variables: { id } })
      void message.success(t('sessions.revoked'))
    } catch (problem) {
      void message.error(failureText(problem))
    }
    again()
  }
  return (
    <Page title={t('sessions.title')}>
      <p className="ml-secondary">{t('sessions.intro')}</p>
      {data === undefined && error === undefined && (
        <LoadingState label={t('shell:common.loading')} rows={3} />
      )}
      {data === undefined && error !== undefined && (
        <ErrorState
          title={t('sessions.failed')}
          text={failureText(error)}
          retryLabel={t('shell:failure.retry')}
          onRetry={again}
        />
      )}
      {data?.sessions.length === 0 && <EmptyState title={t('sessions.empty')} />}
      {data !== undefined && data.sessions.length > 0 && (
        <div className="ml-table-scroll">
          <table className="ml-table">
            <thead>
              <tr>
                <th>{t('sessions.device')}</th>
                <th>{t('sessions.lastSeen')}</th>
                <th>{t('sessions.signedIn')}</th>
                <th aria-label={t('sessions.revoke')} />
              </tr>
            </thead>
            <tbody>
              {data.sessions.map((session) => (
                <tr key={session.id}>
                  <td>{session.device === '' ? t('shell:common.unknown') : session.device}</td>
                  <td>
                    <RelativeTime at={session.lastSeenAt} />
                  </td>
                  <td>
                    <RelativeTime at={session.createdAt} />
                  </td>
                  <td className="ml-num">
                    {session.current ? (
                      <Tag tone="current">{t('sessions.current')}</Tag>
                    ) : (
                      <Button
                        size="small"
                        loading={running && revoking === session.id}
                        onClick={() => void end(session.id)}
                      >
                        {t('sessions.revoke')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  )
}
