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
    "\n  query QueueAssignees($department: Department!) {\n    users(department: $department, first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.QueueAssigneesDocument,
    "\n  mutation QueueAssign($input: TaskAssignInput!) {\n    taskAssign(input: $input) {\n      tasks {\n        id\n        version\n        assignee {\n          id\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.QueueAssignDocument,
    "\n  query QueueTasks($filter: TaskFilter!, $first: Int!, $after: String) {\n    tasks(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          version\n          state\n          step\n          department\n          performer\n          done\n          total\n          opensAt\n          dueAt\n          waitingFor\n          assignee {\n            id\n            name\n          }\n          case {\n            id\n            number\n            urgency\n            customer {\n              id\n              name\n            }\n            model {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.QueueTasksDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        id\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation ViewerSetLanguage($language: Language!) {\n    viewerSetLanguage(language: $language) {\n      viewer {\n        id\n        language\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ViewerSetLanguageDocument,
    "\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  query QueueSummary {\n    queueSummary {\n      department\n      overdue\n      dueToday\n      later\n      waiting\n      unassigned\n    }\n  }\n": typeof types.QueueSummaryDocument,
    "\n  subscription QueueChanged {\n    queueChanged {\n      department\n      caseId\n      at\n    }\n  }\n": typeof types.QueueChangedDocument,
    "\n  query Viewer {\n    viewer {\n      id\n      email\n      name\n      department\n      role\n      language\n    }\n    departments {\n      department\n      nameZh\n      nameEn\n    }\n  }\n": typeof types.ViewerDocument,
};
const documents: Documents = {
    "\n  query QueueAssignees($department: Department!) {\n    users(department: $department, first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.QueueAssigneesDocument,
    "\n  mutation QueueAssign($input: TaskAssignInput!) {\n    taskAssign(input: $input) {\n      tasks {\n        id\n        version\n        assignee {\n          id\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.QueueAssignDocument,
    "\n  query QueueTasks($filter: TaskFilter!, $first: Int!, $after: String) {\n    tasks(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          version\n          state\n          step\n          department\n          performer\n          done\n          total\n          opensAt\n          dueAt\n          waitingFor\n          assignee {\n            id\n            name\n          }\n          case {\n            id\n            number\n            urgency\n            customer {\n              id\n              name\n            }\n            model {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": types.QueueTasksDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        id\n      }\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.SignInDocument,
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