import type { Category, Region } from '@mendline/domain'

/** The products of the demo factory: industrial displays and power supplies. */
export const DEMO_MODELS = [
  {
    code: 'DP-1560T',
    unitValue: '1680',
    name: '15.6 寸工业触摸显示器',
    category: '工业显示',
    warrantyMonths: 24,
  },
  { code: 'DP-2150', unitValue: '1980', name: '21.5 寸工业显示器', category: '工业显示', warrantyMonths: 24 },
  {
    code: 'DP-3200H',
    unitValue: '5600',
    name: '32 寸高亮户外显示器',
    category: '工业显示',
    warrantyMonths: 18,
  },
  { code: 'HMI-070', unitValue: '980', name: '7 寸人机界面', category: '人机界面', warrantyMonths: 18 },
  {
    code: 'PS-480-24',
    unitValue: '420',
    name: '480W 24V 导轨电源',
    category: '工业电源',
    warrantyMonths: 36,
  },
  {
    code: 'PS-960-48',
    unitValue: '860',
    name: '960W 48V 开关电源',
    category: '工业电源',
    warrantyMonths: 36,
  },
  { code: 'PC-I7F', unitValue: '4200', name: '无风扇工控机', category: '工控机', warrantyMonths: 12 },
] as const

export interface DemoCustomer {
  readonly name: string
  readonly region: Region
  readonly country: string
  readonly address: string
  readonly contact: { readonly name: string; readonly phone: string; readonly title: string }
}

const customer = (
  name: string,
  country: string,
  address: string,
  contact: string,
  phone: string,
  title: string,
): DemoCustomer => ({
  name,
  country,
  address,
  region: country === 'CN' ? 'DOMESTIC' : 'OVERSEAS',
  contact: { name: contact, phone, title },
})

/** The standard kit of a display, for two units. */
export const DEMO_KITS = [
  {
    kind: 'MATERIAL',
    forUnits: 2,
    lines: [
      { partNumber: 'BL-DRV-21', name: '背光驱动板', quantity: 2, spare: 1, unit: 'pcs', source: 'COMPANY' },
      {
        partNumber: 'CB-22-3M',
        name: '屏蔽信号线 3 m',
        quantity: 2,
        spare: 1,
        unit: 'pcs',
        source: 'COMPANY',
      },
      { name: '无尘布', quantity: 2, spare: 0, unit: 'pcs', source: 'CUSTOMER' },
    ],
  },
  {
    kind: 'TOOL',
    forUnits: 2,
    lines: [
      {
        name: '示波器',
        specification: '200 MHz',
        quantity: 1,
        spare: 0,
        unit: 'pcs',
        source: 'COMPANY',
        needsCalibration: true,
      },
      { name: '升降平台', quantity: 1, spare: 0, unit: 'pcs', source: 'CUSTOMER' },
    ],
  },
] as const

export const DEMO_CUSTOMERS: readonly DemoCustomer[] = [
  customer(
    '苏州精工自动化有限公司',
    'CN',
    '江苏省苏州市工业园区星湖街 100 号',
    '王强',
    '0512-0000-1001',
    '设备主管',
  ),
  customer(
    '宁波海川注塑机械有限公司',
    'CN',
    '浙江省宁波市北仑区明州路 18 号',
    '沈丽',
    '0574-0000-2210',
    '采购经理',
  ),
  customer(
    '成都天府轨道装备有限公司',
    'CN',
    '四川省成都市新都区工业大道 6 号',
    '罗刚',
    '028-0000-3321',
    '售后工程师',
  ),
  customer(
    '佛山顺德美居电器有限公司',
    'CN',
    '广东省佛山市顺德区容桂街道 52 号',
    '梁志明',
    '0757-0000-4432',
    '品质经理',
  ),
  customer(
    '青岛港机电设备有限公司',
    'CN',
    '山东省青岛市黄岛区前湾港路 9 号',
    '孙涛',
    '0532-0000-5543',
    '机电班长',
  ),
  customer(
    '长春一东包装设备有限公司',
    'CN',
    '吉林省长春市绿园区西环城路 77 号',
    '于洋',
    '0431-0000-6654',
    '技术员',
  ),
  customer(
    'Hanseatic Verpackungstechnik GmbH',
    'DE',
    'Speicherstraße 12, 20457 Hamburg',
    'Jonas Petersen',
    '+49 40 000 7001',
    'Service manager',
  ),
  customer(
    'Nordic Offshore Systems AS',
    'NO',
    'Strandgata 8, 5013 Bergen',
    'Ingrid Solberg',
    '+47 55 00 8002',
    'Maintenance lead',
  ),
  customer(
    'Monterrey Automatización S.A. de C.V.',
    'MX',
    'Av. Industrial 450, 64000 Monterrey',
    'Carlos Méndez',
    '+52 81 0000 9003',
    'Plant engineer',
  ),
  customer(
    'Penang Test Solutions Sdn Bhd',
    'MY',
    '23 Jalan Sultan Azlan Shah, 11900 Penang',
    'Aisyah Rahman',
    '+60 4 000 1004',
    'Quality engineer',
  ),
]

/** Codes of causes, as QUALITY keeps them. */
export type Cause =
  'ASSEMBLY' | 'COMPONENT' | 'ENVIRONMENT' | 'FIRMWARE' | 'MISUSE' | 'SOLDERING' | 'TRANSPORT'

export interface DemoFault {
  readonly models: readonly string[]
  readonly zh: string
  readonly en: string
  readonly category: Category
  readonly cause: Cause
  readonly seen: string
  readonly action: string
  readonly part: { readonly partNumber: string; readonly name: string } | null
  /** What to tell the customer who can mend it alone; null when it must be repaired. */
  readonly remote: string | null
}

const DISPLAYS = ['DP-1560T', 'DP-2150', 'DP-3200H'] as const
const POWER = ['PS-480-24', 'PS-960-48'] as const

export const DEMO_FAULTS: readonly DemoFault[] = [
  {
    models: DISPLAYS,
    zh: '开机约十分钟后背光闪烁，随后黑屏，断电冷却后恢复。',
    en: 'Backlight flickers after about ten minutes, then the screen goes dark until it has cooled down.',
    category: 'DISPLAY',
    cause: 'COMPONENT',
    seen: '背光驱动板电感过热，输出电压跌落',
    action: '更换背光驱动板，加贴导热垫',
    part: { partNumber: 'BL-DRV-21', name: '背光驱动板' },
    remote: null,
  },
  {
    models: ['DP-1560T', 'HMI-070'],
    zh: '触摸屏左侧约 3 厘米无响应，校准无效。',
    en: 'A strip of about 3 cm on the left of the touch panel does not respond; calibration does not help.',
    category: 'ELECTRONICS',
    cause: 'ASSEMBLY',
    seen: '触摸排线插座虚接',
    action: '重新压接触摸排线并点胶固定',
    part: null,
    remote: null,
  },
  {
    models: DISPLAYS,
    zh: '显示画面偏红，疑似信号线问题。',
    en: 'The picture has a red cast; maybe the signal cable.',
    category: 'DISPLAY',
    cause: 'MISUSE',
    seen: '输入信号格式设置错误',
    action: '恢复出厂设置',
    part: null,
    remote: '指导客户将输入格式改为 RGB 全范围并恢复默认色温',
  },
  {
    models: POWER,
    zh: '带载 60% 以上时输出电压跳变，设备频繁重启。',
    en: 'Above 60 % load the output voltage jumps and the machine restarts again and again.',
    category: 'POWER',
    cause: 'COMPONENT',
    seen: '次级滤波电容鼓包，纹波超标',
    action: '更换滤波电容并做满载老化',
    part: { partNumber: 'CAP-2200-35', name: '电解电容 2200uF/35V' },
    remote: null,
  },
  {
    models: POWER,
    zh: '雷雨后无输出，指示灯不亮。',
    en: 'No output after a thunderstorm; the indicator stays dark.',
    category: 'POWER',
    cause: 'ENVIRONMENT',
    seen: '压敏电阻及保险烧毁，浪涌击穿',
    action: '更换压敏电阻、保险和整流桥',
    part: { partNumber: 'MOV-20D471', name: '压敏电阻' },
    remote: null,
  },
  {
    models: ['PC-I7F'],
    zh: '系统运行数小时后死机，重启后找不到硬盘。',
    en: 'The system hangs after some hours; after a restart the disk is not found.',
    category: 'ELECTRONICS',
    cause: 'SOLDERING',
    seen: 'SATA 座焊点开裂',
    action: '补焊并更换 SATA 座，复测 24 小时',
    part: { partNumber: 'CON-SATA-7', name: 'SATA 插座' },
    remote: null,
  },
  {
    models: ['HMI-070'],
    zh: '升级程序后通讯中断，报站号错误。',
    en: 'After an update communication stops with a station number error.',
    category: 'SOFTWARE',
    cause: 'FIRMWARE',
    seen: '固件与从站协议版本不匹配',
    action: '升级固件至最新版本并核对参数',
    part: null,
    remote: '远程协助客户重新下载 2.4.1 固件并恢复站号参数',
  },
  {
    models: ['DP-3200H'],
    zh: '外壳到货变形，屏幕右下角碎裂。',
    en: 'The housing arrived bent and the lower right corner of the screen is broken.',
    category: 'TRANSPORT_DAMAGE',
    cause: 'TRANSPORT',
    seen: '运输挤压，面板破裂',
    action: '更换面板总成',
    part: { partNumber: 'LCD-320-H', name: '32 寸高亮面板总成' },
    remote: null,
  },
  {
    models: ['DP-2150', 'PC-I7F'],
    zh: '设备进水，无法开机，客户确认冷却管路漏水。',
    en: 'Water got into the device and it does not start; the customer confirms a leaking coolant line.',
    category: 'USE',
    cause: 'MISUSE',
    seen: '主板大面积腐蚀',
    action: '清洗并更换主板',
    part: { partNumber: 'MB-215-R2', name: '主板' },
    remote: null,
  },
]

/** What foreign money is worth in yuan: as the story begins, and since four weeks ago. */
export const DEMO_RATES = [
  ['USD', '7.1058', '7.0824'],
  ['EUR', '8.2416', '8.2653'],
  ['JPY', '0.04762', '0.04701'],
  ['HKD', '0.9126', '0.9102'],
  ['GBP', '9.4373', '9.4018'],
] as const

/** What the factory sells its parts at, in yuan. */
export const DEMO_PRICES: Readonly<Record<string, string>> = {
  'BL-DRV-21': '68.00',
  'CAP-2200-35': '6.80',
  'MOV-20D471': '9.50',
  'CON-SATA-7': '18.00',
  'LCD-320-H': '860.00',
  'MB-215-R2': '420.00',
}

/** A local agent as the demo has it; its id comes when it is added. */
export interface DemoAgentId {
  readonly id: string
  readonly name: string
  readonly country: string
}

/** Firms that repair where customers are (W5.3), with the models they can repair. */
export const DEMO_AGENTS = [
  {
    name: 'Nordwind Industrieservice GmbH',
    country: 'DE',
    area: 'Hamburg',
    contactName: 'Jan Petersen',
    email: 'jan@nordwind.example',
    phone: '+49 40 000 1700',
    languages: ['English', 'Deutsch'],
    models: ['PS-480-24', 'PS-960-48'],
    ratePerHour: '88',
    ratePerUnit: null,
    currency: 'EUR',
  },
  {
    name: 'Fjord Power Repair AS',
    country: 'NO',
    area: 'Bergen',
    contactName: 'Marit Dahl',
    email: 'marit@fjord.example',
    phone: '+47 55 00 7100',
    languages: ['English', 'Norsk'],
    models: ['PS-480-24'],
    ratePerHour: null,
    ratePerUnit: '310',
    currency: 'EUR',
  },
  {
    name: 'Suria Electronics Sdn Bhd',
    country: 'MY',
    area: 'Penang',
    contactName: 'Aina Rahman',
    email: 'aina@suria.example',
    phone: '+60 4 000 3300',
    languages: ['English', '中文', 'Bahasa Melayu'],
    models: ['DP-3200H', 'DP-2150'],
    ratePerHour: '38',
    ratePerUnit: '120',
    currency: 'USD',
  },
] as const
