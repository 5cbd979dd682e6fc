import { FormError } from '@mendline/ui'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deviceStore } from '../../../device/store'
import { useCommand } from '../../../server/use-command'
import { useFailureText } from '../../../server/use-failure-text'
import { reportsOf, type SiteReport } from '../report/site-report'
import { DECLARE_END, type SiteTrip } from '../site.operations'

interface DeclareEndProps {
  readonly trip: SiteTrip
  readonly viewerId: string
  readonly reload: () => void
}

/** Ends the work; the server says what is still missing. */
export function DeclareEnd({ trip, viewerId, reload }: DeclareEndProps) {
  const { t } = useTranslation('site')
  const failureText = useFailureText()
  const [run, { running, userErrors, failure }] = useCommand(DECLARE_END)
  const [unsent, setUnsent] = useState(0)
  useEffect(() => {
    void deviceStore.list<SiteReport>(reportsOf(viewerId)).then((reports) => {
      setUnsent(reports.filter(({ tripId, state }) => tripId === trip.id && state !== 'SENT').length)
    })
  }, [viewerId, trip.id])
  const submit = async () => {
    const outcome = await run({ tripId: trip.id })
    if (outcome.ok) reload()
  }
  return (
    <>
      <p className="ml-secondary">{t('end.text')}</p>
      {unsent > 0 && <p>{t('end.unsent', { count: unsent })}</p>}
      <FormError
        messages={[
          ...userErrors.map(({ message }) => message),
          ...(failure === null ? [] : [failureText(failure)]),
        ]}
      />
      <Button size="large" block loading={running} onClick={() => void submit()}>
        {t('end.submit')}
      </Button>
    </>
  )
}
