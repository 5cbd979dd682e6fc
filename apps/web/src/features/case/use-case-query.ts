import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { useLook } from '../../server/use-look'

/**
 * A part of the case, asked for again whenever `changes` grows. What was shown stays until the new answer is there, so
 * that nothing flickers.
 */
export function useCaseQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  changes: number,
) {
  // Another look at a tab shows what is known and asks again: others may have changed it while it was closed.
  const result = useQuery<Data, OperationVariables>(document, { variables, fetchPolicy: 'cache-and-network' })
  const { refetch } = result
  const look = useLook(refetch)
  const seen = useRef(changes)
  useEffect(() => {
    if (seen.current === changes) return
    seen.current = changes
    look()
  }, [changes, look])
  return result
}
