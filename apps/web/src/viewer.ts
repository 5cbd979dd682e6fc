import { frontOffice, REGIONS, type Department, type Role } from '@mendline/domain'
import { createContext, use } from 'react'
import { graphql } from './gql'
import type { ViewerQuery } from './gql/graphql'

/** Who is signed in, and what departments are called here: asked for once per page load. */
export const VIEWER = graphql(`
  query Viewer {
    viewer {
      id
      email
      name
      department
      role
      language
    }
    departments {
      department
      nameZh
      nameEn
    }
  }
`)

export type Viewer = NonNullable<ViewerQuery['viewer']>

export const ViewerContext = createContext<Viewer | null>(null)

/** Who is signed in. Only for what stands inside the frame. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext)
  if (viewer === null) throw new Error('nobody is signed in here')
  return viewer
}

const HEADS: readonly Role[] = ['HEAD', 'GENERAL_MANAGER', 'ADMINISTRATOR']

/** Whether the viewer leads that department (an administrator leads them all). For what to offer; the server decides. */
export function leads(viewer: Viewer, department: Department): boolean {
  return viewer.role === 'ADMINISTRATOR' || (viewer.department === department && HEADS.includes(viewer.role))
}

const FRONT_OFFICES: readonly Department[] = REGIONS.map(frontOffice)

/** Whether the viewer registers complaints: front offices and administrators. For what to offer; the server decides. */
export function mayRegister(viewer: Viewer): boolean {
  return viewer.role === 'ADMINISTRATOR' || FRONT_OFFICES.includes(viewer.department)
}
