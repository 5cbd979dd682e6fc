/** Departments named by clause W4. Codes are fixed; the names shown can be changed by an administrator. */
export const DEPARTMENTS = [
  'MARKETING',
  'DOMESTIC_BUSINESS',
  'HR_ADMIN',
  'RND',
  'PRODUCTION_ENGINEERING',
  'WORKSHOP',
  'MATERIALS',
  'FINANCE',
  'QUALITY',
] as const
export type Department = (typeof DEPARTMENTS)[number]

export const DEPARTMENT_TEXT: Readonly<Record<Department, { zh: string; en: string }>> = {
  MARKETING: { zh: '营销中心', en: 'Marketing centre' },
  DOMESTIC_BUSINESS: { zh: '国内事业部', en: 'Domestic business division' },
  HR_ADMIN: { zh: '行政人力中心', en: 'HR and administration' },
  RND: { zh: '研发中心', en: 'R&D centre' },
  PRODUCTION_ENGINEERING: { zh: '生产工程', en: 'Production engineering' },
  WORKSHOP: { zh: '生产车间', en: 'Production workshop' },
  MATERIALS: { zh: '物资中心', en: 'Materials centre' },
  FINANCE: { zh: '财务中心', en: 'Finance centre' },
  QUALITY: { zh: '品质中心', en: 'Quality centre' },
}

export const ROLES = ['MEMBER', 'HEAD', 'GENERAL_MANAGER', 'ADMINISTRATOR'] as const
export type Role = (typeof ROLES)[number]

export const REGIONS = ['DOMESTIC', 'OVERSEAS'] as const
export type Region = (typeof REGIONS)[number]

/** The front office of a customer: marketing abroad, the domestic division at home (W4.1). */
export function frontOffice(region: Region): Department {
  return region === 'OVERSEAS' ? 'MARKETING' : 'DOMESTIC_BUSINESS'
}
