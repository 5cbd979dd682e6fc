interface About {
  readonly step: string
  readonly subjectId: string
  readonly caseId: string
}

/** What a gap is about, in one word. */
export const gapKey = ({ step, subjectId, caseId }: About): string => `${step} ${caseId} ${subjectId}`
