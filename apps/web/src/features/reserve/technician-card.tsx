import { useQuery } from '@apollo/client/react'
import { ErrorState, LoadingState } from '@mendline/ui'
import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../server/use-failure-text'
import { TECHNICIAN } from './reserve.operations'
import { RevealList } from './reveal-list'
import { TechnicianForm } from './technician-form'

interface TechnicianCardProps {
  /** Null: somebody new. */
  readonly id: string | null
  readonly keeper: boolean
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** What is on record of a technician, beside the list; who keeps the reserve changes it there. */
export function TechnicianCard({ id, keeper, onClose, onSaved }: TechnicianCardProps) {
  const { t } = useTranslation(['reserve', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useQuery(TECHNICIAN, {
    variables: { id: id ?? '' },
    skip: id === null,
    // A card is saved whole: it has to begin with the newest.
    fetchPolicy: 'network-only',
  })
  const technician = data?.technician
  return (
    <Drawer
      open
      size={640}
      closable={{ 'aria-label': t('shell:common.close') }}
      title={id === null ? t('add') : (technician?.name ?? t('title'))}
      onClose={onClose}
    >
      {id === null || technician != null ? (
        <>
          <TechnicianForm
            key={technician?.version ?? 0}
            technician={technician ?? null}
            keeper={keeper}
            onSaved={() => {
              onSaved()
              if (id === null) onClose()
              else void refetch()
            }}
          />
          {technician != null && <RevealList reveals={technician.reveals} />}
        </>
      ) : error === undefined && data === undefined ? (
        <LoadingState label={t('shell:common.loading')} rows={6} />
      ) : (
        <ErrorState
          title={t('failed')}
          text={error === undefined ? t('list.none') : failureText(error)}
          retryLabel={t('shell:failure.retry')}
          onRetry={() => void refetch().catch(() => undefined)}
        />
      )}
    </Drawer>
  )
}
