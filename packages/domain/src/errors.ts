import type { Bilingual, Language } from './language'

/**
 * Everything that can be wrong with what a person enters, with its text in both languages. `{name}` stands for a
 * parameter. The text says what to do, not only what is wrong.
 */
export const ERROR_TEXT = {
  // Any field
  REQUIRED: { zh: '请填写此项', en: 'Please fill this in' },
  TOO_LONG: { zh: '最多 {max} 个字符，现为 {length} 个', en: 'At most {max} characters; this has {length}' },
  INVALID_CHARACTER: {
    zh: '含有无法保存的字符，请删除',
    en: 'Contains a character that cannot be stored; please remove it',
  },
  NOT_A_DATE: { zh: '日期无效，请按 年-月-日 填写', en: 'Not a date; please enter year-month-day' },
  IN_FUTURE: { zh: '不能晚于今天', en: 'Must not be in the future' },
  IN_PAST: { zh: '不能早于今天', en: 'Must not be in the past' },
  BEFORE: { zh: '不能早于 {other}', en: 'Must not be before {other}' },
  BEFORE_CASE: {
    zh: '不能早于报修日期 {day}；库存物料请填领用日期',
    en: 'Must not be before {day}, when the case was reported; for stock, enter the day it was used',
  },
  NOT_WHOLE: { zh: '请填写整数', en: 'Please enter a whole number' },
  TOO_SMALL: { zh: '不能小于 {min}', en: 'Must not be less than {min}' },
  TOO_LARGE: { zh: '不能大于 {max}', en: 'Must not be more than {max}' },
  NOT_AN_AMOUNT: {
    zh: '金额无效，请填写数字，如 1234.50',
    en: 'Not an amount; please enter a number such as 1234.50',
  },
  NOT_A_QUANTITY: {
    zh: '数量无效，请填写数字，最多 3 位小数，如 7.5',
    en: 'Not a quantity; please enter a number with at most 3 decimals, such as 7.5',
  },
  NOT_COUNTED: {
    zh: '此类费用按凭证金额填写，没有数量',
    en: 'A cost of this kind is the amount on the voucher, without a quantity',
  },
  RESIDUAL_NOT_BELOW_PRICE: { zh: '残值须低于原值', en: 'The residual value must be less than the price' },
  ALREADY_COUNTED: { zh: '此项已计入费用', en: 'This is among the costs already' },
  TOO_MANY_DECIMALS: {
    zh: '{currency} 最多 {decimals} 位小数',
    en: '{currency} has at most {decimals} decimals',
  },
  UNKNOWN_CURRENCY: { zh: '未知币种 {currency}', en: 'Unknown currency {currency}' },
  NOT_AN_EMAIL: { zh: '邮箱地址无效', en: 'Not an email address' },
  TOO_SHORT: { zh: '至少 {min} 个字符', en: 'At least {min} characters' },
  NOT_FOUND: {
    zh: '找不到所选项，可能已被移除',
    en: 'What was chosen cannot be found; it may have been removed',
  },
  TOO_MANY: { zh: '最多 {max} 项', en: 'At most {max} entries' },
  DUPLICATE: { zh: '“{value}”重复', en: '“{value}” stands twice' },
  ALREADY_EXISTS: { zh: '“{value}”已存在', en: '“{value}” exists already' },

  // Steps
  STEP_NOT_READY: {
    zh: '此步骤尚不能进行，正在等待：{waitingFor}',
    en: 'This step is not ready yet; it waits for: {waitingFor}',
  },
  STEP_ALREADY_DONE: {
    zh: '此步骤已由他人完成，页面已更新',
    en: 'This step has already been completed; the page is up to date now',
  },
  STEP_NOT_APPLICABLE: { zh: '此步骤不适用于本案', en: 'This step does not apply to this case' },
  OTHER_DEPARTMENT: { zh: '{name} 属于其他部门', en: '{name} works in another department' },
  ASSIGNEE_CANNOT: {
    zh: '{name} 无权办理其中的步骤，请分派给主管或总经理',
    en: '{name} may not do one of these steps; give it to the head or general manager',
  },
  NOT_WAIVABLE: { zh: '此步骤不可豁免', en: 'This step cannot be waived' },
  CASE_CLOSED: { zh: '个案已结束', en: 'The case is closed' },
  CASE_CANCELLED: { zh: '个案已取消', en: 'The case is cancelled' },
  CASE_ON_HOLD: { zh: '个案已暂停，请先恢复', en: 'The case is on hold; resume it first' },
  CASE_NOT_ON_HOLD: { zh: '个案未暂停', en: 'The case is not on hold' },
  CASE_NOT_CLOSED: { zh: '个案未结束，不能重开', en: 'The case is not closed, so it cannot be reopened' },
  NOT_YET: { zh: '此步骤 {opensAt} 起方可办理', en: 'This step opens on {opensAt}' },

  // Intake and decision
  SHARES_NOT_100: {
    zh: '分摊合计须为 100%，现为 {sum}%',
    en: 'The shares must add up to 100 %; they add up to {sum} %',
  },
  FREE_WITHOUT_SHARE: {
    zh: '客户不承担费用时无需申请免费',
    en: 'Free service is only asked for when the customer bears a share',
  },
  CUSTOMER_NOT_AGREED: { zh: '请先取得客户同意', en: 'The customer must agree first' },
  CUSTOMER_NOT_CONFIRMED: { zh: '客户确认后才能记为已解决', en: 'Solved needs the customer’s confirmation' },
  ATTACHMENT_REQUIRED: { zh: '请上传附件', en: 'Please attach a file' },
  ONLY_GENERAL_MANAGER: { zh: '仅总经理可审批', en: 'Only the general manager may decide this' },
  TOO_MANY_UNITS: { zh: '一案最多 {max} 台', en: 'At most {max} units per case' },
  SERIALS_NOT_DECLARED: {
    zh: '报关单须列明本案序列号：{serials}',
    en: 'The declaration has to name the serial numbers of this case: {serials}',
  },
  SERIALS_EXCEED_QUANTITY: { zh: '序列号多于数量', en: 'More serial numbers than the quantity' },
  REASON_REQUIRED: { zh: '请说明理由', en: 'Please give a reason' },

  // Units
  UNIT_NOT_OF_CASE: { zh: '该台不属于本案', en: 'This unit does not belong to the case' },
  UNIT_NOT_READY: { zh: '{unit} 尚不能进行此步骤', en: '{unit} is not ready for this step' },
  NO_UNITS: { zh: '请至少选择一台', en: 'Please choose at least one unit' },
  MORE_THAN_REQUESTED: {
    zh: '发料数量超过申请，最多还可发 {max}',
    en: 'More than requested; at most {max} can still be issued',
  },
  SHORT_MORE_THAN_OPEN: {
    zh: '缺料数量超过未发数量，最多 {max}',
    en: 'More than is still to be issued; at most {max}',
  },
  REPLACEMENT_SERIAL_REQUIRED: {
    zh: '请填写替换品序列号',
    en: 'Please enter the replacement’s serial number',
  },
  AGEING_NOT_STARTED: {
    zh: '请先登记老化开始并通知品质',
    en: 'Record the start of ageing first, so that quality is told',
  },
  OPINION_MISSING: { zh: '尚缺评审意见：{departments}', en: 'Opinions still missing from: {departments}' },
  SERIAL_DIFFERS: {
    zh: '序列号不符：申请 {applied}，实收 {counted}。请将申请的那台记为未到，实收的填入“多收”',
    en: 'Applied for {applied}, counted {counted}: mark the one applied for as missing and enter this one as unexpected',
  },
  SERIAL_IN_CASE: {
    zh: '“{value}”是本案的机器，请在该台处登记',
    en: '“{value}” is a unit of this case; please count it on its own line',
  },
  UNEXPECTED_ELSEWHERE: {
    zh: '未申请的机器请填入“多收”',
    en: 'Enter units nobody applied for as unexpected',
  },
  NO_DIFFERENCE: { zh: '{unit} 没有待答复的数量差异', en: '{unit} has no difference to answer' },
  ANSWER_FOR_MISSING: {
    zh: '未到的机器只能答复：后到、撤回或丢失',
    en: 'A missing unit comes later, is withdrawn, or is lost',
  },
  ANSWER_FOR_UNEXPECTED: {
    zh: '多收的机器只能接收或撤回',
    en: 'A unit nobody applied for is accepted or withdrawn',
  },
  PARTS_MISSING: { zh: '请列出物料，或选择“不需要”', en: 'List the parts, or choose that none are needed' },
  PARTS_NONE_WITH_LINES: {
    zh: '已列出物料，不能选择“不需要”',
    en: 'Parts are listed, so it cannot be that none are needed',
  },
  SERIAL_TAKEN: {
    zh: '“{value}”已是本案机器的序列号',
    en: '“{value}” is the serial number of a unit of this case',
  },
  REPLACEMENT_NOT_EXPECTED: {
    zh: '仅更换时填写替换品序列号',
    en: 'Only a replaced unit has a replacement’s serial number',
  },
  AGEING_TOLD_LATE: {
    zh: '请在老化开始前登记，以便通知品质',
    en: 'Record the ageing before it starts, so that quality is told in time',
  },
  AGEING_NOT_BEGUN: { zh: '老化尚未开始', en: 'The ageing has not begun yet' },
  AGEING_TOO_SHORT: { zh: '合格须老化满 {hours} 小时', en: 'To pass, a unit is aged for {hours} hours' },

  // Costs
  COST_ITEMS_MISSING: { zh: '请录入费用，或声明没有', en: 'Enter costs, or declare that there are none' },
  COST_NONE_WITH_ITEMS: {
    zh: '已有费用明细，不能声明没有',
    en: 'There are cost lines, so none cannot be declared',
  },
  COST_ITEM_FINAL: {
    zh: '已确认的费用不可更改，只能冲销',
    en: 'A confirmed cost is final; it can only be reversed',
  },
  NOTHING_TO_REVIEW: { zh: '没有待确认的费用', en: 'There is nothing to confirm' },
  MORE_THAN_OPEN: { zh: '超过未收余额 {open}', en: 'More than the open balance of {open}' },
  NOT_INVOICED: { zh: '请先开票', en: 'Issue the invoice first' },
  ALREADY_INVOICED: { zh: '已开票', en: 'Already invoiced' },
  COST_ITEM_REJECTED: {
    zh: '此行已退回部门，请审核更正后的行',
    en: 'This line went back to its department; review the corrected one',
  },
  COST_ITEM_WITHDRAWN: {
    zh: '此行已被部门撤回',
    en: 'This line was taken back by its department',
  },
  CORRECTION_EXPECTED: {
    zh: '费用已被退回，请注明本行更正的是哪一行',
    en: 'Lines were sent back; say which of them this one corrects',
  },
  LINE_NOT_CHANGEABLE: {
    zh: '只能更改本部门尚未被审核的费用，或更正被退回的费用',
    en: 'Only the department’s own lines can be changed: those not reviewed yet, and those sent back',
  },
  COSTS_SUBMITTED: {
    zh: '费用已提交财务，被退回后才能更改',
    en: 'The costs are before finance; they can be changed only when sent back',
  },
  LINE_TWICE: { zh: '同一行只能审核一次', en: 'Each line can be reviewed only once' },
  CHARGE_NOT_DUE: {
    zh: '客户无需付费，请勿填写应收',
    en: 'The customer pays nothing, so there is no charge',
  },
  CURRENCY_DIFFERS: { zh: '币种须为 {currency}', en: 'The currency must be {currency}' },
  DEPARTMENT_TWICE: { zh: '同一部门只能出现一次', en: 'Each department may stand only once' },
  NOT_IN_TRACING: {
    zh: '该部门未列入分摊，无需异议',
    en: 'This department bears no share, so it cannot object',
  },
  ALREADY_OBJECTED: {
    zh: '该部门已提出异议，等待裁定',
    en: 'This department has objected already; the decision is pending',
  },
  NOT_A_PERCENTAGE: {
    zh: '百分比无效，请填写数字，如 15 或 -5',
    en: 'Not a percentage; please enter a number such as 15 or -5',
  },
  FEES_EMPTY: { zh: '请至少填写一项费率', en: 'Please fill in at least one of the rates' },
  LIST_PRICE_MISSING: {
    zh: '零件 {part} 没有目录价，请财务或物资中心补录，或填写金额并说明理由',
    en: 'Part {part} has no list price; ask FINANCE or MATERIALS to enter it, or give an amount with a reason',
  },
  LIST_PRICE_CURRENCY: {
    zh: '零件 {part} 的目录价为 {currency}，协议币种为 {expected}，请填写金额并说明理由',
    en: 'The list price of part {part} is in {currency}, the agreement in {expected}; give an amount with a reason',
  },
  CHARGE_DIFFERS: {
    zh: '按协议费率应收 {total}，如需调整请在明细中修改并说明理由',
    en: 'By the rates agreed the charge is {total}; change its lines, with a reason',
  },
  ESTIMATE_CLOSED: {
    zh: '费用已确认，不能再预计',
    en: 'The costs are confirmed; there is nothing left to estimate',
  },
  WRITE_OFF_PENDING: { zh: '已有待审批的核销申请', en: 'A write-off is already waiting for approval' },

  RATE_MISSING: {
    zh: '缺少 {currency} 在 {day} 或之前的汇率，请财务先录入汇率',
    en: 'There is no exchange rate of {currency} on or before {day}; finance must enter one first',
  },
  RATE_OF_BASE: {
    zh: '{currency} 是本位币，没有汇率',
    en: '{currency} is the base currency and has no rate',
  },
  NOT_A_RATE: {
    zh: '汇率无效，请填写大于 0 的数字，最多 10 位小数，如 7.1234',
    en: 'Not a rate; please enter a number above 0 with at most 10 decimals, such as 7.1234',
  },
  RATE_COLUMNS_MISSING: {
    zh: '第一行须有“币种”“生效日期”“汇率”三列的标题',
    en: 'The first line must have the headings Currency, Valid from and Rate',
  },
  CLAIM_SETTLED: { zh: '此索赔已结清或已放弃', en: 'This claim is settled or given up' },
  NO_CLAIM: { zh: '没有未结的索赔', en: 'There is no open claim' },
  ALREADY_REVERSED: { zh: '此行已冲销', en: 'This line has been reversed already' },
  NOT_CONFIRMED: { zh: '只能冲销已确认的费用', en: 'Only a confirmed cost can be reversed' },
  REVERSAL_FINAL: { zh: '冲销分录不能再冲销', en: 'A reversing entry cannot be reversed' },

  // After care
  SCORE_WITHOUT_ANSWER: { zh: '无应答时没有评分', en: 'There is no score without an answer' },
  ARTICLE_OR_TEXT: {
    zh: '请选择已有条目，或填写新条目，不能两者都填',
    en: 'Choose an article or write a new one, not both',
  },

  // Quality
  NOT_A_CODE: {
    zh: '代码以字母开头，只能含字母、数字、- 和 _',
    en: 'A code begins with a letter and has only letters, digits, - and _',
  },
  NOT_A_GROUP: { zh: '请选择大类，不能选细类', en: 'Please choose a group, not a code of one' },
  LEVEL_FIXED: {
    zh: '大类不能改为细类，细类也不能改为大类',
    en: 'A group cannot become a code of another, nor a code a group',
  },
  CAUSE_RETIRED: { zh: '原因“{value}”已停用，请另选', en: 'The cause “{value}” is retired; choose another' },

  CAUSE_OF_NOTHING: {
    zh: '请选择排在前面的原因，或直接原因',
    en: 'Choose a cause further up the list, or that it causes the problem itself',
  },
  ROOT_HAS_CAUSES: {
    zh: '其下还有更深的原因，因此不是根因',
    en: 'There are deeper causes below it, so it is not a root',
  },
  NO_ROOT: { zh: '请标明至少一个根因', en: 'Please mark at least one root cause' },
  NO_CORRECTIVE_ACTION: { zh: '请至少写一项纠正措施', en: 'Please plan at least one corrective action' },
  NO_PREVENTIVE_ACTION: { zh: '请至少写一项预防措施', en: 'Please plan at least one preventive action' },

  // Intake files
  UNKNOWN_VALUE: { zh: '“{value}”无法识别', en: '“{value}” is not a known value here' },
  NOT_A_PAPER_NUMBER: {
    zh: '请填写证件号码：5 至 20 位大写字母和数字',
    en: 'Enter the number of the paper: 5 to 20 capital letters and digits',
  },
  MODEL_TWICE: { zh: '此型号已在上面填写', en: 'This model stands above already' },
  ACCOUNT_TAKEN: {
    zh: '此账号已属于另一名技术人员',
    en: 'This account belongs to another technician already',
  },
  PAPER_NUMBER_LOST: {
    zh: '加密此号码的密钥已不在，号码无法读取，请重新填写',
    en: 'The key this number was sealed with is gone; please enter the number again',
  },
  // Trips
  TRIP_TOO_LONG: { zh: '行程最多 {max} 天', en: 'A trip lasts at most {max} days' },
  TRIP_WITHOUT_DAYS: { zh: '行程日期尚未确定', en: 'The days of the trip are not set yet' },
  NOT_ON_TRIP: { zh: '行程为 {from} 至 {until}', en: 'The trip is from {from} to {until}' },
  TRIP_NOT_JOINABLE: {
    zh: '只能加入同一客户、同一业务部门且尚未确认出发的行程',
    en: 'Only a trip to the same customer, of the same front office, not confirmed for departure can be joined',
  },
  TRIP_PLACE_NEEDED: {
    zh: '请填写目的地和时区，或选择一个行程',
    en: 'Give destination and time zone, or choose a trip',
  },
  UNKNOWN_TIME_ZONE: { zh: '“{value}”不是已知的时区', en: '“{value}” is not a known time zone' },
  TECHNICIAN_UNFIT: { zh: '{name} 不能出行：{reasons}', en: '{name} cannot go: {reasons}' },
  TECHNICIAN_ON_OTHER_TRIP: {
    zh: '有成员在这些日子已有其他行程',
    en: 'A member is on another trip on these days',
  },
  LEADER_NOT_MEMBER: { zh: '组长必须是成员之一', en: 'The leader has to be one of the members' },
  LEADER_NOT_ENGINEERING: {
    zh: '组长必须来自生产技术部',
    en: 'The leader has to come from production engineering',
  },
  LEADER_WITHOUT_ACCOUNT: {
    zh: '组长需要账号，才能提交日报',
    en: 'The leader needs an account, to report from the trip',
  },
  CHANNEL_HEADS_MISSING: { zh: '群组中缺少：{names}', en: 'Missing in the channel: {names}' },
  VISA_DOES_NOT_COVER: {
    zh: '签证有效期未覆盖行程 {from} 至 {until}',
    en: 'The visa does not cover the trip from {from} to {until}',
  },
  MEMBER_NOT_OF_TRIP: { zh: '不是此行程的成员', en: 'Not a member of this trip' },
  LINE_NOT_OF_TRIP: { zh: '不是此行程的清单行', en: 'Not a line of this trip' },
  LINE_NOT_READY: { zh: '“{name}”此时不能办理', en: '“{name}” cannot be dealt with now' },
  LINE_IN_USE: {
    zh: '“{name}”已有出库、采购或确认，来源和数量不能再改',
    en: '“{name}” was issued, demanded or confirmed already; source and quantity stay',
  },
  NOT_OURS_TO_BUY: { zh: '只有公司提供的物料才有缺料', en: 'Only what the company provides can be short' },
  TOOL_NOT_BOUGHT: { zh: '工具由公司或客户提供', en: 'Tools come from the company or the customer' },
  CALIBRATION_DAY_MISSING: {
    zh: '此工具需校准，请填写校准有效期',
    en: 'This tool must be calibrated: say until which day it is',
  },
  CALIBRATION_ENDS: {
    zh: '校准必须有效至行程结束（{day}）',
    en: 'The calibration has to last until the trip ends ({day})',
  },
  ISSUED_TOO_MANY: { zh: '还需 {open} {unit}', en: '{open} {unit} are still needed' },
  RETURN_NOT_WHOLE: {
    zh: '归还、遗留、丢失、消耗合计 {total}，应为发出数 {issued}',
    en: 'Back, left, lost and consumed are {total}; {issued} were issued',
  },
  TOOL_NOT_CONSUMED: { zh: '工具不会消耗', en: 'A tool is not consumed' },
  DEMAND_CLOSED: { zh: '此采购需求已到货', en: 'This demand was received already' },
  RECEIVED_TOO_MANY: { zh: '还差 {open}', en: '{open} are still open' },
  REPORT_EXISTS: { zh: '{day} 的日报已提交', en: 'There is a report of {day} already' },
  UNITS_WITHOUT_RECORD: {
    zh: '{count} 台尚无维修记录，不能宣布结束',
    en: '{count} units have no repair record yet, so that the work is not over',
  },
  REPORTS_MISSING: { zh: '缺少日报：{days}', en: 'Reports are missing: {days}' },
  PARTS_DO_NOT_COME_BACK: {
    zh: '物料留在客户处，不适用暂时出口',
    en: 'Parts stay there; temporary export is for what comes back',
  },
  NOT_UNDERWAY: { zh: '没有在途的托运', en: 'Nothing is on its way' },
  ALREADY_REIMPORTED: { zh: '该批托运已办理复进口', en: 'This consignment is declared back already' },
  NOTHING_TO_SEND: { zh: '没有已发出的物料', en: 'No parts were issued' },
  CUSTOMS_PAPERS_NEEDED: { zh: '境外托运需要报关文件', en: 'A consignment abroad needs customs papers' },
  NOT_TRIP_LEADER: {
    zh: '由组长或生产技术部负责人办理',
    en: 'For the trip leader or the head of production engineering',
  },
  RETURN_NOT_TOLD: {
    zh: '“{name}”尚未由生产技术部登记去向',
    en: 'Production engineering has not said what became of “{name}” yet',
  },
  DEPARTS_AFTER_START: {
    zh: '不能晚于行程首日 {day}',
    en: 'Must not be after the first day of the trip, {day}',
  },
  ENDS_BEFORE_START: { zh: '结束不能早于开始', en: 'Must not end before it begins' },
  NOTHING_BOOKED: { zh: '请先登记至少一项预订', en: 'Enter at least one booking first' },
  SIGNATURE_REQUIRED: {
    zh: '请附签名或签收单照片',
    en: 'Attach the signature or a photo of the signed sheet',
  },
  NOTHING_CHOSEN: { zh: '请至少选择一行', en: 'Choose at least one line' },
  NO_PAPER_NUMBER: { zh: '没有登记证件号码', en: 'No number of this paper is on record' },
  UNKNOWN_COUNTRY: { zh: '“{value}”不是已知的国家', en: '“{value}” is not a known country' },
  TOO_MANY_CELLS: {
    zh: '此行有 {count} 格，而表头只有 {max} 格，可能缺少引号',
    en: 'This row has {count} cells under {max} headings; quotes may be missing',
  },
  REFERENCE_TWICE: { zh: '与第 {line} 行的来源编号相同', en: 'Has the same reference as line {line}' },
  QUOTE_NOT_CLOSED: {
    zh: '此行起引号未闭合，之后的内容无法读取',
    en: 'A quote opened here is never closed; nothing after it can be read',
  },
  NOT_ON_RECORD: {
    zh: '“{value}”尚未建档；请先建档，或选择自动建档',
    en: '“{value}” is not on record; add it first, or choose to add what is missing',
  },
  MODEL_RETIRED: { zh: '型号“{value}”已停用', en: 'The model “{value}” is retired' },
  OTHER_FRONT_OFFICE: {
    zh: '“{value}”由另一业务部门负责，您不能登记',
    en: '“{value}” is looked after by the other front office; you cannot register for them',
  },
  COLUMN_MISSING: { zh: '请指定哪一列是故障描述', en: 'Say which column holds the fault description' },
  COLUMN_OR_DEFAULT: { zh: '请指定对应的列，或在此填写', en: 'Choose a column for this, or fill it in here' },
  COLUMN_UNKNOWN: { zh: '文件中没有“{value}”列', en: 'The file has no column “{value}”' },
  FIELD_TWICE: {
    zh: '“{value}”列的内容已由另一列提供',
    en: 'Another column already holds what “{value}” would',
  },
  FILE_NOT_TEXT: {
    zh: '文件不是 UTF-8 或 GB18030 编码的 CSV；请在表格软件中另存为 CSV',
    en: 'Not a CSV file in UTF-8 or GB18030; save it as CSV in your spreadsheet',
  },
  FILE_WITHOUT_ROWS: { zh: '文件中没有数据行', en: 'There are no rows below the headings' },
  IMPORT_RUNNING: { zh: '此文件正在导入', en: 'This file is being imported already' },
  IMPORT_OVER: { zh: '此次导入已结束，请重新上传文件', en: 'This import is over; upload the file again' },

  // Local agents
  AGENT_NOT_ACTIVE: { zh: '该机构已停用或不存在', en: 'This agent is not in use, or does not exist' },
  AGENT_NOT_ENQUIRED: {
    zh: '本轮尚未向该机构询价，请先询价',
    en: 'This agent was not asked in this round; record the enquiry first',
  },
  AGENT_QUOTE_NOT_OPEN: {
    zh: '此报价已被驳回，或不属于本轮询价',
    en: 'This quote was rejected, or is none of this round',
  },
  AGENT_RECORDS_MISSING: {
    zh: '还有 {count} 台没有维修记录，请先补齐',
    en: '{count} units have no repair record yet; record them first',
  },
  NO_AGENT_LINK: { zh: '没有有效的机构链接', en: 'There is no link of an agent that still works' },

  // Accounts
  SIGN_IN_FAILED: { zh: '邮箱或密码不正确', en: 'The email or the password is not right' },
  WRONG_PASSWORD: { zh: '当前密码不正确', en: 'The present password is not right' },
  PASSWORD_TOO_EASY: {
    zh: '密码太容易猜到，请换一个',
    en: 'This password is too easy to guess; please choose another',
  },
  PASSWORD_UNCHANGED: {
    zh: '新密码不能与当前密码相同',
    en: 'The new password must differ from the present one',
  },
  NOT_YOURSELF: { zh: '不能对自己的账号执行此操作', en: 'You cannot do this to your own account' },
  LAST_ADMINISTRATOR: {
    zh: '至少须保留一名可登录的管理员',
    en: 'At least one administrator must be able to sign in',
  },
  NO_DUE_TO_SET: {
    zh: '此步骤的这一期限不能设置，请按列表选择',
    en: 'There is no such time to set; please choose one from the list',
  },
  NOT_A_TIME_OF_DAY: { zh: '时间无效，请按 时:分 填写', en: 'Not a time of day; please enter hours:minutes' },

  // Files
  FILE_TOO_LARGE: { zh: '文件超过 {max} MB', en: 'The file is larger than {max} MB' },
  FILE_EMPTY: { zh: '文件是空的', en: 'The file is empty' },
  FILE_TYPE_NOT_ALLOWED: {
    zh: '不支持此类文件。可上传图片、PDF、Office 文档、文本、CSV、ZIP 和 MP4',
    en: 'This kind of file is not accepted. Images, PDF, Office documents, text, CSV, ZIP and MP4 are',
  },
} as const satisfies Record<string, Bilingual>

export type ErrorCode = keyof typeof ERROR_TEXT

/** One thing a person can mend: what, at which field, with what numbers. */
export interface FieldError {
  readonly code: ErrorCode
  /** Path of the field in the input, e.g. ['units', '0', 'serial']; empty when it concerns the whole. */
  readonly field: readonly string[]
  readonly params: Readonly<Record<string, string | number>>
}

/** An error at a field, given as a path 'units.0.serial'. */
export function fieldError(code: ErrorCode, field = '', params: FieldError['params'] = {}): FieldError {
  return { code, field: field === '' ? [] : field.split('.'), params }
}

/** The text of an error in the reader's language, its parameters filled in. */
export function errorText(code: ErrorCode, language: Language, params: FieldError['params'] = {}): string {
  return ERROR_TEXT[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
