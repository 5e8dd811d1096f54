import type { ValidateFunction } from 'ajv';
import checkStatement from '../../../data/assistants/check_statement.schema.json' with { type: 'json' };
import validateCheck from '../../../data/assistants/check_statement.schema.json?validate';
import closestAgreedWording from '../../../data/assistants/closest_agreed_wording.schema.json' with { type: 'json' };
import validateClosest from '../../../data/assistants/closest_agreed_wording.schema.json?validate';
import compareStatements from '../../../data/assistants/compare_statements.schema.json' with { type: 'json' };
import validateCompare from '../../../data/assistants/compare_statements.schema.json?validate';
import findTerm from '../../../data/assistants/find_term.schema.json' with { type: 'json' };
import validateFind from '../../../data/assistants/find_term.schema.json?validate';
import listCommitments from '../../../data/assistants/list_commitments.schema.json' with { type: 'json' };
import validateCommitments from '../../../data/assistants/list_commitments.schema.json?validate';
import { schemaErrors } from '../glossary/schemaErrors.js';
import { checked, closestWording, commitmentsIn, compared, termsFound } from './answers.js';
import { ToolError, type ToolHost } from './host.js';

/** A tool for assistants. No tool changes anything. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema (draft 7) of the input. */
  readonly inputSchema: { readonly type: 'object'; readonly [keyword: string]: unknown };
  /** Runs the tool on an input that fits the schema. @throws ToolError */
  run(input: unknown, host: ToolHost): Promise<object>;
}

interface ToolSchema {
  readonly title: string;
  readonly description: string;
}

function tool<I>(
  name: string,
  schema: ToolSchema,
  validate: ValidateFunction,
  answer: (input: I, host: ToolHost) => Promise<object>,
): Tool {
  const { title, description, ...rest } = schema;
  const { $schema: _, ...inputSchema } = rest as Record<string, unknown>;
  return {
    name,
    title,
    description,
    inputSchema: { ...inputSchema, type: 'object' },
    run: (input, host) => {
      const [error] = schemaErrors(input, validate);
      if (error) throw new ToolError([error.path.join('.'), error.message].filter((part) => part !== '').join(' '));
      return answer(input as I, host);
    },
  };
}

/** Every tool. A test compares them with the manifest of the extension. */
export const tools: readonly Tool[] = [
  tool('check_statement', checkStatement, validateCheck, checked),
  tool('find_term', findTerm, validateFind, termsFound),
  tool('closest_agreed_wording', closestAgreedWording, validateClosest, closestWording),
  tool('compare_statements', compareStatements, validateCompare, compared),
  tool('list_commitments', listCommitments, validateCommitments, commitmentsIn),
];
