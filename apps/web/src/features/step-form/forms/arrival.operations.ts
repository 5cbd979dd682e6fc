import { graphql } from '../../../gql'

/** What is known while units come back to the factory. */
export const ARRIVAL_FACTS = graphql(`
  query StepFormArrival($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
      region
      description
      quantity
      mode
      customerShare
      freeOfCharge
      customer {
        id
        name
        country
      }
      serviceAgreements {
        id
        feeStandard
        qualityResponsibility
      }
      returnApplications {
        id
        number
        quantity
        defects
        feeBasis
        qualityResponsibility
        note
      }
      warehouseDeliveries {
        id
        deliveredOn
        carrier
        trackingNumber
        note
      }
      receiptLines {
        id
        seq
        unitId
        outcome
        condition
      }
      shortageResolutions {
        id
        seq
        unitId
      }
    }
  }
`)

export const APPLY_RETURN = graphql(`
  mutation StepFormApplyReturn($input: RepairCaseApplyReturnInput!) {
    repairCaseApplyReturn(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const CLEAR_IMPORT = graphql(`
  mutation StepFormClearImport($input: RepairCaseClearImportInput!) {
    repairCaseClearImport(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const DELIVER_TO_WAREHOUSE = graphql(`
  mutation StepFormDeliverToWarehouse($input: RepairCaseDeliverToWarehouseInput!) {
    repairCaseDeliverToWarehouse(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const RECEIVE_UNITS = graphql(`
  mutation StepFormReceiveUnits($input: RepairCaseReceiveUnitsInput!) {
    repairCaseReceiveUnits(input: $input) {
      ...StepFormAnswer
    }
  }
`)

export const RESOLVE_SHORTAGE = graphql(`
  mutation StepFormResolveShortage($input: RepairCaseResolveShortageInput!) {
    repairCaseResolveShortage(input: $input) {
      ...StepFormAnswer
    }
  }
`)
