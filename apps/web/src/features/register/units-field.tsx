import RetweetOutlined from '@ant-design/icons/RetweetOutlined'
import WarningOutlined from '@ant-design/icons/WarningOutlined'
import { useQuery } from '@apollo/client/react'
import { Tag, useDay } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettled } from '../../use-settled'
import { EARLIER_CASES } from './register-operations'
import { readUnitLines, type UnitLine } from './unit-lines'

/** More than this is not listed below the field; it is registered all the same. */
const SHOWN = 50
/** The server looks up so many at once. */
const LOOKED_UP = 1000

interface UnitsFieldProps {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly onLines: (count: number) => void
}

/** Serial numbers a line each, typed, pasted or scanned; below it what was understood, repeats marked as they appear. */
export function UnitsField({ id, value = '', onChange, onLines }: UnitsFieldProps) {
  const { t } = useTranslation('register')
  const day = useDay()
  const lines = useMemo(() => readUnitLines(value), [value])
  const serials = useSettled(lines.map(({ serial }) => serial).join('\n'))
  const { data, previousData } = useQuery(EARLIER_CASES, {
    variables: { serials: serials.split('\n').slice(0, LOOKED_UP) },
    skip: serials === '',
    fetchPolicy: 'network-only',
  })
  const earlier = new Map(
    (serials === '' ? [] : ((data ?? previousData)?.earlierCases ?? [])).map((each) => [
      each.serial,
      each.repairCase.number,
    ]),
  )
  const repeats = lines.filter(({ serial }) => earlier.has(serial)).length
  return (
    <div className="register-units">
      <Input.TextArea
        {...(id === undefined ? {} : { id })}
        className="ml-mono"
        value={value}
        autoSize={{ minRows: 3, maxRows: 12 }}
        spellCheck={false}
        placeholder={t('hint.unitLines')}
        onChange={({ target }) => {
          onChange?.(target.value)
          onLines(readUnitLines(target.value).length)
        }}
      />
      {lines.length > 0 && (
        <>
          <p className="register-units-count" aria-live="polite">
            {t('unitCount', { count: lines.length })}
            {repeats > 0 && (
              <Tag tone="soon" icon={<RetweetOutlined aria-hidden />}>
                {t('repeatCount', { count: repeats })}
              </Tag>
            )}
          </p>
          <div className="ml-table-scroll register-units-table">
            <table className="ml-table">
              <thead>
                <tr>
                  <th className="ml-num">{t('column.line')}</th>
                  <th>{t('column.serial')}</th>
                  <th>{t('column.shipped')}</th>
                  <th>{t('column.purchased')}</th>
                  <th>{t('column.remark')}</th>
                </tr>
              </thead>
              <tbody>
                {lines.slice(0, SHOWN).map((unit) => (
                  <tr key={unit.line}>
                    <td className="ml-num ml-secondary">{unit.line}</td>
                    <td className="ml-mono">{unit.serial}</td>
                    <td>{day(unit.shippedOn) ?? '–'}</td>
                    <td>{day(unit.purchasedOn) ?? '–'}</td>
                    <td>
                      <Remark unit={unit} earlier={earlier.get(unit.serial)} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {lines.length > SHOWN && (
            <p className="ml-secondary">{t('moreUnits', { count: lines.length - SHOWN })}</p>
          )}
        </>
      )}
    </div>
  )
}

function Remark({ unit, earlier }: { readonly unit: UnitLine; readonly earlier: string | undefined }) {
  const { t } = useTranslation('register')
  if (unit.problem !== null) {
    return (
      <Tag tone="late" icon={<WarningOutlined aria-hidden />}>
        {t(`unitProblem.${unit.problem}`)}
      </Tag>
    )
  }
  if (earlier === undefined) return null
  return (
    <Tag tone="soon" icon={<RetweetOutlined aria-hidden />}>
      {t('repeat')}{' '}
      <Link to="/cases/$number" params={{ number: earlier }} target="_blank">
        {earlier}
      </Link>
    </Tag>
  )
}
