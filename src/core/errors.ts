/** For the person at the keyboard: printed without a stack, exit code 2. `hint` is the next step. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}
