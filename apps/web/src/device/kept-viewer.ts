import type { ViewerQuery } from '../gql/graphql'
import { deviceStore } from './store'

const KEY = 'viewer'

/*
 * Who was last signed in on this device, for the one page that opens with no network. It shows them their own drafts;
 * it opens no door, for the server asks for the session as always.
 */

export const keepViewer = (data: ViewerQuery): Promise<void> => deviceStore.set(KEY, data)

export const keptViewer = (): Promise<ViewerQuery | undefined> => deviceStore.get<ViewerQuery>(KEY)

export const forgetViewer = (): Promise<void> => deviceStore.delete(KEY)
