import type { Department, Language, Role } from '@mendline/domain'

/** Everybody of the demo factory signs in with this; the README says so, and real data never has it. */
export const DEMO_PASSWORD = 'mend-the-line'

interface DemoPerson {
  readonly email: string
  readonly name: string
  readonly department: Department
  readonly role: Role
  readonly language: Language
}

const person = (
  account: string,
  name: string,
  department: Department,
  role: Role = 'MEMBER',
  language: Language = 'zh',
): DemoPerson => ({ email: `${account}@demo.mendline.test`, name, department, role, language })

/** Every department staffed; the first of each is its head. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('admin', '管理员', 'HR_ADMIN', 'ADMINISTRATOR'),
  person('marketing', '陈思远', 'MARKETING', 'HEAD'),
  person('marketing.gm', '周国栋', 'MARKETING', 'GENERAL_MANAGER'),
  person('olivia', 'Olivia Chen', 'MARKETING', 'MEMBER', 'en'),
  person('domestic', '李娜', 'DOMESTIC_BUSINESS', 'HEAD'),
  person('domestic.gm', '赵建华', 'DOMESTIC_BUSINESS', 'GENERAL_MANAGER'),
  person('sun', '孙晓燕', 'DOMESTIC_BUSINESS'),
  person('hr', '吴敏', 'HR_ADMIN', 'HEAD'),
  person('he', '何佳', 'HR_ADMIN'),
  person('rnd', '林志强', 'RND', 'HEAD'),
  person('xu', '徐文博', 'RND'),
  person('engineering', '王海涛', 'PRODUCTION_ENGINEERING', 'HEAD'),
  person('liu', '刘洋', 'PRODUCTION_ENGINEERING'),
  person('huang', '黄伟', 'PRODUCTION_ENGINEERING'),
  person('workshop', '张桂英', 'WORKSHOP', 'HEAD'),
  person('materials', '郑凯', 'MATERIALS', 'HEAD'),
  person('ma', '马丽', 'MATERIALS'),
  person('finance', '钱慧', 'FINANCE', 'HEAD'),
  person('feng', '冯静', 'FINANCE'),
  person('quality', '高峰', 'QUALITY', 'HEAD'),
  person('tang', '唐宁', 'QUALITY'),
]
