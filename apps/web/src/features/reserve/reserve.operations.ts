import { graphql } from '../../gql'

export const RESERVE = graphql(`
  query Reserve($today: LocalDate!, $on: LocalDate!, $until: LocalDate!) {
    today: reserve(on: $today) {
      departments {
        department
        required
        members
        available
        abroad
        gap
      }
      expiring {
        technician {
          id
          name
        }
        paper
        country
        validUntil
        warning
      }
    }
    later: reserve(on: $on) {
      departments {
        department
        available
        abroad
        gap
      }
    }
    technicianAbsences(from: $today, until: $until) {
      id
      startsOn
      endsOn
      reason
      technician {
        id
        name
        department
      }
    }
    tripMembersAway(from: $today, until: $until) {
      id
      startsOn
      endsOn
      technician {
        id
        name
        department
      }
    }
  }
`)

export const TECHNICIANS = graphql(`
  query Technicians($filter: TechnicianFilter!, $first: Int!, $after: String) {
    technicians(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          name
          latinName
          department
          leftOn
          passport {
            country
            validUntil
          }
          skills {
            id
            level
            model {
              id
              code
            }
          }
          visas {
            id
            country
            entries
            validUntil
          }
          absences {
            id
            startsOn
            endsOn
            reason
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const TECHNICIAN = graphql(`
  query Technician($id: ID!) {
    technician(id: $id) {
      id
      version
      name
      latinName
      department
      phone
      leftOn
      user {
        id
        name
      }
      passport {
        country
        validUntil
        maskedNumber
      }
      skills {
        id
        level
        model {
          id
          code
          name
        }
      }
      visas {
        id
        country
        entries
        validFrom
        validUntil
        maskedNumber
      }
      absences {
        id
        startsOn
        endsOn
        reason
        note
      }
      reveals {
        id
        at
        paper
        reason
        by {
          id
          name
        }
      }
    }
  }
`)

/** The models in use that fit the words, or the first of them. */
export const MODEL_CHOICES = graphql(`
  query ReserveModels($search: String) {
    productModels(filter: { search: $search, inUse: true }, first: 50) {
      nodes {
        id
        code
        name
      }
    }
  }
`)

/** The people of the department: whose account a technician can have. */
export const TECHNICIAN_CHOICES = graphql(`
  query TechnicianChoices($department: Department) {
    users(department: $department, first: 100) {
      nodes {
        id
        name
      }
    }
  }
`)

export const SAVE_TECHNICIAN = graphql(`
  mutation TechnicianSave($input: TechnicianSaveInput!) {
    technicianSave(input: $input) {
      technician {
        id
        version
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const SET_TARGET = graphql(`
  mutation ReserveTargetSet($input: ReserveTargetSetInput!) {
    reserveTargetSet(input: $input) {
      required
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const REVEAL = graphql(`
  mutation TechnicianReveal($input: TechnicianRevealInput!) {
    technicianReveal(input: $input) {
      number
      userErrors {
        code
        message
        field
      }
    }
  }
`)
