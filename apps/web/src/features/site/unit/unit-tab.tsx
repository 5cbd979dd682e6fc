import { Tag } from '@mendline/ui'
import { App, Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SiteCauses, SiteTrip } from '../site.operations'
import { RecordForm } from './record-form'
import { SerialField } from './serial-field'
import { unitOfSerial, unitsOf, type SiteUnit } from './site-unit'

interface UnitTabProps {
  readonly trip: SiteTrip
  readonly causes: SiteCauses
  readonly viewerId: string
  readonly reload: () => void
}

/** The repair records of the trip, unit by unit. */
export function UnitTab({ trip, causes, viewerId, reload }: UnitTabProps) {
  const { t } = useTranslation(['site', 'domain'])
  const { message } = App.useApp()
  const [openId, setOpenId] = useState<string>()
  const [notFound, setNotFound] = useState<string>()
  const units = unitsOf(trip)
  const nameOf = ({ serial, position }: SiteUnit) =>
    serial ?? t('unit.unknown', { position: String(position) })
  const open = units.find(({ id }) => id === openId)
  if (open !== undefined)
    return (
      <>
        <Button size="large" onClick={() => setOpenId(undefined)}>
          {t('unit.back')}
        </Button>
        <h2 className="ml-mono">{nameOf(open)}</h2>
        <RecordForm
          key={open.id}
          trip={trip}
          unit={open}
          causes={causes}
          viewerId={viewerId}
          onDone={() => {
            void message.success(t('unit.done'))
            setOpenId(undefined)
            reload()
          }}
        />
      </>
    )
  const find = (serial: string) => {
    const found = unitOfSerial(units, serial)
    setNotFound(found === undefined ? serial : undefined)
    if (found !== undefined) setOpenId(found.id)
  }
  return (
    <>
      <SerialField onSerial={find} />
      {notFound !== undefined && (
        <Alert type="error" showIcon title={`${t('unit.none')}: ${notFound}`} className="site-offline" />
      )}
      <h2>{t('unit.list')}</h2>
      <ul className="site-units">
        {units.map((unit) => (
          <li key={unit.id}>
            <button type="button" onClick={() => setOpenId(unit.id)}>
              <span>
                <span className="ml-mono">{nameOf(unit)}</span>{' '}
                <span className="ml-secondary">{unit.caseNumber}</span>
              </span>
              {unit.result === null ? (
                <Tag tone="neutral">{t('unit.open')}</Tag>
              ) : (
                <Tag tone="done">{t(`domain:repairResult.${unit.result}`)}</Tag>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
