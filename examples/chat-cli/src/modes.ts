export interface Mode {
  system: string;
  defaultModel: string;
  maxTurns: number;
}

export const modes: Record<string, Mode> = {
  ask: {
    system: 'Answer the question. Be brief.',
    defaultModel: 'claude-sonnet-4-5-20250929',
    maxTurns: 1,
  },
  code: {
    system: 'You are a careful programmer.',
    defaultModel: "claude-sonnet-4-5-20250929[1m]",
    maxTurns: 50,
  },
  review: {
    system: 'Review the change. Name the file and the line.',
    defaultModel: `claude-opus-4-6`,
    maxTurns: 10,
  },
  plan: {
    system: 'Write a plan, no code.',
    defaultModel: 'claude-opus-5',
    maxTurns: 5,
  },
  dogfood: {
    system: 'Answer the question, then say what felt wrong about the model.',
    defaultModel: 'fennec-latest',
    maxTurns: 20,
  },
};
