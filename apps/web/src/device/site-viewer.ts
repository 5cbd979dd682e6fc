import type { ApolloClient } from '@apollo/client'
import type { ViewerQuery } from '../gql/graphql'
import { failureOf } from '../server/failure'
import { VIEWER } from '../viewer'
import { forgetViewer, keepViewer, keptViewer } from './kept-viewer'

/** Who is signed in, as the server says; where it cannot be reached, who was last. */
export async function siteViewer(apollo: ApolloClient): Promise<ViewerQuery | undefined> {
  try {
    const { data } = await apollo.query({ query: VIEWER })
    if (data?.viewer == null) await forgetViewer()
    else await keepViewer(data)
    return data
  } catch (error) {
    const kept = isOutOfReach(error) ? await keptViewer() : undefined
    if (kept === undefined) throw error
    // For those who read it from there.
    apollo.writeQuery({ query: VIEWER, data: kept })
    return kept
  }
}

/** No answer, or one by something on the way that is not our server. */
const isOutOfReach = (error: unknown): boolean => failureOf(error).code === 'OFFLINE'
