import DownOutlined from '@ant-design/icons/DownOutlined'
import RightOutlined from '@ant-design/icons/RightOutlined'
import { stepOf, STEP_IDS, WARRANTY_REASON_TEXT, type StepId } from '@mendline/domain'
import { CaseNumber, dateText, useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageCase } from '../case-query'
import { UnitDetails } from './unit-details'
import type { UnitSeen } from './units-query'

interface UnitRowsProps {
  readonly repairCase: PageCase
  readonly units: readonly UnitSeen[]
  readonly records: ReadonlyMap<string, number>
  readonly changed: ReadonlySet<string>
  readonly changes: number
  readonly open: string | undefined
  readonly onOpen: (unitId: string | undefined) => void
}

/** A table on a desk, a card for each unit on a phone. */
export function UnitRows({ repairCase, units, records, changed, changes, open, onOpen }: UnitRowsProps) {
  const { t } = useTranslation(['case', 'domain'])
  return (
    <div className="ml-table-scroll">
      <table className="ml-table case-unit-table">
        <thead>
          <tr>
            <th aria-label={t('units.records')} />
            <th className="ml-num">{t('units.position')}</th>
            <th>{t('units.serial')}</th>
            <th>{t('units.custody')}</th>
            <th>{t('units.warranty')}</th>
            <th>{t('units.openSteps')}</th>
            <th className="ml-num">{t('units.records')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => {
            const isOpen = unit.id === open
            return (
              <Fragment key={unit.id}>
                <tr
                  className={changed.has(unit.id) ? 'case-unit case-tinted' : 'case-unit'}
                  onClick={() => onOpen(isOpen ? undefined : unit.id)}
                >
                  <td>
                    <button
                      type="button"
                      className="case-unit-toggle"
                      aria-expanded={isOpen}
                      aria-label={t('units.expand', { position: String(unit.position) })}
                    >
                      {isOpen ? <DownOutlined /> : <RightOutlined />}
                    </button>
                  </td>
                  <td className="ml-num" data-label={t('units.position')}>
                    {unit.position}
                  </td>
                  <td>
                    <Serial unit={unit} />
                  </td>
                  <td data-label={t('units.custody')}>{t(`domain:custody.${unit.custody}`)}</td>
                  <td data-label={t('units.warranty')}>
                    <Warranty unit={unit} closed={repairCase.closedAt !== null} />
                  </td>
                  <td data-label={t('units.openSteps')}>
                    <OpenSteps steps={unit.openSteps} />
                  </td>
                  <td className="ml-num" data-label={t('units.records')}>
                    {records.get(unit.id) ?? 0}
                  </td>
                </tr>
                {isOpen && (
                  <tr className="case-unit-open">
                    <td colSpan={7}>
                      <UnitDetails repairCase={repairCase} unit={unit} changes={changes} />
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Serial({ unit }: { readonly unit: UnitSeen }) {
  const { t } = useTranslation('case')
  return (
    <div className="case-unit-serial">
      {unit.serial === null ? (
        <span className="ml-secondary">{t('units.noSerial')}</span>
      ) : (
        <span className="ml-mono">{unit.serial}</span>
      )}
      {unit.replacementSerial !== null && (
        <div>
          <span className="ml-secondary">{t('units.replacedBy')}</span>{' '}
          <span className="ml-mono">{unit.replacementSerial}</span>
        </div>
      )}
      {!unit.appliedFor && <div className="ml-secondary">{t('units.unexpected')}</div>}
      {unit.repeatOf !== null && (
        <div onClick={(event) => event.stopPropagation()}>
          <span className="ml-secondary">{t('units.repeatOf')}</span>{' '}
          <CaseNumber number={unit.repeatOf.number}>
            <Link to="/cases/$number" params={{ number: unit.repeatOf.number }}>
              {unit.repeatOf.number}
            </Link>
          </CaseNumber>
        </div>
      )}
    </div>
  )
}

function Warranty({ unit, closed }: { readonly unit: UnitSeen; readonly closed: boolean }) {
  const { t } = useTranslation(['case', 'domain'])
  const { language } = useUi()
  if (unit.warrantyResult === null)
    return <span className="ml-secondary">{t(closed ? 'summary.notNeeded' : 'summary.undecided')}</span>
  return (
    <div>
      {t(`domain:warranty.${unit.warrantyResult}`)}
      {unit.warrantyUntil !== null && (
        <span className="ml-secondary">
          {' '}
          {t('units.until', { date: dateText(unit.warrantyUntil, language) })}
        </span>
      )}
      {unit.warrantyReason !== null && (
        <div className="case-unit-why">
          {WARRANTY_REASON_TEXT[unit.warrantyReason][language]}
          {unit.warrantyOverriddenBy !== null &&
            ` · ${t('units.overriddenBy', { name: unit.warrantyOverriddenBy.name })}`}
        </div>
      )}
      {unit.repairWarrantyUntil !== null && (
        <div className="case-unit-why">
          {t('units.repairWarranty', { date: dateText(unit.repairWarrantyUntil, language) })}
        </div>
      )}
    </div>
  )
}

const isStepId = (id: string): id is StepId => (STEP_IDS as readonly string[]).includes(id)

function OpenSteps({ steps }: { readonly steps: readonly string[] }) {
  const { language } = useUi()
  return steps
    .map((id) => (isStepId(id) ? stepOf(id).name[language] : id))
    .join(language === 'zh' ? '、' : ', ')
}
