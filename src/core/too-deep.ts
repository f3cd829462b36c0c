/** Runs what walks a syntax tree. A tree that is nested deeper than the stack is no fault of ours: then `otherwise` answers. */
export function unlessTooDeep<Result>(action: () => Result, otherwise: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('call stack')) return otherwise();
    throw error;
  }
}

/** Why a file that is too deep was only looked through. */
export const TOO_DEEP = 'nested too deeply to be understood';
