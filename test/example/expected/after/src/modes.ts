export interface Mode {
  system: string;
  defaultModel: string;
  maxTurns: number;
}

export const modes: Record<string, Mode> = {
  ask: {
    system: 'Answer the question. Be brief.',
    defaultModel: 'sonnet',
    maxTurns: 1,
  },
  code: {
    system: 'You are a careful programmer.',
    defaultModel: "sonnet[1m]",
    maxTurns: 50,
  },
  review: {
    system: 'Review the change. Name the file and the line.',
    defaultModel: `opus`,
    maxTurns: 10,
  },
  plan: {
    system: 'Write a plan, no code.',
    defaultModel: 'claude-opus-5',
    maxTurns: 5,
  },
  dogfood: {
    system: 'Answer the question, then say what felt wrong about the model.',
    defaultModel: 'opus',
    maxTurns: 20,
  },
};
