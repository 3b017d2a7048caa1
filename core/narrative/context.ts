import type { ClaimKind } from './kinds.ts'

/** What the text is speaking of, as the figures before have it. */
export type Subject =
  | 'requests'
  | 'normative'
  | 'regulations'
  | 'disputes'
  | 'processingFee'
  | 'decisions'
  | 'fees'
  | 'else'

/** A figure of the form. */
export interface Figure {
  readonly kind: ClaimKind
  readonly row: string | undefined
  /** The columns of the table of requests, where a kind of applicant is meant. */
  readonly columns?: readonly string[] | undefined
}

/** What was said before a statement. */
export interface Context {
  readonly year: number
  readonly subject: Subject | undefined
  /** Requests were spoken of before in the line. */
  readonly hasRequests: boolean
  readonly isPart: boolean
  /** 其中 was said, and no figure has followed yet. */
  readonly opensParts: boolean
  /** What is divided, where it is named again: 法人或其他组织中. */
  readonly divided: string
  /** 按答复类型分: the whole is divided in another way. */
  readonly dividesWhole: boolean
  /** A semicolon stood since the last figure. */
  readonly isAfterSemicolon: boolean
  /** The sentence speaks of the requests of one kind of applicants: 企业提出的3件申请中. */
  readonly ofApplicants: readonly string[] | undefined
  /** The sentence counts what else was received or handled: 热线受理300件. */
  readonly isOfOther: boolean
  /** A figure of requests handled, or of how they ended, stood before in the sentence. */
  readonly isAfterHandled: boolean
  /** The clause counts what was published: 公开规章148部、规范性文件463件. */
  readonly isOfPublished: boolean
  /** It counts what was decided: 作出行政许可122项、行政处罚44项. */
  readonly isOfDecided: boolean
  /** What it says of documents goes for those that follow without a verb: 废止规章1件、规范性文件7件. */
  readonly documentsAre: 'repeal' | 'inForce' | undefined
  /** The clause before ended with a figure. */
  readonly isAfterFigure: boolean
  /** Something without a figure was said before in the sentence: 发布多种解读，其中…. */
  readonly isAfterWords: boolean
}

/** Nothing was said yet. */
export function unsaid(year: number): Context {
  return {
    year,
    subject: undefined,
    hasRequests: false,
    isPart: false,
    opensParts: false,
    divided: '',
    dividesWhole: false,
    isAfterSemicolon: false,
    ofApplicants: undefined,
    isOfOther: false,
    isAfterHandled: false,
    isOfPublished: false,
    isOfDecided: false,
    documentsAre: undefined,
    isAfterFigure: false,
    isAfterWords: false,
  }
}
