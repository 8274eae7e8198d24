interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: string[];
  readonly broken: { readonly name: string; readonly message: string }[];
  readonly unsteady: string[];
}

export function filesToTryAgain(results: TestReport): string[];
export function outcomeOf(first: TestReport, second?: TestReport | null): Outcome;
