/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation AccountChangePassword($input: ViewerChangePasswordInput!) {\n    viewerChangePassword(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.AccountChangePasswordDocument,
    "\n  query AccountSessions {\n    sessions {\n      id\n      device\n      createdAt\n      lastSeenAt\n      current\n    }\n  }\n": typeof types.AccountSessionsDocument,
    "\n  mutation AccountSessionRevoke($id: ID!) {\n    sessionRevoke(id: $id) {\n      sessionId\n    }\n  }\n": typeof types.AccountSessionRevokeDocument,
    "\n  query CaseHeader($number: String!) {\n    repairCase(number: $number) {\n      id\n      number\n      version\n      region\n      phase\n      urgency\n      category\n      severity\n      quantity\n      round\n      mode\n      serviceAbroad\n      customerShare\n      companyShare\n      freeOfCharge\n      heldReason\n      cancelledReason\n      closedAt\n      nextDueAt\n      reportedAt\n      repeatOf {\n        id\n        number\n      }\n      customer {\n        id\n        name\n        country\n      }\n      model {\n        id\n        code\n        name\n      }\n      units {\n        id\n        position\n        serial\n        warrantyResult\n      }\n      steps {\n        step\n        owner\n        performer\n        status\n        total\n        done\n        ready\n        readySince\n        opensAt\n        dueAt\n        doneAt\n        doneBy {\n          id\n          name\n        }\n        waitingFor\n        held\n        assignee {\n          id\n          name\n        }\n        taskId\n      }\n      availableActions {\n        action\n        step\n        allowed\n        blockedBy\n      }\n    }\n  }\n": typeof types.CaseHeaderDocument,
    "\n  subscription CaseLiveEvent($caseId: ID!, $after: String) {\n    caseEvents(caseId: $caseId, after: $after) {\n      id\n      position\n      at\n      kind\n      step\n      department\n      fact\n      subjectIds\n      phase\n      actor {\n        id\n        name\n      }\n    }\n  }\n": typeof types.CaseLiveEventDocument,
    "\n  query QueueAssignees($department: Department!) {\n    users(department: $department, first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.QueueAssigneesDocument,
    "\n  mutation QueueAssign($input: TaskAssignInput!) {\n    taskAssign(input: $input) {\n      tasks {\n        id\n        version\n        assignee {\n          id\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.QueueAssignDocument,
    "\n  query QueueTasks($filter: TaskFilter!, $first: Int!, $after: String) {\n    tasks(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          version\n          state\n          step\n          department\n          performer\n          done\n          total\n          opensAt\n          dueAt\n          waitingFor\n          assignee {\n            id\n            name\n          }\n          case {\n            id\n            number\n            urgency\n            customer {\n              id\n              name\n            }\n            model {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.QueueTasksDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        id\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  query StepFormPeople($search: String, $department: Department) {\n    users(search: $search, department: $department, first: 50) {\n      edges {\n        node {\n          id\n          name\n          department\n        }\n      }\n    }\n  }\n": typeof types.StepFormPeopleDocument,
    "\n  query StepFormIntake($id: ID!) {\n    repairCase(id: $id) {\n      ...StepFormCase\n      region\n      description\n      reportedAt\n      reportedUrgency\n      quantity\n      customerShare\n      companyShare\n      units {\n        id\n        position\n        serial\n        replacementSerial\n        shippedOn\n        purchasedOn\n        suggestedWarranty {\n          result\n          until\n          reason\n        }\n      }\n      classifications {\n        id\n        category\n        severity\n        urgency\n        complex\n        note\n      }\n      opinions {\n        id\n        at\n        by {\n          id\n          name\n        }\n        department\n        cause\n        responsibility\n        recommendedMode\n        note\n      }\n      responsibilityDecisions {\n        id\n        customerShare\n        companyShare\n        basis\n        freeAsked\n      }\n      modeDecisions {\n        id\n        mode\n        serviceAbroad\n        distanceKm\n        customerWish\n        note\n      }\n    }\n  }\n": typeof types.StepFormIntakeDocument,
    "\n  mutation StepFormRespond($input: RepairCaseRespondInput!) {\n    repairCaseRespond(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": typeof types.StepFormRespondDocument,
    "\n  mutation StepFormClassify($input: RepairCaseClassifyInput!) {\n    repairCaseClassify(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": typeof types.StepFormClassifyDocument,
    "\n  mutation StepFormResolveRemotely($input: RepairCaseResolveRemotelyInput!) {\n    repairCaseResolveRemotely(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": typeof types.StepFormResolveRemotelyDocument,
    "\n  mutation StepFormGiveOpinion($input: RepairCaseGiveOpinionInput!) {\n    repairCaseGiveOpinion(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": typeof types.StepFormGiveOpinionDocument,
    "\n  mutation StepFormDecideResponsibility($input: RepairCaseDecideResponsibilityInput!) {\n    repairCaseDecideResponsibility(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": typeof types.StepFormDecideResponsibilityDocument,
    "\n  mutation StepFormDecideMode($input: RepairCaseDecideModeInput!) {\n    repairCaseDecideMode(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": typeof types.StepFormDecideModeDocument,
    "\n  mutation StepFormApproveFreeService($input: CaseReviewInput!) {\n    repairCaseApproveFreeService(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": typeof types.StepFormApproveFreeServiceDocument,
    "\n  query StepFormTerms($id: ID!) {\n    repairCase(id: $id) {\n      ...StepFormCase\n      description\n      quantity\n      customer {\n        id\n        name\n      }\n      responsibilityDecisions {\n        id\n        customerShare\n        companyShare\n        basis\n      }\n      quotations {\n        id\n        version\n        currency\n        total\n        validUntil\n        lines {\n          description\n          amount\n        }\n        note\n      }\n      serviceAgreements {\n        id\n        version\n        feeStandard\n        settlementMethod\n        qualityResponsibility\n        amount\n        currency\n      }\n      termsReviews {\n        id\n        seq\n        outcome\n        reason\n        by {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.StepFormTermsDocument,
    "\n  mutation StepFormQuote($input: RepairCaseQuoteInput!) {\n    repairCaseQuote(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": typeof types.StepFormQuoteDocument,
    "\n  mutation StepFormDraftTerms($input: RepairCaseDraftTermsInput!) {\n    repairCaseDraftTerms(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": typeof types.StepFormDraftTermsDocument,
    "\n  mutation StepFormReviewTerms($input: CaseReviewInput!) {\n    repairCaseReviewTerms(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": typeof types.StepFormReviewTermsDocument,
    "\n  mutation StepFormSignTerms($input: RepairCaseSignTermsInput!) {\n    repairCaseSignTerms(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": typeof types.StepFormSignTermsDocument,
    "\n  query StepFormChanges($caseId: ID!) {\n    caseEvents(filter: { caseId: $caseId }, first: 20) {\n      edges {\n        node {\n          id\n          at\n          kind\n          step\n          actor {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.StepFormChangesDocument,
    "\n  subscription StepFormEvents($caseId: ID!) {\n    caseEvents(caseId: $caseId) {\n      id\n      position\n    }\n  }\n": typeof types.StepFormEventsDocument,
    "\n  fragment StepFormCase on RepairCase {\n    id\n    number\n    version\n    updatedAt\n    heldReason\n    steps {\n      step\n      owner\n      performer\n      status\n      total\n      done\n      ready\n      opensAt\n      dueAt\n      waitingFor\n      held\n      taskId\n      doneAt\n      doneBy {\n        id\n        name\n      }\n      assignee {\n        id\n        name\n      }\n    }\n    availableActions {\n      action\n      step\n      allowed\n      blockedBy\n    }\n  }\n": typeof types.StepFormCaseFragmentDoc,
    "\n  fragment StepFormAnswer on RepairCasePayload {\n    repairCase {\n      ...StepFormCase\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n": typeof types.StepFormAnswerFragmentDoc,
    "\n  query StepFormUnoffered($id: ID!) {\n    repairCase(id: $id) {\n      ...StepFormCase\n    }\n  }\n": typeof types.StepFormUnofferedDocument,
    "\n  mutation StepFormWaive($input: RepairCaseWaiveStepInput!) {\n    repairCaseWaiveStep(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": typeof types.StepFormWaiveDocument,
    "\n  mutation ViewerSetLanguage($language: Language!) {\n    viewerSetLanguage(language: $language) {\n      viewer {\n        id\n        language\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ViewerSetLanguageDocument,
    "\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  query QueueSummary {\n    queueSummary {\n      department\n      overdue\n      dueToday\n      later\n      waiting\n      unassigned\n    }\n  }\n": typeof types.QueueSummaryDocument,
    "\n  subscription QueueChanged {\n    queueChanged {\n      department\n      caseId\n      at\n    }\n  }\n": typeof types.QueueChangedDocument,
    "\n  query Viewer {\n    viewer {\n      id\n      email\n      name\n      department\n      role\n      language\n    }\n    departments {\n      department\n      nameZh\n      nameEn\n    }\n  }\n": typeof types.ViewerDocument,
};
const documents: Documents = {
    "\n  mutation AccountChangePassword($input: ViewerChangePasswordInput!) {\n    viewerChangePassword(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.AccountChangePasswordDocument,
    "\n  query AccountSessions {\n    sessions {\n      id\n      device\n      createdAt\n      lastSeenAt\n      current\n    }\n  }\n": types.AccountSessionsDocument,
    "\n  mutation AccountSessionRevoke($id: ID!) {\n    sessionRevoke(id: $id) {\n      sessionId\n    }\n  }\n": types.AccountSessionRevokeDocument,
    "\n  query CaseHeader($number: String!) {\n    repairCase(number: $number) {\n      id\n      number\n      version\n      region\n      phase\n      urgency\n      category\n      severity\n      quantity\n      round\n      mode\n      serviceAbroad\n      customerShare\n      companyShare\n      freeOfCharge\n      heldReason\n      cancelledReason\n      closedAt\n      nextDueAt\n      reportedAt\n      repeatOf {\n        id\n        number\n      }\n      customer {\n        id\n        name\n        country\n      }\n      model {\n        id\n        code\n        name\n      }\n      units {\n        id\n        position\n        serial\n        warrantyResult\n      }\n      steps {\n        step\n        owner\n        performer\n        status\n        total\n        done\n        ready\n        readySince\n        opensAt\n        dueAt\n        doneAt\n        doneBy {\n          id\n          name\n        }\n        waitingFor\n        held\n        assignee {\n          id\n          name\n        }\n        taskId\n      }\n      availableActions {\n        action\n        step\n        allowed\n        blockedBy\n      }\n    }\n  }\n": types.CaseHeaderDocument,
    "\n  subscription CaseLiveEvent($caseId: ID!, $after: String) {\n    caseEvents(caseId: $caseId, after: $after) {\n      id\n      position\n      at\n      kind\n      step\n      department\n      fact\n      subjectIds\n      phase\n      actor {\n        id\n        name\n      }\n    }\n  }\n": types.CaseLiveEventDocument,
    "\n  query QueueAssignees($department: Department!) {\n    users(department: $department, first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.QueueAssigneesDocument,
    "\n  mutation QueueAssign($input: TaskAssignInput!) {\n    taskAssign(input: $input) {\n      tasks {\n        id\n        version\n        assignee {\n          id\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.QueueAssignDocument,
    "\n  query QueueTasks($filter: TaskFilter!, $first: Int!, $after: String) {\n    tasks(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          version\n          state\n          step\n          department\n          performer\n          done\n          total\n          opensAt\n          dueAt\n          waitingFor\n          assignee {\n            id\n            name\n          }\n          case {\n            id\n            number\n            urgency\n            customer {\n              id\n              name\n            }\n            model {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": types.QueueTasksDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        id\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  query StepFormPeople($search: String, $department: Department) {\n    users(search: $search, department: $department, first: 50) {\n      edges {\n        node {\n          id\n          name\n          department\n        }\n      }\n    }\n  }\n": types.StepFormPeopleDocument,
    "\n  query StepFormIntake($id: ID!) {\n    repairCase(id: $id) {\n      ...StepFormCase\n      region\n      description\n      reportedAt\n      reportedUrgency\n      quantity\n      customerShare\n      companyShare\n      units {\n        id\n        position\n        serial\n        replacementSerial\n        shippedOn\n        purchasedOn\n        suggestedWarranty {\n          result\n          until\n          reason\n        }\n      }\n      classifications {\n        id\n        category\n        severity\n        urgency\n        complex\n        note\n      }\n      opinions {\n        id\n        at\n        by {\n          id\n          name\n        }\n        department\n        cause\n        responsibility\n        recommendedMode\n        note\n      }\n      responsibilityDecisions {\n        id\n        customerShare\n        companyShare\n        basis\n        freeAsked\n      }\n      modeDecisions {\n        id\n        mode\n        serviceAbroad\n        distanceKm\n        customerWish\n        note\n      }\n    }\n  }\n": types.StepFormIntakeDocument,
    "\n  mutation StepFormRespond($input: RepairCaseRespondInput!) {\n    repairCaseRespond(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": types.StepFormRespondDocument,
    "\n  mutation StepFormClassify($input: RepairCaseClassifyInput!) {\n    repairCaseClassify(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": types.StepFormClassifyDocument,
    "\n  mutation StepFormResolveRemotely($input: RepairCaseResolveRemotelyInput!) {\n    repairCaseResolveRemotely(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": types.StepFormResolveRemotelyDocument,
    "\n  mutation StepFormGiveOpinion($input: RepairCaseGiveOpinionInput!) {\n    repairCaseGiveOpinion(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": types.StepFormGiveOpinionDocument,
    "\n  mutation StepFormDecideResponsibility($input: RepairCaseDecideResponsibilityInput!) {\n    repairCaseDecideResponsibility(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": types.StepFormDecideResponsibilityDocument,
    "\n  mutation StepFormDecideMode($input: RepairCaseDecideModeInput!) {\n    repairCaseDecideMode(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": types.StepFormDecideModeDocument,
    "\n  mutation StepFormApproveFreeService($input: CaseReviewInput!) {\n    repairCaseApproveFreeService(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": types.StepFormApproveFreeServiceDocument,
    "\n  query StepFormTerms($id: ID!) {\n    repairCase(id: $id) {\n      ...StepFormCase\n      description\n      quantity\n      customer {\n        id\n        name\n      }\n      responsibilityDecisions {\n        id\n        customerShare\n        companyShare\n        basis\n      }\n      quotations {\n        id\n        version\n        currency\n        total\n        validUntil\n        lines {\n          description\n          amount\n        }\n        note\n      }\n      serviceAgreements {\n        id\n        version\n        feeStandard\n        settlementMethod\n        qualityResponsibility\n        amount\n        currency\n      }\n      termsReviews {\n        id\n        seq\n        outcome\n        reason\n        by {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.StepFormTermsDocument,
    "\n  mutation StepFormQuote($input: RepairCaseQuoteInput!) {\n    repairCaseQuote(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": types.StepFormQuoteDocument,
    "\n  mutation StepFormDraftTerms($input: RepairCaseDraftTermsInput!) {\n    repairCaseDraftTerms(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": types.StepFormDraftTermsDocument,
    "\n  mutation StepFormReviewTerms($input: CaseReviewInput!) {\n    repairCaseReviewTerms(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": types.StepFormReviewTermsDocument,
    "\n  mutation StepFormSignTerms($input: RepairCaseSignTermsInput!) {\n    repairCaseSignTerms(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": types.StepFormSignTermsDocument,
    "\n  query StepFormChanges($caseId: ID!) {\n    caseEvents(filter: { caseId: $caseId }, first: 20) {\n      edges {\n        node {\n          id\n          at\n          kind\n          step\n          actor {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.StepFormChangesDocument,
    "\n  subscription StepFormEvents($caseId: ID!) {\n    caseEvents(caseId: $caseId) {\n      id\n      position\n    }\n  }\n": types.StepFormEventsDocument,
    "\n  fragment StepFormCase on RepairCase {\n    id\n    number\n    version\n    updatedAt\n    heldReason\n    steps {\n      step\n      owner\n      performer\n      status\n      total\n      done\n      ready\n      opensAt\n      dueAt\n      waitingFor\n      held\n      taskId\n      doneAt\n      doneBy {\n        id\n        name\n      }\n      assignee {\n        id\n        name\n      }\n    }\n    availableActions {\n      action\n      step\n      allowed\n      blockedBy\n    }\n  }\n": types.StepFormCaseFragmentDoc,
    "\n  fragment StepFormAnswer on RepairCasePayload {\n    repairCase {\n      ...StepFormCase\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n": types.StepFormAnswerFragmentDoc,
    "\n  query StepFormUnoffered($id: ID!) {\n    repairCase(id: $id) {\n      ...StepFormCase\n    }\n  }\n": types.StepFormUnofferedDocument,
    "\n  mutation StepFormWaive($input: RepairCaseWaiveStepInput!) {\n    repairCaseWaiveStep(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n": types.StepFormWaiveDocument,
    "\n  mutation ViewerSetLanguage($language: Language!) {\n    viewerSetLanguage(language: $language) {\n      viewer {\n        id\n        language\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ViewerSetLanguageDocument,
    "\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n": types.SignOutDocument,
    "\n  query QueueSummary {\n    queueSummary {\n      department\n      overdue\n      dueToday\n      later\n      waiting\n      unassigned\n    }\n  }\n": types.QueueSummaryDocument,
    "\n  subscription QueueChanged {\n    queueChanged {\n      department\n      caseId\n      at\n    }\n  }\n": types.QueueChangedDocument,
    "\n  query Viewer {\n    viewer {\n      id\n      email\n      name\n      department\n      role\n      language\n    }\n    departments {\n      department\n      nameZh\n      nameEn\n    }\n  }\n": types.ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AccountChangePassword($input: ViewerChangePasswordInput!) {\n    viewerChangePassword(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AccountChangePassword($input: ViewerChangePasswordInput!) {\n    viewerChangePassword(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountSessions {\n    sessions {\n      id\n      device\n      createdAt\n      lastSeenAt\n      current\n    }\n  }\n"): (typeof documents)["\n  query AccountSessions {\n    sessions {\n      id\n      device\n      createdAt\n      lastSeenAt\n      current\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AccountSessionRevoke($id: ID!) {\n    sessionRevoke(id: $id) {\n      sessionId\n    }\n  }\n"): (typeof documents)["\n  mutation AccountSessionRevoke($id: ID!) {\n    sessionRevoke(id: $id) {\n      sessionId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseHeader($number: String!) {\n    repairCase(number: $number) {\n      id\n      number\n      version\n      region\n      phase\n      urgency\n      category\n      severity\n      quantity\n      round\n      mode\n      serviceAbroad\n      customerShare\n      companyShare\n      freeOfCharge\n      heldReason\n      cancelledReason\n      closedAt\n      nextDueAt\n      reportedAt\n      repeatOf {\n        id\n        number\n      }\n      customer {\n        id\n        name\n        country\n      }\n      model {\n        id\n        code\n        name\n      }\n      units {\n        id\n        position\n        serial\n        warrantyResult\n      }\n      steps {\n        step\n        owner\n        performer\n        status\n        total\n        done\n        ready\n        readySince\n        opensAt\n        dueAt\n        doneAt\n        doneBy {\n          id\n          name\n        }\n        waitingFor\n        held\n        assignee {\n          id\n          name\n        }\n        taskId\n      }\n      availableActions {\n        action\n        step\n        allowed\n        blockedBy\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseHeader($number: String!) {\n    repairCase(number: $number) {\n      id\n      number\n      version\n      region\n      phase\n      urgency\n      category\n      severity\n      quantity\n      round\n      mode\n      serviceAbroad\n      customerShare\n      companyShare\n      freeOfCharge\n      heldReason\n      cancelledReason\n      closedAt\n      nextDueAt\n      reportedAt\n      repeatOf {\n        id\n        number\n      }\n      customer {\n        id\n        name\n        country\n      }\n      model {\n        id\n        code\n        name\n      }\n      units {\n        id\n        position\n        serial\n        warrantyResult\n      }\n      steps {\n        step\n        owner\n        performer\n        status\n        total\n        done\n        ready\n        readySince\n        opensAt\n        dueAt\n        doneAt\n        doneBy {\n          id\n          name\n        }\n        waitingFor\n        held\n        assignee {\n          id\n          name\n        }\n        taskId\n      }\n      availableActions {\n        action\n        step\n        allowed\n        blockedBy\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription CaseLiveEvent($caseId: ID!, $after: String) {\n    caseEvents(caseId: $caseId, after: $after) {\n      id\n      position\n      at\n      kind\n      step\n      department\n      fact\n      subjectIds\n      phase\n      actor {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription CaseLiveEvent($caseId: ID!, $after: String) {\n    caseEvents(caseId: $caseId, after: $after) {\n      id\n      position\n      at\n      kind\n      step\n      department\n      fact\n      subjectIds\n      phase\n      actor {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QueueAssignees($department: Department!) {\n    users(department: $department, first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query QueueAssignees($department: Department!) {\n    users(department: $department, first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation QueueAssign($input: TaskAssignInput!) {\n    taskAssign(input: $input) {\n      tasks {\n        id\n        version\n        assignee {\n          id\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation QueueAssign($input: TaskAssignInput!) {\n    taskAssign(input: $input) {\n      tasks {\n        id\n        version\n        assignee {\n          id\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QueueTasks($filter: TaskFilter!, $first: Int!, $after: String) {\n    tasks(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          version\n          state\n          step\n          department\n          performer\n          done\n          total\n          opensAt\n          dueAt\n          waitingFor\n          assignee {\n            id\n            name\n          }\n          case {\n            id\n            number\n            urgency\n            customer {\n              id\n              name\n            }\n            model {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query QueueTasks($filter: TaskFilter!, $first: Int!, $after: String) {\n    tasks(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          version\n          state\n          step\n          department\n          performer\n          done\n          total\n          opensAt\n          dueAt\n          waitingFor\n          assignee {\n            id\n            name\n          }\n          case {\n            id\n            number\n            urgency\n            customer {\n              id\n              name\n            }\n            model {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        id\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        id\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StepFormPeople($search: String, $department: Department) {\n    users(search: $search, department: $department, first: 50) {\n      edges {\n        node {\n          id\n          name\n          department\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query StepFormPeople($search: String, $department: Department) {\n    users(search: $search, department: $department, first: 50) {\n      edges {\n        node {\n          id\n          name\n          department\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StepFormIntake($id: ID!) {\n    repairCase(id: $id) {\n      ...StepFormCase\n      region\n      description\n      reportedAt\n      reportedUrgency\n      quantity\n      customerShare\n      companyShare\n      units {\n        id\n        position\n        serial\n        replacementSerial\n        shippedOn\n        purchasedOn\n        suggestedWarranty {\n          result\n          until\n          reason\n        }\n      }\n      classifications {\n        id\n        category\n        severity\n        urgency\n        complex\n        note\n      }\n      opinions {\n        id\n        at\n        by {\n          id\n          name\n        }\n        department\n        cause\n        responsibility\n        recommendedMode\n        note\n      }\n      responsibilityDecisions {\n        id\n        customerShare\n        companyShare\n        basis\n        freeAsked\n      }\n      modeDecisions {\n        id\n        mode\n        serviceAbroad\n        distanceKm\n        customerWish\n        note\n      }\n    }\n  }\n"): (typeof documents)["\n  query StepFormIntake($id: ID!) {\n    repairCase(id: $id) {\n      ...StepFormCase\n      region\n      description\n      reportedAt\n      reportedUrgency\n      quantity\n      customerShare\n      companyShare\n      units {\n        id\n        position\n        serial\n        replacementSerial\n        shippedOn\n        purchasedOn\n        suggestedWarranty {\n          result\n          until\n          reason\n        }\n      }\n      classifications {\n        id\n        category\n        severity\n        urgency\n        complex\n        note\n      }\n      opinions {\n        id\n        at\n        by {\n          id\n          name\n        }\n        department\n        cause\n        responsibility\n        recommendedMode\n        note\n      }\n      responsibilityDecisions {\n        id\n        customerShare\n        companyShare\n        basis\n        freeAsked\n      }\n      modeDecisions {\n        id\n        mode\n        serviceAbroad\n        distanceKm\n        customerWish\n        note\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepFormRespond($input: RepairCaseRespondInput!) {\n    repairCaseRespond(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"): (typeof documents)["\n  mutation StepFormRespond($input: RepairCaseRespondInput!) {\n    repairCaseRespond(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepFormClassify($input: RepairCaseClassifyInput!) {\n    repairCaseClassify(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"): (typeof documents)["\n  mutation StepFormClassify($input: RepairCaseClassifyInput!) {\n    repairCaseClassify(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepFormResolveRemotely($input: RepairCaseResolveRemotelyInput!) {\n    repairCaseResolveRemotely(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"): (typeof documents)["\n  mutation StepFormResolveRemotely($input: RepairCaseResolveRemotelyInput!) {\n    repairCaseResolveRemotely(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepFormGiveOpinion($input: RepairCaseGiveOpinionInput!) {\n    repairCaseGiveOpinion(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"): (typeof documents)["\n  mutation StepFormGiveOpinion($input: RepairCaseGiveOpinionInput!) {\n    repairCaseGiveOpinion(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepFormDecideResponsibility($input: RepairCaseDecideResponsibilityInput!) {\n    repairCaseDecideResponsibility(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"): (typeof documents)["\n  mutation StepFormDecideResponsibility($input: RepairCaseDecideResponsibilityInput!) {\n    repairCaseDecideResponsibility(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepFormDecideMode($input: RepairCaseDecideModeInput!) {\n    repairCaseDecideMode(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"): (typeof documents)["\n  mutation StepFormDecideMode($input: RepairCaseDecideModeInput!) {\n    repairCaseDecideMode(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepFormApproveFreeService($input: CaseReviewInput!) {\n    repairCaseApproveFreeService(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"): (typeof documents)["\n  mutation StepFormApproveFreeService($input: CaseReviewInput!) {\n    repairCaseApproveFreeService(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StepFormTerms($id: ID!) {\n    repairCase(id: $id) {\n      ...StepFormCase\n      description\n      quantity\n      customer {\n        id\n        name\n      }\n      responsibilityDecisions {\n        id\n        customerShare\n        companyShare\n        basis\n      }\n      quotations {\n        id\n        version\n        currency\n        total\n        validUntil\n        lines {\n          description\n          amount\n        }\n        note\n      }\n      serviceAgreements {\n        id\n        version\n        feeStandard\n        settlementMethod\n        qualityResponsibility\n        amount\n        currency\n      }\n      termsReviews {\n        id\n        seq\n        outcome\n        reason\n        by {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query StepFormTerms($id: ID!) {\n    repairCase(id: $id) {\n      ...StepFormCase\n      description\n      quantity\n      customer {\n        id\n        name\n      }\n      responsibilityDecisions {\n        id\n        customerShare\n        companyShare\n        basis\n      }\n      quotations {\n        id\n        version\n        currency\n        total\n        validUntil\n        lines {\n          description\n          amount\n        }\n        note\n      }\n      serviceAgreements {\n        id\n        version\n        feeStandard\n        settlementMethod\n        qualityResponsibility\n        amount\n        currency\n      }\n      termsReviews {\n        id\n        seq\n        outcome\n        reason\n        by {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepFormQuote($input: RepairCaseQuoteInput!) {\n    repairCaseQuote(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"): (typeof documents)["\n  mutation StepFormQuote($input: RepairCaseQuoteInput!) {\n    repairCaseQuote(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepFormDraftTerms($input: RepairCaseDraftTermsInput!) {\n    repairCaseDraftTerms(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"): (typeof documents)["\n  mutation StepFormDraftTerms($input: RepairCaseDraftTermsInput!) {\n    repairCaseDraftTerms(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepFormReviewTerms($input: CaseReviewInput!) {\n    repairCaseReviewTerms(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"): (typeof documents)["\n  mutation StepFormReviewTerms($input: CaseReviewInput!) {\n    repairCaseReviewTerms(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepFormSignTerms($input: RepairCaseSignTermsInput!) {\n    repairCaseSignTerms(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"): (typeof documents)["\n  mutation StepFormSignTerms($input: RepairCaseSignTermsInput!) {\n    repairCaseSignTerms(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StepFormChanges($caseId: ID!) {\n    caseEvents(filter: { caseId: $caseId }, first: 20) {\n      edges {\n        node {\n          id\n          at\n          kind\n          step\n          actor {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query StepFormChanges($caseId: ID!) {\n    caseEvents(filter: { caseId: $caseId }, first: 20) {\n      edges {\n        node {\n          id\n          at\n          kind\n          step\n          actor {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StepFormEvents($caseId: ID!) {\n    caseEvents(caseId: $caseId) {\n      id\n      position\n    }\n  }\n"): (typeof documents)["\n  subscription StepFormEvents($caseId: ID!) {\n    caseEvents(caseId: $caseId) {\n      id\n      position\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StepFormCase on RepairCase {\n    id\n    number\n    version\n    updatedAt\n    heldReason\n    steps {\n      step\n      owner\n      performer\n      status\n      total\n      done\n      ready\n      opensAt\n      dueAt\n      waitingFor\n      held\n      taskId\n      doneAt\n      doneBy {\n        id\n        name\n      }\n      assignee {\n        id\n        name\n      }\n    }\n    availableActions {\n      action\n      step\n      allowed\n      blockedBy\n    }\n  }\n"): (typeof documents)["\n  fragment StepFormCase on RepairCase {\n    id\n    number\n    version\n    updatedAt\n    heldReason\n    steps {\n      step\n      owner\n      performer\n      status\n      total\n      done\n      ready\n      opensAt\n      dueAt\n      waitingFor\n      held\n      taskId\n      doneAt\n      doneBy {\n        id\n        name\n      }\n      assignee {\n        id\n        name\n      }\n    }\n    availableActions {\n      action\n      step\n      allowed\n      blockedBy\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StepFormAnswer on RepairCasePayload {\n    repairCase {\n      ...StepFormCase\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n"): (typeof documents)["\n  fragment StepFormAnswer on RepairCasePayload {\n    repairCase {\n      ...StepFormCase\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StepFormUnoffered($id: ID!) {\n    repairCase(id: $id) {\n      ...StepFormCase\n    }\n  }\n"): (typeof documents)["\n  query StepFormUnoffered($id: ID!) {\n    repairCase(id: $id) {\n      ...StepFormCase\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepFormWaive($input: RepairCaseWaiveStepInput!) {\n    repairCaseWaiveStep(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"): (typeof documents)["\n  mutation StepFormWaive($input: RepairCaseWaiveStepInput!) {\n    repairCaseWaiveStep(input: $input) {\n      ...StepFormAnswer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ViewerSetLanguage($language: Language!) {\n    viewerSetLanguage(language: $language) {\n      viewer {\n        id\n        language\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ViewerSetLanguage($language: Language!) {\n    viewerSetLanguage(language: $language) {\n      viewer {\n        id\n        language\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QueueSummary {\n    queueSummary {\n      department\n      overdue\n      dueToday\n      later\n      waiting\n      unassigned\n    }\n  }\n"): (typeof documents)["\n  query QueueSummary {\n    queueSummary {\n      department\n      overdue\n      dueToday\n      later\n      waiting\n      unassigned\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription QueueChanged {\n    queueChanged {\n      department\n      caseId\n      at\n    }\n  }\n"): (typeof documents)["\n  subscription QueueChanged {\n    queueChanged {\n      department\n      caseId\n      at\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      id\n      email\n      name\n      department\n      role\n      language\n    }\n    departments {\n      department\n      nameZh\n      nameEn\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      id\n      email\n      name\n      department\n      role\n      language\n    }\n    departments {\n      department\n      nameZh\n      nameEn\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;