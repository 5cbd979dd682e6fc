import WarningFilled from '@ant-design/icons/WarningFilled'
import { passportLasts, travellersOf } from '@mendline/domain'
import { countryName, Tag, useDay, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import { Files } from './files'
import { Section } from './section'
import type { Board } from './trip-board.query'

type Member = Board['members'][number]

/** Who travels with which papers, the letter of invitation, and where its people talk. */
export function TeamTab({ board }: { readonly board: Board }) {
  const { t } = useTranslation(['trip-board', 'domain'])
  const day = useDay()
  const going = travellersOf(board.members)
  const channel = board.channels.at(-1)
  return (
    <>
      <Section id="members" title={t('team.members')} none={t('team.none')} empty={going.length === 0}>
        <div className="ml-table-scroll">
          <table className="ml-table trip-wide">
            <thead>
              <tr>
                <th>{t('team.name')}</th>
                <th>{t('team.department')}</th>
                <th>{t('team.days')}</th>
                {board.abroad && <th>{t('team.passport')}</th>}
                {board.visaRequired && <th>{t('team.visa')}</th>}
              </tr>
            </thead>
            <tbody>
              {going.map((member) => (
                <MemberRow key={member.id} board={board} member={member} />
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      {board.invitationRequired && (
        <Section
          id="invitation"
          title={t('team.invitation')}
          none={t('team.noInvitation')}
          empty={board.invitations.length === 0}
        >
          {board.invitations.map(({ id, issuedOn, attachmentIds }) => (
            <div key={id}>
              {t('team.issued', { day: day(issuedOn) })}
              <Files board={board} ids={attachmentIds} />
            </div>
          ))}
        </Section>
      )}
      <Section
        id="channel"
        title={t('team.channel')}
        none={t('team.noChannel')}
        empty={channel === undefined}
      >
        {channel !== undefined && (
          <>
            <strong>{channel.name}</strong>{' '}
            <span className="ml-secondary">{t(`domain:tripChannel.${channel.kind}`)}</span>
            <p className="trip-names">
              {[...channel.members.map(({ name }) => name), channel.others]
                .filter((name) => name != null)
                .join(t('separator'))}
            </p>
          </>
        )}
      </Section>
    </>
  )
}

function MemberRow({ board, member }: { readonly board: Board; readonly member: Member }) {
  const { t } = useTranslation(['trip-board', 'domain'])
  const { language, departmentName } = useUi()
  const day = useDay()
  const { technician, leads, startsOn, endsOn, visaState, visaOn } = member
  if (technician == null) return null
  const { passport } = technician
  const visa = technician.visas.find(
    ({ country, validFrom, validUntil }) =>
      country === board.country && validFrom <= startsOn && validUntil >= endsOn,
  )
  const short = passport == null || !passportLasts(passport, endsOn)
  return (
    <tr>
      <th scope="row">
        {technician.name}{' '}
        {technician.latinName != null && <span className="ml-secondary">{technician.latinName}</span>}{' '}
        {leads && <Tag tone="current">{t('leader')}</Tag>}
      </th>
      <td data-label={t('team.department')}>{departmentName(technician.department)}</td>
      <td data-label={t('team.days')}>{t('days', { from: day(startsOn), until: day(endsOn) })}</td>
      {board.abroad && (
        <td data-label={t('team.passport')}>
          {passport != null && (
            <>
              {countryName(passport.country, language)}{' '}
              <span className="ml-secondary">{t('until', { day: day(passport.validUntil) })}</span>{' '}
            </>
          )}
          {short && (
            <Tag tone="late" icon={<WarningFilled aria-hidden />}>
              {t('team.passportShort')}
            </Tag>
          )}
        </td>
      )}
      {board.visaRequired && (
        <td data-label={t('team.visa')}>
          {visaState != null && (
            <Tag tone={visaState === 'GRANTED' ? 'done' : visaState === 'REFUSED' ? 'late' : 'soon'}>
              {t(`domain:visaState.${visaState}`)}
            </Tag>
          )}{' '}
          <span className="ml-secondary">
            {visa !== undefined
              ? t('until', { day: day(visa.validUntil) })
              : visaOn != null && t('since', { day: day(visaOn) })}
          </span>
        </td>
      )}
    </tr>
  )
}
