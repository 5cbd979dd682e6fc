import { useApolloClient } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { graphql } from '../../../gql'

const CASE_PERSON = graphql(`
  query CasePerson($id: ID!) {
    user(id: $id) {
      id
      name
    }
  }
`)

/** Names of people an event knows by id alone; those not known yet are asked for, each once. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const client = useApolloClient()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const wanted = [...new Set(ids)].sort().join(' ')

  useEffect(() => {
    let current = true
    for (const id of wanted.split(' ').filter(Boolean)) {
      client.query({ query: CASE_PERSON, variables: { id } }).then(
        ({ data }) => {
          const name = data?.user?.name
          if (current && name !== undefined) setNames((known) => new Map(known).set(id, name))
        },
        // Without a name the sentence says so; the history is not lost over it.
        () => undefined,
      )
    }
    return () => {
      current = false
    }
  }, [client, wanted])

  return names
}
