import { procedureOverview, stepOf, type Bilingual, type Region, type StepId } from '@mendline/domain'
import { useMemo, useState } from 'react'
import { useUi } from '../context/ui-context'
import { OverviewDetails } from './overview-details'
import type { OverviewLayout, Part } from './overview-layout'
import { OVERVIEW_LINE, OVERVIEW_TEXT, overviewPage, type OverviewPage } from './overview-page'
import { CONCERNED, ON_GREY, SECTION_TEXT } from './overview-texts'
import { wrapText } from './wrap-text'
import './procedure-overview.css'

const TEXT = {
  label: { zh: '作业流程图', en: 'Flow chart of the procedure' },
  within: { zh: '先后顺序', en: 'order of work' },
  across: { zh: '与其他部分的先后', en: 'order across parts' },
} as const satisfies Record<string, Bilingual>

/**
 * The flow chart of clause 7.0: the procedure as such, drawn from the table, on one A4 landscape page. On screen a step
 * tells its clause, owner, what completes it and when it is due.
 */
export function ProcedureOverview({ region }: { readonly region: Region }) {
  const { language } = useUi()
  const [chosen, setChosen] = useState<StepId | null>(null)
  const steps = useMemo(() => procedureOverview(region), [region])
  const page = useMemo(() => overviewPage(steps, language), [steps, language])
  return (
    <div className="ml-overview">
      <OverviewDetails step={steps.find(({ id }) => id === chosen) ?? null} />
      <svg
        className="ml-overview-page"
        viewBox={`0 0 ${page.width} ${page.height}`}
        fontSize={OVERVIEW_TEXT}
        role="group"
        aria-label={TEXT.label[language]}
      >
        <Arrowheads />
        <Frame page={page} />
        <Links page={page} chosen={chosen} />
        {page.boxes.map((box) => (
          <Box
            key={box.step.id}
            box={box}
            lines={page.lines.get(box.step.id) ?? []}
            chosen={box.step.id === chosen}
            onChoose={setChosen}
          />
        ))}
      </svg>
      <Key />
    </div>
  )
}

/** What the lines and the grey mean. */
function Key() {
  const { language } = useUi()
  const grey = [...ON_GREY].map((section) => SECTION_TEXT[section][language]).join(', ')
  return (
    <ul className="ml-overview-key">
      <li data-line="within">{TEXT.within[language]}</li>
      <li data-line="across">{TEXT.across[language]}</li>
      <li data-line="grey">{grey}</li>
    </ul>
  )
}

/** Lanes with their departments, parts with their names. */
function Frame({ page }: { readonly page: OverviewPage }) {
  const { language, departmentName } = useUi()
  const head = page.parts[0]?.y ?? 0
  return (
    <g aria-hidden>
      {page.lanes.map(({ lane, x, width, height }, index) => (
        <g key={lane} className="ml-overview-lane" data-odd={index % 2 === 1 || undefined}>
          <rect x={x} y={0} width={width} height={height} />
          <Lines
            lines={wrapText(
              lane === 'CONCERNED' ? CONCERNED[language] : departmentName(lane),
              (width - 4) / HEAD_TEXT,
            ).slice(0, 2)}
            x={x + width / 2}
            y={head / 2}
          />
        </g>
      ))}
      {page.parts.map(({ part, x, y, width, height }) => (
        <g key={part} className="ml-overview-part">
          <path d={`M${x} ${y}H${x + width}`} />
          <g transform={`translate(${SIDE / 2} ${y + height / 2}) rotate(-90)`}>
            <Lines lines={sectionsOf(part).map((section) => SECTION_TEXT[section][language])} x={0} y={0} />
          </g>
        </g>
      ))}
      <rect className="ml-overview-rim" x={0.5} y={0.5} width={page.width - 1} height={page.height - 1} />
    </g>
  )
}

/** What a bold letter of a lane's name takes; it is drawn a little smaller than the steps. */
const HEAD_TEXT = OVERVIEW_TEXT * 0.9 * 1.08

/** Room for two lines of names at the left. */
const SIDE = 27

const sectionsOf = (part: Part) =>
  (['A', 'B', 'C', 'D', 'E', 'F'] as const).filter((section) => part.includes(section))

function Links({ page, chosen }: { readonly page: OverviewPage; readonly chosen: StepId | null }) {
  const partOf = new Map(page.boxes.map(({ step }) => [step.id, step.section]))
  const kinds = page.links.map((link) => {
    const lit = link.from === chosen || link.to === chosen
    return {
      ...link,
      kind: lit ? 'lit' : partOf.get(link.from) === partOf.get(link.to) ? 'within' : 'across',
    }
  })
  return (
    <g className="ml-overview-links" aria-hidden>
      {/* What is lit lies on top, what leads to other parts below. */}
      {(['across', 'within', 'lit'] as const).map((kind) =>
        kinds
          .filter((link) => link.kind === kind)
          .map(({ from, to, path }) => (
            <path key={`${from} ${to}`} d={path} data-kind={kind} markerEnd={`url(#ml-overview-${kind})`} />
          )),
      )}
    </g>
  )
}

interface BoxProps {
  readonly box: OverviewLayout['boxes'][number]
  readonly lines: readonly string[]
  readonly chosen: boolean
  readonly onChoose: (id: StepId) => void
}

function Box({ box, lines, chosen, onChoose }: BoxProps) {
  const { language, departmentName } = useUi()
  const { step, x, y, width, height } = box
  const owner = step.lane === 'CONCERNED' ? CONCERNED[language] : departmentName(step.lane)
  return (
    <g
      className="ml-overview-step"
      data-grey={ON_GREY.has(step.section) || undefined}
      data-step={step.id}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={`${stepOf(step.id).name[language]}, ${owner}`}
      onClick={() => onChoose(step.id)}
      onFocus={() => onChoose(step.id)}
    >
      <rect x={x} y={y} width={width} height={height} rx={3} />
      <Lines lines={lines} x={x + width / 2} y={y + height / 2} />
    </g>
  )
}

/** Lines of text about a middle. */
function Lines({
  lines,
  x,
  y,
}: {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
}) {
  const first = y - ((lines.length - 1) * OVERVIEW_LINE) / 2
  return (
    <text textAnchor="middle" dominantBaseline="central">
      {lines.map((line, index) => (
        <tspan key={`${index} ${line}`} x={x} y={first + index * OVERVIEW_LINE}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** A marker does not take the colour of its line, so there is one of each. */
function Arrowheads() {
  return (
    <defs>
      {(['within', 'across', 'lit'] as const).map((kind) => (
        <marker
          key={kind}
          id={`ml-overview-${kind}`}
          data-kind={kind}
          viewBox="0 0 6 6"
          refX="6"
          refY="3"
          markerWidth="4.5"
          markerHeight="4.5"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0.5L6 3L0 5.5Z" />
        </marker>
      ))}
    </defs>
  )
}
