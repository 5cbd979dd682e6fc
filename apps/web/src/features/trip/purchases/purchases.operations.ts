import { graphql } from '../../../gql'
import type { UrgentPurchasesQuery } from '../../../gql/graphql'

/** What is bought for trips and parts lists and has not come yet, late ones first. */
export const URGENT_PURCHASES = graphql(`
  query UrgentPurchases {
    urgentPurchases {
      id
      number
      quantity
      received
      neededBy
      expectedOn
      daysLate
      line {
        id
        name
        partNumber
        unit
      }
      partsLine {
        id
        name
        partNumber
        unit
      }
      promises {
        id
        at
        expectedOn
        note
        by {
          id
          name
        }
      }
      expedites {
        id
        at
        note
        by {
          id
          name
        }
      }
      repairCase {
        id
        number
        customer {
          id
          name
        }
      }
      trip {
        id
        number
        startsOn
        customer {
          id
          name
        }
        cases {
          id
          number
        }
      }
    }
  }
`)

export type Purchase = UrgentPurchasesQuery['urgentPurchases'][number]
