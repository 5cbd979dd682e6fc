import { textOrNull } from '@mendline/domain'
import type { ApolloClient } from '@apollo/client'
import { failureOf } from '../../../server/failure'
import { uploadAttachment, UploadError } from '../../../server/upload'
import { SEND_REPORT, SITE_REPORTS, SITE_VIEWER } from '../site.operations'
import { PhotoRefused, type ReportServer, type Sent } from './outbox'
import type { SiteReport } from './site-report'

interface Words {
  readonly failureText: (error: unknown) => string
  /** The server says that nobody is signed in. */
  readonly onSignedOut: () => void
}

/** The way of reports over the network. */
export function reportServer(apollo: ApolloClient, { failureText, onSignedOut }: Words): ReportServer {
  return {
    async whoIsSignedIn() {
      try {
        const { data } = await apollo.query({ query: SITE_VIEWER, fetchPolicy: 'no-cache' })
        if (data?.viewer == null) onSignedOut()
        return data?.viewer?.id ?? null
      } catch {
        return null
      }
    },
    async sendPhoto({ caseId }, { name, type }, bytes) {
      try {
        const file = new File([bytes], name, { type })
        return (await uploadAttachment(file, { caseId, kind: 'work-on-site' })).id
      } catch (error) {
        if (error instanceof UploadError && error.reason !== null) throw new PhotoRefused(error.reason)
        return null
      }
    },
    async sendReport(report) {
      const sent = await send(apollo, report, failureText)
      // A refusal may follow an arrival whose answer got lost: by then the work may have ended.
      return sent.outcome === 'REFUSED' ? ((await arrivalOf(apollo, report)) ?? sent) : sent
    },
  }
}

async function send(
  apollo: ApolloClient,
  report: SiteReport,
  failureText: Words['failureText'],
): Promise<Sent> {
  try {
    const { data } = await apollo.mutate({ mutation: SEND_REPORT, variables: { input: inputOf(report) } })
    const errors = data?.tripReport.userErrors
    if (errors === undefined) return { outcome: 'NO_ANSWER' }
    return errors.length === 0 ? { outcome: 'SENT' } : { outcome: 'REFUSED', errors }
  } catch (error) {
    const { code } = failureOf(error)
    if (code === 'OFFLINE' || code === 'SERVER' || code === 'LIMITED' || code === 'UNAUTHENTICATED')
      return { outcome: 'NO_ANSWER' }
    return { outcome: 'REFUSED', errors: [{ code, message: failureText(error), field: null }] }
  }
}

async function arrivalOf(apollo: ApolloClient, { tripId, draftId }: SiteReport): Promise<Sent | null> {
  try {
    const { data } = await apollo.query({
      query: SITE_REPORTS,
      variables: { id: tripId },
      fetchPolicy: 'no-cache',
    })
    return data?.trip?.reports.some((report) => report.draftId === draftId) === true
      ? { outcome: 'SENT' }
      : null
  } catch {
    return { outcome: 'NO_ANSWER' }
  }
}

function inputOf({ draftId, tripId, day, values, photos, writtenAt }: SiteReport) {
  const { plan, actual, unitsPlanned, unitsDone, hours, problems, tomorrow } = values
  return {
    draftId,
    tripId,
    day,
    plan,
    actual,
    unitsPlanned: unitsPlanned ?? 0,
    unitsDone: unitsDone ?? 0,
    minutes: Math.round((hours ?? 0) * 60),
    problems: textOrNull(problems),
    tomorrow: textOrNull(tomorrow),
    writtenAt,
    attachmentIds: photos.flatMap(({ attachmentId }) => attachmentId ?? []),
  }
}
