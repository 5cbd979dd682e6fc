import { graphql } from '../../gql'
import type { ImportJobQuery, ImportMappingInput, ImportPreviewQuery } from '../../gql/graphql'

export const IMPORT_JOB = graphql(`
  query ImportJob($id: ID!) {
    importJob(id: $id) {
      id
      fileName
      byteSize
      encoding
      state
      mode
      rowsTotal
      rowsRead
      created
      alreadyThere
      refused
      progress
      cancelRequested
      refusedRowsUrl
      createdAt
      finishedAt
      problems {
        line
        column
        message
      }
      importedBefore {
        id
        finishedAt
        createdBy {
          id
          name
        }
      }
      createdBy {
        id
        name
      }
    }
  }
`)

export const IMPORT_JOBS = graphql(`
  query ImportJobs($first: Int!, $after: String) {
    importJobs(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          fileName
          state
          rowsRead
          created
          alreadyThere
          refused
          createdAt
          createdBy {
            id
            name
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

export const IMPORT_PREVIEW = graphql(`
  query ImportPreview($jobId: ID!, $mapping: ImportMappingInput) {
    importPreview(jobId: $jobId, mapping: $mapping) {
      columns {
        name
        samples
      }
      mapping {
        columns {
          column
          field
        }
        defaults {
          customer
          modelCode
          region
          country
          channel
          kind
          urgency
          reportedOn
          dateOrder
          referencePrefix
          createCustomers
          createModels
          warrantyMonths
        }
      }
      mappingName
      mappingErrors {
        code
        message
        field
      }
      rows {
        line
        cells
        reference
        reportedAt
        customerName
        customerIsNew
        region
        modelCode
        modelIsNew
        quantity
        serials
        description
        alreadyThere
        problems {
          line
          column
          message
        }
      }
      rowsChecked
      rowsRefused
      rowsThere
      complete
      problems {
        line
        column
        message
      }
    }
  }
`)

export const IMPORT_MAPPINGS = graphql(`
  query ImportMappings {
    importMappings {
      id
      name
      content {
        columns {
          column
          field
        }
        defaults {
          customer
          modelCode
          region
          country
          channel
          kind
          urgency
          reportedOn
          dateOrder
          referencePrefix
          createCustomers
          createModels
          warrantyMonths
        }
      }
    }
  }
`)

export const START_IMPORT = graphql(`
  mutation StartImport($input: RepairCaseImportInput!) {
    repairCaseImport(input: $input) {
      importJob {
        id
        state
        progress
        rowsRead
        created
        alreadyThere
        refused
        cancelRequested
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const CANCEL_IMPORT = graphql(`
  mutation CancelImport($input: ImportCancelInput!) {
    importCancel(input: $input) {
      importJob {
        id
        cancelRequested
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export const SAVE_MAPPING = graphql(`
  mutation SaveImportMapping($input: ImportMappingSaveInput!) {
    importMappingSave(input: $input) {
      importMapping {
        id
        name
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

export type Job = NonNullable<ImportJobQuery['importJob']>
export type Preview = ImportPreviewQuery['importPreview']
export type PreviewRow = Preview['rows'][number]
export type Mapping = ImportMappingInput

/** A mapping as the server gave it, as it takes it back. */
export function mappingInput({ columns, defaults }: Preview['mapping']): Mapping {
  const {
    customer,
    modelCode,
    region,
    country,
    channel,
    kind,
    urgency,
    reportedOn,
    dateOrder,
    referencePrefix,
    createCustomers,
    createModels,
    warrantyMonths,
  } = defaults
  return {
    columns: columns.map(({ column, field }) => ({ column, field })),
    defaults: {
      customer: customer ?? null,
      modelCode: modelCode ?? null,
      region,
      country,
      channel,
      kind,
      urgency,
      reportedOn: reportedOn ?? null,
      dateOrder,
      referencePrefix,
      createCustomers,
      createModels,
      warrantyMonths,
    },
  }
}
