/** Somebody who signs in; the word before the @ of the email is what specs call them. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly department: string
  readonly role: 'MEMBER' | 'HEAD' | 'GENERAL_MANAGER' | 'ADMINISTRATOR'
  readonly language: 'zh' | 'en'
}

export const PASSWORD = 'wrench-and-solder-26'

const person = (
  account: string,
  name: string,
  department: string,
  role: Person['role'] = 'HEAD',
  language: Person['language'] = 'zh',
): Person => ({ email: `${account}@e2e.test`, name, department, role, language })

/** Everybody of the factory in these tests. The eight who take a domestic case through come first. */
export const PEOPLE = {
  front: person('front', '沈晓岚', 'DOMESTIC_BUSINESS'),
  hr: person('hr', '顾明', 'HR_ADMIN'),
  rnd: person('rnd', '罗子健', 'RND'),
  engineering: person('engineering', '江浩', 'PRODUCTION_ENGINEERING'),
  workshop: person('workshop', '田秀英', 'WORKSHOP'),
  materials: person('materials', '孟凡', 'MATERIALS'),
  finance: person('finance', '方静怡', 'FINANCE'),
  quality: person('quality', '严正', 'QUALITY'),
  overseas: person('overseas', '叶青', 'MARKETING'),
  technician: person('technician', '侯磊', 'PRODUCTION_ENGINEERING', 'MEMBER'),
  mechanic: person('mechanic', '邵宁', 'PRODUCTION_ENGINEERING', 'MEMBER'),
  clerk: person('clerk', '白露', 'DOMESTIC_BUSINESS', 'MEMBER'),
  visitor: person('visitor', 'Grace Moore', 'QUALITY', 'HEAD', 'en'),
  administrator: person('administrator', '管理员', 'HR_ADMIN', 'ADMINISTRATOR'),
} as const satisfies Readonly<Record<string, Person>>

export type Who = keyof typeof PEOPLE

/** The eight departments a domestic case touches, one person each. */
export const EIGHT = [
  'front',
  'hr',
  'rnd',
  'engineering',
  'workshop',
  'materials',
  'finance',
  'quality',
] as const satisfies readonly Who[]
